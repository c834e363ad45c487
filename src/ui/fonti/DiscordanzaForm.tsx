// One figure on which sources disagree: who says what, which one counts, and why. The same answer can
// settle others; which ones is shown before it does.
import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Pick, Reach } from "../../domain/fonti/makeScelte";
import { onlyAnswer, ownFigure, picksWithin, statementKey } from "../../workflow/fontiQuestions";
import type { Discordanza } from "../../domain/fonti/discordanza";
import { usePaneState, useWorkflow } from "../paneContext";
import { StatementPlace } from "./Dichiarazioni";
import { useFontiText, useSubjectName, useVoceName, useVoceWords } from "./useFontiText";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  statement: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  radio: { overflowWrap: "anywhere" },
  place: { paddingLeft: tokens.spacingHorizontalXXXL },
  own: { paddingLeft: tokens.spacingHorizontalXXXL, maxWidth: "12em" },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const OWN = "";
/** Figures that a preview names; the others are counted. */
const AT_ONCE = 8;

/** The difference between the largest and the smallest count that is given; null for fewer than two. */
function spread({ statements }: Discordanza): number | null {
  const values = statements.flatMap(({ figure }) =>
    figure.state === "value" ? [figure.value] : [],
  );
  if (values.length < 2) return null;
  const difference = Number((Math.max(...values) - Math.min(...values)).toPrecision(12));
  return difference === 0 ? null : difference;
}

export function DiscordanzaForm(props: {
  readonly one: Discordanza;
  readonly all: readonly Discordanza[];
  readonly decidedBy: string;
  readonly onDecided: (decidedBy: string) => void;
}) {
  const { one, all } = props;
  const styles = useStyles();
  const text = useFontiText();
  const wordsOf = useVoceWords();
  const words = wordsOf(one);
  const nameOf = useVoceName();
  const subjectOf = useSubjectName();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  const id = useId();
  const [file, setFile] = useState<string | null>(null);
  const [own, setOwn] = useState("");
  const [reason, setReason] = useState("");
  const [decidedBy, setDecidedBy] = useState(props.decidedBy);
  const [reach, setReach] = useState<Reach>("figure");
  const [asked, setAsked] = useState(false);

  const figure = file === OWN ? ownFigure(own, one) : null;
  const pick: Pick | null =
    file === null
      ? null
      : {
          ente: one.ente.code,
          field: one.field,
          file: file === OWN ? null : file,
          ...(figure === null ? {} : { own: figure }),
        };
  const within = (wanted: Reach) => (pick === null ? [] : picksWithin(all, pick, wanted));
  const reaches = (["ente", "source", "blank"] as const).filter(
    (wanted) =>
      pick?.file != null &&
      within(wanted).length > 1 &&
      (wanted !== "blank" || onlyAnswer(one)?.file === pick.file),
  );
  const chosenReach = reaches.some((wanted) => wanted === reach) ? reach : "figure";
  const picks = within(chosenReach);
  const ready = pick !== null && (file !== OWN || figure !== null);
  const difference = spread(one);

  async function confirm(): Promise<void> {
    setAsked(true);
    if (!ready || reason.trim() === "" || decidedBy.trim() === "") return;
    props.onDecided(decidedBy.trim());
    await workflow.decide(picks, reason.trim(), decidedBy.trim());
  }

  const line = (wanted: Pick) => {
    const other = all.find(
      ({ ente, field }) => ente.code === wanted.ente && field === wanted.field,
    );
    const said = other?.statements.find((statement) => statement.file === wanted.file)?.figure;
    const value = said ?? wanted.own;
    return other === undefined || value === undefined
      ? ""
      : `${nameOf(other)}: ${wordsOf(other)(value)}`;
  };
  return (
    <div className={styles.form}>
      {one.fallen !== null && (
        <Text>{text.fallen(one.fallen.decidedBy, words(one.fallen.figure))}</Text>
      )}
      <Text size={200} className={styles.hint}>
        {difference !== null && `${text.difference(difference)} `}
        {one.standing !== null && text.meanwhile(words(one.stands), one.standing)}
      </Text>
      <Field label={text.which}>
        <RadioGroup
          name={`${id}-which`}
          value={file ?? "\u0000"}
          onChange={(_, { value }) => setFile(value)}
        >
          {one.statements.map((statement) => (
            <div key={statement.file} className={styles.statement}>
              <Radio
                className={styles.radio}
                value={statement.file}
                label={text.says(words(statement.figure), statement.file)}
              />
              <div className={styles.place}>
                <StatementPlace statement={statement} />
              </div>
            </div>
          ))}
          <Radio value={OWN} label={text.own} />
        </RadioGroup>
      </Field>
      {file === OWN && (
        <Field
          className={styles.own}
          label={text.ownValue}
          required
          {...(asked && figure === null ? { validationMessage: text.ownWrong } : {})}
        >
          <Input value={own} onChange={(_, { value }) => setOwn(value)} />
        </Field>
      )}
      <Field
        label={text.reason}
        required
        {...(asked && reason.trim() === "" ? { validationMessage: text.reasonMissing } : {})}
      >
        <Textarea
          rows={2}
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field
        label={text.decidedBy}
        required
        {...(asked && decidedBy.trim() === "" ? { validationMessage: text.decidedByMissing } : {})}
      >
        <Input value={decidedBy} onChange={(_, { value }) => setDecidedBy(value)} />
      </Field>
      {reaches.length > 0 && (
        <Field label={text.reach}>
          <RadioGroup
            name={`${id}-reach`}
            value={chosenReach}
            onChange={(_, { value }) => setReach(value as Reach)}
          >
            <Radio value="figure" label={text.reaches.figure} />
            {reaches.map((wanted) => {
              const count = within(wanted).length;
              const label =
                wanted === "ente"
                  ? text.reaches.ente(subjectOf(one), count)
                  : wanted === "source"
                    ? text.reaches.source(file ?? "", count)
                    : text.reaches.blank(count);
              return <Radio key={wanted} value={wanted} className={styles.radio} label={label} />;
            })}
          </RadioGroup>
        </Field>
      )}
      <div aria-live="polite">
        {picks.length > 1 && (
          <>
            <Text size={200}>{text.willDecide(picks.length)}</Text>
            <ul className={styles.list}>
              {picks.slice(0, AT_ONCE).map((wanted) => (
                <li key={`${wanted.ente} ${wanted.field}`}>
                  <Text size={200}>{line(wanted)}</Text>
                </li>
              ))}
            </ul>
            {picks.length > AT_ONCE && <Text size={200}>{text.more(picks.length - AT_ONCE)}</Text>}
          </>
        )}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={task !== null || !ready}
          onClick={() => void confirm()}
        >
          {text.confirm(Math.max(1, picks.length))}
        </Button>
      </div>
    </div>
  );
}

/** Equal for a figure as long as what its sources say is the same: then a form keeps what was typed. */
export function formKey({ ente, field, statements }: Discordanza): string {
  return [
    ente.code,
    field,
    ...statements.map((one) => `${one.file} ${statementKey(one.figure)}`),
  ].join("\u0000");
}
