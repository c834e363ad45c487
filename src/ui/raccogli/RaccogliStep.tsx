// First step: choose sources, see what was recognised, write it to the sheets.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import { lazyPart } from "../lazyPart";
import type { PreparedPiano } from "../../domain/preparePiano";
import { usePaneState, usePaneText, useWorkflow } from "../paneContext";
import { StepHeading } from "../StepHeading";
import { SourcePicker } from "./SourcePicker";

const useStyles = makeStyles({
  step: { display: "grid", gap: tokens.spacingVerticalL, gridTemplateColumns: "minmax(0, 1fr)" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

// What shows figures arrives with the first figures.
const CollectedData = lazyPart(() =>
  import("./CollectedData").then(({ CollectedData }) => CollectedData),
);
const PendingSources = lazyPart(() =>
  import("./PendingSources").then(({ PendingSources }) => PendingSources),
);
const WaitingQuestionari = lazyPart(() =>
  import("../indagine/WaitingQuestionari").then(({ WaitingQuestionari }) => WaitingQuestionari),
);
const CartellaCheck = lazyPart(() =>
  import("../indagine/CartellaCheck").then(({ CartellaCheck }) => CartellaCheck),
);

const FontiDiscordi = lazyPart(() =>
  import("../fonti/FontiDiscordi").then(({ FontiDiscordi }) => FontiDiscordi),
);

const MisureSections = lazyPart(() =>
  import("../misure/MisureSections").then(({ MisureSections }) => MisureSections),
);

/** Whether anything beside the per-ente tables was collected. */
function tellsMisure({ sources, measureCorrections }: PreparedPiano): boolean {
  return (
    measureCorrections.length > 0 ||
    sources.some(({ recognition }) => recognition.measures.length > 0)
  );
}

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
  const collected = known !== null && (known.piano.enti.length > 0 || tellsMisure(known));
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
        </Suspense>
        <Suspense fallback={null}>
          {prepared !== null && tellsMisure(prepared) && <MisureSections prepared={prepared} />}
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
