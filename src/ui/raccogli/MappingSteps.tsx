// All that waits for a person among the sources of this reading, and what earlier choices decided.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { vocabularySentence } from "../../messages/vocabularySentence";
import type { Pending } from "../../workflow/paneState";
import { writtenName } from "../../workflow/meaningChoices";
import { pendingQuestions } from "../../workflow/pendingQuestions";
import { tablePlace } from "../../workflow/tableSummary";
import { useLanguage, usePaneText } from "../paneContext";
import { MappingStep } from "./MappingStep";

const useStyles = makeStyles({
  steps: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** Tables that were set aside, with the way back to their question. */
function Skipped(props: {
  readonly places: readonly { readonly id: string; readonly place: string }[];
  readonly onAsk: (id: string) => void;
}) {
  const styles = useStyles();
  const text = usePaneText().mapping;
  return (
    <div>
      <Text weight="semibold">{text.skipped}</Text>
      <ul className={styles.list}>
        {props.places.map(({ id, place }) => (
          <li key={id}>
            {place}{" "}
            <Button size="small" onClick={() => props.onAsk(id)}>
              {text.askAgain}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function MappingSteps({ pending }: { readonly pending: Pending }) {
  const styles = useStyles();
  const language = useLanguage();
  const text = usePaneText().mapping;
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [decidedBy, setDecidedBy] = useState("");
  const questions = pendingQuestions(pending);
  const chosen = pending.prepared.sources
    .filter(({ recognition }) => pending.files.includes(recognition.file))
    .flatMap(({ recognition: { file, chosen: columns = [] } }) =>
      columns.map(({ heading, meaning }) => ({ file, heading, meaning: writtenName(meaning) })),
    );
  const asked = questions.filter(({ id }) => !skipped.has(id));
  const aside = questions
    .filter(({ id }) => skipped.has(id))
    .map((one) => ({ id: one.id, place: `${one.file} › ${tablePlace(one)}` }));
  const { problems } = pending.prepared.taught;
  if (questions.length + chosen.length + problems.length === 0) return null;
  return (
    <div className={styles.steps}>
      {problems.length > 0 && (
        <ul className={styles.list}>
          {problems.map((one) => (
            <li key={`${one.at.sheet} ${one.at.row}`}>{vocabularySentence(language, one)}</li>
          ))}
        </ul>
      )}
      {asked.map((question) => (
        <MappingStep
          key={question.id}
          question={question}
          decidedBy={decidedBy}
          onDecidedBy={setDecidedBy}
          onSkip={() => setSkipped(new Set([...skipped, question.id]))}
        />
      ))}
      {aside.length > 0 && (
        <Skipped
          places={aside}
          onAsk={(id) => setSkipped(new Set([...skipped].filter((one) => one !== id)))}
        />
      )}
      {chosen.length > 0 && (
        <div>
          <Text weight="semibold">{text.byChoice}</Text>
          <ul className={styles.list}>
            {chosen.map(({ file, heading, meaning }) => (
              <li key={`${file} ${heading} ${meaning}`}>{text.chosen(file, heading, meaning)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
