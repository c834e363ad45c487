// What a sender's own workbook says, before it is sent: what is recognised, and what is to be reviewed.
import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FindingCell } from "../../domain/finding";
import type { QuestionarioQuestion } from "../../domain/indagine/questionarioQuestion";
import { questionarioQuestionSentence } from "../../messages/indagineSentences";
import type { CartellaCheck as Check } from "../../workflow/surveyState";
import { citedPlace, tablePlace } from "../../workflow/tableSummary";
import { contentText } from "../figureText";
import { useFormatNumber, useLanguage, usePaneText, useWorkflow } from "../paneContext";
import { SourceTables } from "../raccogli/SourceTables";
import { FindingItem } from "../verifica/FindingItem";
import { useIndagineText } from "./indagineText";
import { useSaid } from "../say";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalM,
  },
  cell: { display: "block", textAlign: "left", overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
  close: { justifySelf: "start" },
});

function QuestionItem(props: { readonly file: string; readonly question: QuestionarioQuestion }) {
  const { file, question } = props;
  const styles = useStyles();
  const text = usePaneText();
  const language = useLanguage();
  const format = useFormatNumber();
  const workflow = useWorkflow();
  const { at, value } = question;
  const cell: FindingCell | null =
    at === null ? null : { file, at, value, ente: null, field: null };
  return (
    <li>
      <Text block>{questionarioQuestionSentence(language, question, file)}</Text>
      {cell !== null && (
        <Link
          as="button"
          className={styles.cell}
          title={text.verifica.goTo(citedPlace(cell))}
          onClick={() => void workflow.show(cell)}
        >
          {citedPlace(cell)} = {contentText(value, format, text.verifica.blank)}
        </Link>
      )}
    </li>
  );
}

export function CartellaCheck(props: { readonly check: Check; readonly onClose: () => void }) {
  const { check, onClose } = props;
  const styles = useStyles();
  const text = useIndagineText().check;
  const { file, source, findings } = check;
  const questions = source.questionario?.questions ?? [];
  const waiting = source.recognition.questions;
  const open = findings.length + questions.length + waiting.length;
  const empty =
    source.recognition.tables.length + waiting.length === 0 && source.questionario === undefined;
  const outcome = empty ? text.nothing : open === 0 ? text.ready : text.toReview(open);
  useSaid(outcome);
  return (
    <section className={styles.section} aria-labelledby="controllo-cartella">
      <h2 className={styles.heading} id="controllo-cartella">
        {text.title(file)}
      </h2>
      <Text weight="semibold">{outcome}</Text>
      {open > 0 && (
        <ul className={styles.list}>
          {questions.map((question, index) => (
            <QuestionItem key={index} file={file} question={question} />
          ))}
          {waiting.map((question) => (
            <li key={question.id}>
              {text.waiting(
                tablePlace(question),
                question.columns
                  .filter(({ known }) => known === null)
                  .map(({ heading }) => `«${heading}»`)
                  .join(", "),
              )}
            </li>
          ))}
          {findings.map((finding, index) => (
            <FindingItem key={index} finding={finding} withSeverity />
          ))}
        </ul>
      )}
      {!empty && <SourceTables recognition={source.recognition} />}
      <Text size={200} className={styles.hint}>
        {text.alone}
      </Text>
      <Button className={styles.close} onClick={onClose}>
        {text.close}
      </Button>
    </section>
  );
}
