// A table whose columns nobody can name: what stands there, and a choice for each column. Nothing is
// proposed as chosen: the person decides, with the evidence in view.
import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { MappingQuestion, QuestionColumn } from "../../domain/import/mappingQuestions";
import type { Meaning } from "../../domain/import/meaning";
import { fieldName, kindName } from "../../messages/names";
import { allMeanings, choiceKey, chosenMeaning } from "../../workflow/meaningChoices";
import { tablePlace } from "../../workflow/tableSummary";
import { useLanguage, usePaneState, usePaneText, useWorkflow } from "../paneContext";
import { useSaid } from "../say";

const useStyles = makeStyles({
  question: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteYellowBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  scroll: { overflowX: "auto", outlineOffset: "2px" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    verticalAlign: "top",
    minWidth: "64px",
    maxWidth: "180px",
    overflowWrap: "anywhere",
  },
  label: { overflowWrap: "anywhere" },
  // A list of long words must not be wider than the pane.
  field: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  select: { minWidth: 0, maxWidth: "100%" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The value of the choice "not to be read". */
const NOT_READ = "-";

function useMeaningWords(): (meaning: Meaning) => string {
  const language = useLanguage();
  const text = usePaneText().mapping;
  return (meaning) => {
    if (meaning.of === "field") return fieldName(language, meaning.field);
    const { kind, measure, owner } = meaning;
    const whose = owner === null ? "" : ` ${text.owners[owner]}`;
    return `${kindName(language, kind)}: ${fieldName(language, measure)}${whose}`;
  };
}

function ColumnChoice(props: {
  readonly column: QuestionColumn;
  readonly samples: readonly string[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}) {
  const { column, samples, value, onChoose } = props;
  const styles = useStyles();
  const text = usePaneText().mapping;
  const words = useMeaningWords();
  const proposed = column.candidates.map(({ meaning }) => meaning);
  const keys = new Set(proposed.map(choiceKey));
  const option = (meaning: Meaning) => (
    <option key={choiceKey(meaning)} value={choiceKey(meaning)}>
      {words(meaning)}
    </option>
  );
  return (
    <Field
      className={styles.field}
      label={{ className: styles.label, children: text.column(column.heading || column.key) }}
      hint={text.samples(samples)}
    >
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={value}
        onChange={(_, data) => onChoose(data.value)}
      >
        <option value="">{text.choose}</option>
        {proposed.length > 0 && <optgroup label={text.proposed}>{proposed.map(option)}</optgroup>}
        <option value={NOT_READ}>{text.notRead}</option>
        <optgroup label={text.others}>
          {allMeanings()
            .filter((one) => !keys.has(choiceKey(one)))
            .map(option)}
        </optgroup>
      </Select>
    </Field>
  );
}

function SampleTable({ question }: { readonly question: MappingQuestion }) {
  const styles = useStyles();
  const text = usePaneText().mapping;
  const { columns, sample } = question;
  return (
    // A region that scrolls must be reached by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={text.sample} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.cell} scope="col">
              {text.ente}
            </th>
            {columns.map(({ key, heading }) => (
              <th key={key} className={styles.cell} scope="col">
                {heading || key}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, r) => (
            <tr key={r}>
              {row.map((words, c) =>
                c === 0 ? (
                  <th key={c} className={styles.cell} scope="row">
                    {words}
                  </th>
                ) : (
                  <td key={c} className={styles.cell}>
                    {words}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One question. `onSkip` sets it aside: the table stays unread. */
export function MappingStep(props: {
  readonly question: MappingQuestion;
  readonly decidedBy: string;
  readonly onDecidedBy: (name: string) => void;
  readonly onSkip: () => void;
}) {
  const { question, decidedBy, onDecidedBy, onSkip } = props;
  const styles = useStyles();
  const text = usePaneText().mapping;
  const words = useMeaningWords();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  const title = useId();
  const asks = text.title(question.file, tablePlace(question));
  useSaid(asks, { beside: true });
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  const open = question.columns.filter(({ known }) => known === null);
  const known = question.columns.filter((one) => one.known !== null);
  const chosen = open.map(({ key }) => choices.get(key) ?? "");
  const given = chosen.filter((one) => one !== "" && one !== NOT_READ);
  const taken = new Set(known.map((one) => choiceKey(one.known!)));
  const twice = given.find((one, at) => given.indexOf(one) !== at || taken.has(one));
  const complete = chosen.every((one) => one !== "") && twice === undefined;
  const confirm = () => {
    const meanings = open.map(({ key }): [string, Meaning | null] => [
      key,
      chosenMeaning(choices.get(key) ?? ""),
    ]);
    void workflow.chooseMeanings(question, new Map(meanings), decidedBy.trim());
  };
  return (
    <section className={styles.question} aria-labelledby={title}>
      <h3 className={styles.heading} id={title}>
        {asks}
      </h3>
      {question.title !== null && <Text className={styles.hint}>{question.title}</Text>}
      <Text>{text.intro(question.enti)}</Text>
      <SampleTable question={question} />
      {known.length > 0 && (
        <Text className={styles.hint}>
          {text.known(known.map(({ heading, known: one }) => [heading, words(one!)]))}
        </Text>
      )}
      {open.map((column) => (
        <ColumnChoice
          key={column.key}
          column={column}
          samples={question.sample.map((row) => row[question.columns.indexOf(column) + 1] ?? "")}
          value={choices.get(column.key) ?? ""}
          onChoose={(value) => setChoices(new Map([...choices, [column.key, value]]))}
        />
      ))}
      <Field label={text.decidedBy}>
        <Input value={decidedBy} onChange={(_, data) => onDecidedBy(data.value)} />
      </Field>
      <Text aria-live="polite" className={styles.hint}>
        {twice === undefined
          ? text.remembered(question.sender)
          : text.twice(words(chosenMeaning(twice)!))}
      </Text>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!complete || task !== null}
          onClick={confirm}
        >
          {text.confirm}
        </Button>
        <Button disabledFocusable={task !== null} onClick={onSkip}>
          {text.skip}
        </Button>
      </div>
    </section>
  );
}
