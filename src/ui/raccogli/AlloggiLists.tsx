// The dwelling lists of one file before anything is written: what counts, what is in doubt, what to ask.
import { Field, Link, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { AlloggiAggregate } from "../../domain/alloggi/aggregateAlloggi";
import type { AlloggiList } from "../../domain/alloggi/alloggio";
import type { WordChoice } from "../../domain/alloggi/alloggioKinds";
import { findingSentence } from "../../messages/findingSentence";
import {
  alloggiNotices,
  alloggiSummaries,
  answerOf,
  wordChoices,
  wordQuestions,
  type WordQuestion,
} from "../../workflow/alloggiView";
import { citedPlace } from "../../workflow/tableSummary";
import { useLanguage, usePaneState, usePaneText, useWorkflow } from "../paneContext";
import { SeverityIcon } from "../verifica/SeverityIcon";
import { useAlloggiText } from "./useAlloggiText";
import { useSaid } from "../say";

/** Words that are asked about at once; the rest follows when these are answered. */
const MOST_QUESTIONS = 12;

const useStyles = makeStyles({
  section: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    marginTop: tokens.spacingVerticalS,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  notice: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    alignItems: "flex-start",
    overflowWrap: "anywhere",
  },
  hint: { color: tokens.colorNeutralForeground2 },
  cell: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", textAlign: "left" },
});

function Question(props: { readonly file: string; readonly question: WordQuestion }) {
  const { file, question } = props;
  const styles = useStyles();
  const text = useAlloggiText();
  const words = usePaneText();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  const { column, word, count, cited, hidden } = question;
  const place = citedPlace(cited);
  return (
    <div>
      {hidden ? (
        <Text block size={200}>
          {text.hidden(count)}
        </Text>
      ) : (
        <Field label={text.question(word, count)}>
          <Select
            size="small"
            value=""
            disabled={task !== null}
            onChange={(_, { value }) =>
              void workflow.answerWord(file, answerOf(question, value as WordChoice))
            }
          >
            <option value="" disabled>
              {text.choose}
            </option>
            {wordChoices(column).map((choice) => (
              <option key={choice} value={choice}>
                {text.choices[choice]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Link
        as="button"
        className={styles.cell}
        title={words.verifica.goTo(place)}
        onClick={() => void workflow.show(cited)}
      >
        {place}
      </Link>
    </div>
  );
}

export function AlloggiLists(props: {
  readonly file: string;
  readonly lists: readonly AlloggiList[];
  readonly elenco: AlloggiAggregate;
}) {
  const { file, lists, elenco } = props;
  const styles = useStyles();
  const text = useAlloggiText();
  const language = useLanguage();
  const summaries = useMemo(() => alloggiSummaries(lists, elenco), [lists, elenco]);
  const notices = useMemo(() => alloggiNotices(elenco, lists), [lists, elenco]);
  const questions = useMemo(() => wordQuestions(lists), [lists]);
  useSaid(questions.length > 0 ? text.questions : "", { beside: true });
  return (
    <div className={styles.section}>
      <Text weight="semibold">{text.title}</Text>
      <ul className={styles.list}>
        {summaries.map(({ place, alloggi, enti, counted, open }) => (
          <li key={place}>
            <Text size={200}>
              {place}: {text.alloggi(alloggi)}, {text.summary(enti, counted)}
              {open > 0 && `; ${text.open(open)}`}
            </Text>
          </li>
        ))}
      </ul>
      {notices.map((finding, index) => (
        <div key={index} className={styles.notice}>
          <SeverityIcon severity={finding.severity} />
          <Text size={200}>{findingSentence(language, finding)}</Text>
        </div>
      ))}
      {questions.length > 0 && (
        <div className={styles.section} role="group" aria-label={text.questions}>
          <Text weight="semibold">{text.questions}</Text>
          {questions.slice(0, MOST_QUESTIONS).map((question) => (
            <Question
              key={`${question.column} ${question.word} ${question.cited.at.row}`}
              file={file}
              question={question}
            />
          ))}
          <Text size={200} className={styles.hint}>
            {text.remembered}
          </Text>
        </div>
      )}
    </div>
  );
}
