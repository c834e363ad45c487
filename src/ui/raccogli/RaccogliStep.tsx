// First step: choose sources, see what was recognised, write it to the sheets.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { PreparedPiano } from "../../domain/preparePiano";
import { usePaneState, usePaneText, useWorkflow } from "../paneContext";
import { StepHeading } from "../StepHeading";
import { SourcePicker } from "./SourcePicker";

const useStyles = makeStyles({
  step: { display: "grid", gap: tokens.spacingVerticalL, gridTemplateColumns: "minmax(0, 1fr)" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

// What shows figures arrives with the first figures.
const CollectedData = lazy(async () => {
  const { CollectedData: part } = await import("./CollectedData");
  return { default: part };
});
const PendingSources = lazy(async () => {
  const { PendingSources: part } = await import("./PendingSources");
  return { default: part };
});
const WaitingQuestionari = lazy(async () => {
  const { WaitingQuestionari: part } = await import("../indagine/WaitingQuestionari");
  return { default: part };
});
const CartellaCheck = lazy(async () => {
  const { CartellaCheck: part } = await import("../indagine/CartellaCheck");
  return { default: part };
});

const FontiDiscordi = lazy(async () => {
  const { FontiDiscordi: part } = await import("../fonti/FontiDiscordi");
  return { default: part };
});

/** Whether the sources leave something to decide or to tell. */
function compares({ fonti }: PreparedPiano): boolean {
  return fonti.discordanze.length + fonti.altriAnni.length + fonti.sostituzioni.length > 0;
}

export function RaccogliStep() {
  const styles = useStyles();
  const text = usePaneText();
  const workflow = useWorkflow();
  const { known, pending, before, task, survey } = usePaneState();
  const prepared = pending?.prepared ?? known;
  const collected = known !== null && known.piano.enti.length > 0;
  return (
    <div>
      <StepHeading title={text.raccogli.title} intro={text.raccogli.intro} />
      <div className={styles.step}>
        <SourcePicker />
        <Suspense fallback={null}>
          {survey.check !== null && (
            <CartellaCheck check={survey.check} onClose={() => workflow.closeCheck()} />
          )}
          {survey.waiting.length > 0 && <WaitingQuestionari waiting={survey.waiting} />}
          {pending !== null && <PendingSources pending={pending} />}
          {pending === null && collected && <CollectedData prepared={known} />}
          {prepared !== null && compares(prepared) && <FontiDiscordi prepared={prepared} />}
        </Suspense>
        {pending === null && (collected || before !== null) && (
          <div className={styles.actions}>
            {collected && (
              <Button appearance="primary" onClick={() => workflow.chooseStep("verifica")}>
                {text.raccogli.next}
              </Button>
            )}
            {before !== null && (
              <Button disabledFocusable={task !== null} onClick={() => void workflow.undoSheets()}>
                {text.raccogli.undo}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
