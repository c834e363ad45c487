// First step: choose sources, see what was recognised, write it to the sheets.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePaneState, usePaneText, useWorkflow } from "../paneContext";
import { StepHeading } from "../StepHeading";
import { CollectedData } from "./CollectedData";
import { PendingSources } from "./PendingSources";
import { SourcePicker } from "./SourcePicker";

const useStyles = makeStyles({
  step: { display: "grid", gap: tokens.spacingVerticalL, gridTemplateColumns: "minmax(0, 1fr)" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function RaccogliStep() {
  const styles = useStyles();
  const text = usePaneText();
  const workflow = useWorkflow();
  const { known, pending, before, task } = usePaneState();
  const collected = known !== null && known.piano.enti.length > 0;
  return (
    <div>
      <StepHeading title={text.raccogli.title} intro={text.raccogli.intro} />
      <div className={styles.step}>
        <SourcePicker />
        {pending !== null && <PendingSources pending={pending} />}
        {pending === null && (collected || before !== null) && (
          <>
            {collected && <CollectedData prepared={known} />}
            <div className={styles.actions}>
              {collected && (
                <Button appearance="primary" onClick={() => workflow.chooseStep("verifica")}>
                  {text.raccogli.next}
                </Button>
              )}
              {before !== null && (
                <Button
                  disabledFocusable={task !== null}
                  onClick={() => void workflow.undoSheets()}
                >
                  {text.raccogli.undo}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
