// What the sheets `Ambito` and `Enti` leave open, each with the way to its cell.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { AmbitoQuestion } from "../../domain/ambito/ambitoQuestion";
import { ambitoQuestionSentence } from "../../messages/ambitoSentences";
import { cellPlace } from "../../workflow/cellPlace";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { RoomSection } from "./RoomSection";
import { useAmbitoText } from "./useAmbitoForm";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  question: { display: "grid", justifyItems: "start", overflowWrap: "anywhere" },
  start: { justifySelf: "start" },
});

export function AmbitoQuestions({ questions }: { readonly questions: readonly AmbitoQuestion[] }) {
  const styles = useStyles();
  const text = useAmbitoText();
  const language = useLanguage();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  return (
    <RoomSection title={text.questions(questions.length)} hint={text.questionsHint}>
      <ul className={styles.list}>
        {questions.map((question) => {
          const { sheet, row, column } = question.at;
          const place = cellPlace(question.at);
          return (
            <li key={`${question.code} ${place}`} className={styles.question}>
              <Text>{ambitoQuestionSentence(language, question)}</Text>
              {sheet !== null && (
                <Button
                  size="small"
                  appearance="transparent"
                  onClick={() => void workflow.showPlace({ sheet, row, column })}
                >
                  {text.goTo(place)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Button
        size="small"
        className={styles.start}
        disabledFocusable={task !== null}
        onClick={() => void workflow.lookAgain()}
      >
        {text.readAgain}
      </Button>
    </RoomSection>
  );
}
