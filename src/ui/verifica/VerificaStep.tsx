// Second step: check, read the findings, go to their cells.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { findingSentence } from "../../messages/findingSentence";
import { severityName } from "../../messages/names";
import { useLanguage, usePaneState, usePaneText, useWorkflow } from "../paneContext";
import { hasData } from "../../workflow/hasData";
import { StepHeading } from "../StepHeading";
import { RulesOfPlan } from "./RulesOfPlan";
import { Suspects } from "./Suspects";
import { FindingGroups, type Grouping } from "./FindingGroups";
import { useSaid } from "../say";

const useStyles = makeStyles({
  step: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  grouping: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  body: { whiteSpace: "normal" },
  live: { color: tokens.colorNeutralForeground2 },
});

// Not needed for the first look at the findings.
const EarlierYears = lazy(async () => {
  const { EarlierYears: part } = await import("./EarlierYears");
  return { default: part };
});

const CheckSummary = lazy(async () => {
  const { CheckSummary: part } = await import("./CheckSummary");
  return { default: part };
});

export function VerificaStep() {
  const styles = useStyles();
  const text = usePaneText();
  const workflow = useWorkflow();
  const language = useLanguage();
  const { known, checked, task } = usePaneState();
  const [grouping, setGrouping] = useState<Grouping>("severity");
  useSaid(checked?.stale === true ? text.verifica.stale : "", { first: false, beside: true });
  const empty = known === null || !hasData(known);
  return (
    <div>
      <StepHeading title={text.verifica.title} intro={text.verifica.intro} />
      <div className={styles.step}>
        {empty && <Text>{text.verifica.needData}</Text>}
        <div className={styles.actions}>
          <Button
            appearance={checked === null || checked.stale ? "primary" : "secondary"}
            disabledFocusable={empty || task !== null}
            onClick={() => void workflow.check()}
          >
            {checked === null ? text.verifica.run : text.verifica.again}
          </Button>
          {checked !== null && (
            <>
              <Button
                disabledFocusable={task !== null}
                onClick={() =>
                  void workflow.writeChecks((finding) => ({
                    severity: severityName(language, finding.severity),
                    sentence: findingSentence(language, finding),
                  }))
                }
              >
                {text.verifica.writeSheet}
              </Button>
              <Button
                disabledFocusable={task !== null || checked.findings.length === 0}
                onClick={() =>
                  void workflow.markFindings((finding) => findingSentence(language, finding))
                }
              >
                {text.verifica.mark}
              </Button>
              <Button
                disabledFocusable={task !== null}
                onClick={() => void workflow.unmarkFindings()}
              >
                {text.verifica.unmark}
              </Button>
            </>
          )}
        </div>
        {checked?.stale === true && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>{text.verifica.stale}</MessageBarBody>
          </MessageBar>
        )}
        {checked !== null && (
          <>
            <div>
              <Text block weight="semibold">
                {text.verifica.year(known?.piano.year ?? null)}:{" "}
                {text.findings(checked.findings.length)}
              </Text>
              <Text block size={200} role="status" className={styles.live}>
                {checked.live === null
                  ? text.verifica.followsEdits
                  : text.verifica.followed(checked.live.gone, checked.live.come)}
              </Text>
            </div>
            {checked.findings.length === 0 ? (
              <>
                <MessageBar intent="success" layout="multiline">
                  <MessageBarBody className={styles.body}>{text.verifica.good}</MessageBarBody>
                </MessageBar>
                <Suspects />
              </>
            ) : (
              <>
                <div className={styles.grouping}>
                  <Text id="raggruppa">{text.verifica.groupBy}</Text>
                  <RadioGroup
                    layout="horizontal"
                    aria-labelledby="raggruppa"
                    value={grouping}
                    onChange={(_, { value }) => setGrouping(value as Grouping)}
                  >
                    <Radio value="severity" label={text.verifica.bySeverity} />
                    <Radio value="ente" label={text.verifica.byEnte} />
                  </RadioGroup>
                </div>
                <Suspects />
                <FindingGroups findings={checked.findings} grouping={grouping} />
              </>
            )}
            <RulesOfPlan />
            <Suspense fallback={null}>
              <EarlierYears />
              <CheckSummary />
            </Suspense>
            <div className={styles.actions}>
              <Button onClick={() => workflow.chooseStep("compila")}>{text.verifica.next}</Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
