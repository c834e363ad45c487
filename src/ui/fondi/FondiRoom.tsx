// The room of the welfare funds: what waits for a person, the ledger, the payments, the statement.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { fundReadings, ledgerOf } from "../../workflow/fondiView";
import { usePaneState, useWorkflow } from "../paneContext";
import { StepHeading } from "../StepHeading";
import { FondiLedger } from "./FondiLedger";
import { FondiLetture } from "./FondiLetture";
import { FondiPagamenti } from "./FondiPagamenti";
import { useFondiText } from "./useFondiText";

const useStyles = makeStyles({
  room: { display: "grid", gap: tokens.spacingVerticalXL, gridTemplateColumns: "minmax(0, 1fr)" },
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: { color: tokens.colorNeutralForeground2 },
  start: { justifySelf: "start" },
});

export function FondiRoom() {
  const styles = useStyles();
  const text = useFondiText();
  const workflow = useWorkflow();
  const { known, pending, task } = usePaneState();
  const prepared = pending?.prepared ?? known;
  const fondi = useMemo(() => (prepared === null ? null : ledgerOf(prepared)), [prepared]);
  const readings = useMemo(() => (prepared === null ? null : fundReadings(prepared)), [prepared]);
  if (fondi === null || readings === null || fondi.rows.length === 0) {
    return (
      <div>
        <StepHeading title={text.title} intro={text.intro} />
        <div className={styles.room}>
          <Text>{text.none}</Text>
          <Button className={styles.start} onClick={() => workflow.chooseRoom("fonti")}>
            {text.toSources}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div>
      <StepHeading title={text.title} intro={text.intro} />
      <div className={styles.room}>
        {pending !== null && (
          <div className={styles.section}>
            <Text>{text.pending}</Text>
            <Button
              className={styles.start}
              appearance="primary"
              disabledFocusable={task !== null}
              onClick={() => void workflow.writeSheets()}
            >
              {text.write}
            </Button>
          </div>
        )}
        <FondiLetture {...readings} />
        <FondiLedger fondi={fondi} />
        <FondiPagamenti fondi={fondi} />
        <section className={styles.section} aria-labelledby="prospetto-fondi">
          <h2 className={styles.heading} id="prospetto-fondi">
            {text.statement}
          </h2>
          <Text className={styles.hint}>{text.statementIntro}</Text>
          <Button
            className={styles.start}
            disabledFocusable={task !== null}
            onClick={() => void workflow.writeRiconciliazione()}
          >
            {text.writeStatement}
          </Button>
        </section>
      </div>
    </div>
  );
}
