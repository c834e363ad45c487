// The room of the plan itself: which ambito it is of, who belongs to it, and its days. A new plan begins
// here; that of an open workbook is shown as its sheets say and written back with every change in sight.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef } from "react";
import { problemsOf } from "../../workflow/ambitoForm";
import { usePaneState, useWorkflow } from "../paneContext";
import { StepHeading } from "../StepHeading";
import { AmbitoPreview } from "./AmbitoPreview";
import { AmbitoQuestions } from "./AmbitoQuestions";
import { ComuniPicker } from "./ComuniPicker";
import { EntiLists } from "./EntiLists";
import { NewYear } from "./NewYear";
import { Owners } from "./Owners";
import { PlanDays } from "./PlanDays";
import { PlanFields } from "./PlanFields";
import { SubAmbiti } from "./SubAmbiti";
import { useAmbitoForm, useAmbitoText } from "./useAmbitoForm";

const useStyles = makeStyles({
  room: { display: "grid", gap: tokens.spacingVerticalL, gridTemplateColumns: "minmax(0, 1fr)" },
  end: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    position: "sticky",
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

const PlanCalendar = lazy(async () => {
  const { PlanCalendar: calendar } = await import("./PlanCalendar");
  return { default: calendar };
});

const NewYearPreview = lazy(async () => {
  const { NewYearPreview: preview } = await import("./NewYearPreview");
  return { default: preview };
});

/** The buttons at the end, always in sight; what is still missing stands beside them. */
function RoomActions() {
  const styles = useStyles();
  const text = useAmbitoText();
  const workflow = useWorkflow();
  const { form } = useAmbitoForm();
  const { task, ambito } = usePaneState();
  const problems = problemsOf(form);
  const isEdited = ambito.form !== null;
  if (!isEdited && ambito.written === null) return null;
  return (
    <div className={styles.end}>
      {isEdited && problems.length > 0 && (
        <Text size={200} className={styles.hint} aria-live="polite">
          {text.missing}: {problems.map((problem) => text.problems[problem]).join(" ")}
        </Text>
      )}
      <div className={styles.actions}>
        {isEdited && (
          <>
            <Button
              appearance="primary"
              disabledFocusable={task !== null || problems.length > 0}
              onClick={() => void workflow.planAmbito()}
            >
              {text.preview}
            </Button>
            <Button appearance="transparent" onClick={() => workflow.editAmbito(null)}>
              {text.discard}
            </Button>
          </>
        )}
        {!isEdited && ambito.written !== null && (
          <Button disabledFocusable={task !== null} onClick={() => void workflow.undoAmbito()}>
            {text.undo}
          </Button>
        )}
      </div>
    </div>
  );
}

export function PianoRoom() {
  const styles = useStyles();
  const text = useAmbitoText();
  const workflow = useWorkflow();
  const { known, enti, ambito, newYear } = usePaneState();
  const looked = useRef(false);
  useEffect(() => {
    // People may have changed the sheets since the last look.
    if (!looked.current) void workflow.lookAgain();
    looked.current = true;
  }, [workflow]);
  if (known === null || enti === null) return null;
  const { questions } = known.ambito;
  const isNew = known.ambito.ambito === null;
  return (
    <div>
      <StepHeading title={text.title} intro={isNew ? text.newIntro : text.openIntro} />
      <div className={styles.room}>
        {questions.length > 0 && <AmbitoQuestions questions={questions} />}
        {newYear.plan !== null && typeof newYear.plan !== "string" ? (
          <Suspense fallback={null}>
            <NewYearPreview plan={newYear.plan} />
          </Suspense>
        ) : ambito.plan !== null && ambito.plan.changes.length > 0 ? (
          <AmbitoPreview plan={ambito.plan} />
        ) : (
          <>
            <PlanFields />
            <ComuniPicker enti={enti} />
            <SubAmbiti />
            <Owners enti={enti} />
            <EntiLists />
            <PlanDays />
            <Suspense fallback={null}>
              <PlanCalendar />
            </Suspense>
            {known.ambito.ambito !== null && ambito.form === null && (
              <NewYear year={known.ambito.ambito.year} />
            )}
            <RoomActions />
          </>
        )}
      </div>
    </div>
  );
}
