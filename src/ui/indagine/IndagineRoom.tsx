// The room of the survey round: questionnaires out, answers in, who is missing.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { deadlineSentence, stepName } from "../../messages/calendarioSentences";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { StepHeading } from "../StepHeading";
import { useIndagineText } from "./indagineText";
import { Questionari } from "./Questionari";
import { SurveyBoard } from "./SurveyBoard";

const useStyles = makeStyles({
  room: { display: "grid", gap: tokens.spacingVerticalXL, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  deadlines: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  step: { display: "grid" },
  hint: { color: tokens.colorNeutralForeground2 },
  start: { justifySelf: "start" },
});

/** The board is made again when the room opens and whenever the collected data have changed. */
function useFreshBoard(): void {
  const workflow = useWorkflow();
  const { task, pending, before, ambito } = usePaneState();
  const declared = ambito.written;
  const seen = useRef<readonly unknown[] | null>(null);
  useEffect(() => {
    if (task !== null) return;
    const now = [pending, before, declared];
    if (seen.current?.every((one, i) => one === now[i]) === true) return;
    seen.current = now;
    void workflow.readSurvey();
  }, [workflow, task, pending, before, declared]);
}

export function IndagineRoom() {
  const styles = useStyles();
  const text = useIndagineText();
  const language = useLanguage();
  const workflow = useWorkflow();
  const { survey, task } = usePaneState();
  useFreshBoard();
  const { board, looked } = survey;
  return (
    <div>
      <StepHeading title={text.title} intro={text.intro} />
      <div className={styles.room}>
        {looked && board === null && (
          <>
            <Text>{text.noAmbito}</Text>
            <Button className={styles.start} onClick={() => workflow.chooseRoom("piano")}>
              {text.toPlan}
            </Button>
          </>
        )}
        {board?.rows.length === 0 && <Text>{text.noEnti}</Text>}
        {board !== null && board.rows.length > 0 && (
          <>
            <SurveyBoard board={board} />
            <Button
              className={styles.start}
              disabledFocusable={task !== null}
              onClick={() => void workflow.readSurvey()}
            >
              {text.refresh}
            </Button>
            <Questionari enti={board.rows.length} />
            <section aria-labelledby="scadenze-indagine">
              <h2 className={styles.heading} id="scadenze-indagine">
                {text.deadlines}
              </h2>
              <ul className={styles.deadlines}>
                {board.deadlines.map((deadline) => (
                  <li key={deadline.step} className={styles.step}>
                    <Text weight="semibold">{stepName(language, deadline.step)}</Text>
                    <Text size={200} className={styles.hint}>
                      {deadlineSentence(language, deadline)}
                    </Text>
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </div>
    </div>
  );
}
