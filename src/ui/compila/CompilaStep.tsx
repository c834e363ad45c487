// Third step: see every change, fill the template, take it back.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { usePaneState, usePaneText, useWorkflow } from "../paneContext";
import { Suspense } from "react";
import { lazyPart } from "../lazyPart";
import { hasData } from "../../workflow/hasData";
import { StepHeading } from "../StepHeading";
import { CellOrigin } from "../fonti/CellOrigin";
import { FillPreview } from "./FillPreview";
import { FormulaReport } from "./FormulaReport";
import { useSaid } from "../say";

const QuadroPart = lazyPart(async () => (await import("./QuadroPart")).QuadroPart);
const PlanInWord = lazyPart(async () => (await import("./PlanInWord")).PlanInWord);
const OpenDataPart = lazyPart(async () => (await import("./OpenDataPart")).OpenDataPart);

const useStyles = makeStyles({
  step: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  body: { whiteSpace: "normal" },
});

const FondiPreview = lazyPart(async () => (await import("./FondiPreview")).FondiPreview);
const MisurePreview = lazyPart(async () => (await import("./MisurePreview")).MisurePreview);
const ModelloDelPiano = lazyPart(async () => (await import("./ModelloDelPiano")).ModelloDelPiano);
const TextPreview = lazyPart(async () => (await import("./TextPreview")).TextPreview);
const FieldList = lazyPart(async () => (await import("./FieldList")).FieldList);

export function CompilaStep() {
  const styles = useStyles();
  const text = usePaneText();
  const workflow = useWorkflow();
  const { known, checked, plan, filled, task } = usePaneState();
  const empty = known === null || !hasData(known);
  useSaid(plan?.stale === true ? text.compila.stale : "", { first: false, beside: true });
  const blocking = checked?.findings.filter(({ severity }) => severity === "block").length ?? 0;
  const changes =
    plan === null
      ? 0
      : plan.fill.changes.length +
        plan.fill.rowWrites.length +
        plan.texts.changes.length +
        plan.fondi.changes.length +
        plan.misure.changes.length;
  return (
    <div>
      <StepHeading title={text.compila.title} intro={text.compila.intro} />
      <div className={styles.step}>
        {empty && <Text>{text.verifica.needData}</Text>}
        {!empty && filled === null && (checked === null || blocking > 0) && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>
              {checked === null ? text.compila.notChecked : text.compila.blocked(blocking)}
            </MessageBarBody>
          </MessageBar>
        )}
        {plan?.stale === true && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>{text.compila.stale}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.actions}>
          <Button
            appearance={plan === null && filled === null ? "primary" : "secondary"}
            disabledFocusable={empty || task !== null}
            onClick={() => void workflow.planFill()}
          >
            {plan === null ? text.compila.preview : text.compila.refresh}
          </Button>
          {changes > 0 && (
            <Button
              appearance="primary"
              disabledFocusable={task !== null || plan?.stale === true}
              onClick={() => void workflow.fill()}
            >
              {text.compila.fill(changes)}
            </Button>
          )}
          {filled !== null && (
            <>
              <Button
                disabledFocusable={task !== null}
                onClick={() => void workflow.showPlace(filled.writes[0]!.address)}
              >
                {text.compila.show}
              </Button>
              <Button disabledFocusable={task !== null} onClick={() => void workflow.undoFill()}>
                {text.compila.undo}
              </Button>
            </>
          )}
        </div>
        {filled !== null && plan === null && <FormulaReport filled={filled} />}
        {!empty && <CellOrigin />}
        {plan !== null && <FillPreview plan={plan.fill} />}
        {plan !== null && plan.fondi.changes.length + plan.fondi.waiting > 0 && (
          <Suspense>
            <FondiPreview fill={plan.fondi} />
          </Suspense>
        )}
        {plan !== null && plan.misure.changes.length + plan.misure.waiting > 0 && (
          <Suspense>
            <MisurePreview fill={plan.misure} />
          </Suspense>
        )}
        {plan !== null && plan.texts.kept.length > 0 && (
          <Suspense>
            <TextPreview texts={plan.texts} />
          </Suspense>
        )}
        {(!empty || known?.ambito.ambito != null) && (
          <Suspense>
            <ModelloDelPiano />
          </Suspense>
        )}
        {!empty && (
          <Suspense>
            <FieldList />
            <QuadroPart />
            <PlanInWord />
            <OpenDataPart />
          </Suspense>
        )}
      </div>
    </div>
  );
}
