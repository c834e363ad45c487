// Questionnaires whose sender is unsure: the reasons with their cells, and the office's answer.
import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { questionarioQuestionSentence } from "../../messages/indagineSentences";
import { citedPlace } from "../../workflow/tableSummary";
import type { WaitingQuestionario } from "../../workflow/surveyState";
import { contentText } from "../figureText";
import {
  useFormatNumber,
  useLanguage,
  usePaneState,
  usePaneText,
  useWorkflow,
} from "../paneContext";
import { useIndagineText } from "./indagineText";
import { useSaid } from "../say";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  one: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  field: { width: "100%" },
});

function Waiting({ waiting }: { readonly waiting: WaitingQuestionario }) {
  const styles = useStyles();
  const text = useIndagineText().waiting;
  const pane = usePaneText();
  const language = useLanguage();
  const format = useFormatNumber();
  const workflow = useWorkflow();
  const { known, task } = usePaneState();
  const [code, setCode] = useState("");
  const { recognition, questionario } = waiting.source;
  const { file } = recognition;
  const enti = (known?.hand.enti ?? []).filter(({ inPiano }) => inPiano === true);
  return (
    <div className={styles.one}>
      {questionario!.questions.map((question, index) => (
        <div key={index}>
          <Text block>{questionarioQuestionSentence(language, question, file)}</Text>
          {question.at !== null && (
            <Text block size={200} className={styles.hint}>
              {text.evidence(
                citedPlace({
                  file,
                  at: question.at,
                  value: question.value,
                  ente: null,
                  field: null,
                }),
                contentText(question.value, format, pane.verifica.blank),
              )}
            </Text>
          )}
        </div>
      ))}
      {enti.length > 0 && (
        <>
          <Field label={text.whose(file)} className={styles.field}>
            <Select value={code} onChange={(_, { value }) => setCode(value)}>
              <option value="">{text.choose}</option>
              {enti.map((ente) => (
                <option key={ente.code} value={ente.code}>
                  {ente.name}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            disabledFocusable={task !== null || code === ""}
            onClick={() => void workflow.nameQuestionario(file, code)}
          >
            {text.confirm}
          </Button>
        </>
      )}
    </div>
  );
}

export function WaitingQuestionari({
  waiting,
}: {
  readonly waiting: readonly WaitingQuestionario[];
}) {
  const styles = useStyles();
  const text = useIndagineText().waiting;
  useSaid(`${text.title}: ${waiting.map(({ source }) => source.recognition.file).join(", ")}`);
  return (
    <section className={styles.section} aria-labelledby="questionari-da-confermare">
      <h2 className={styles.heading} id="questionari-da-confermare">
        {text.title}
      </h2>
      <Text className={styles.hint}>{text.intro}</Text>
      {waiting.map((one) => (
        <Waiting key={one.source.recognition.file} waiting={one} />
      ))}
    </section>
  );
}
