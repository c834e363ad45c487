// The reason for a finding that may be accepted: as it was given, or the form that asks for it.
import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../domain/finding";
import { findingSentence } from "../../messages/findingSentence";
import { formatDate } from "../../messages/formatDate";
import { useLanguage, usePaneState, usePaneText, useWorkflow } from "../paneContext";

const useStyles = makeStyles({
  narrow: { minWidth: 0, width: "100%" },
  form: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  given: { display: "grid", gap: tokens.spacingVerticalXXS, justifyItems: "start" },
});

export function Justification({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const words = usePaneText().verifica.justify;
  const language = useLanguage();
  const workflow = useWorkflow();
  const { task, checked } = usePaneState();
  const justified = checked?.weighed.justified ?? [];
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [author, setAuthor] = useState(justified.at(-1)?.motivazione.author ?? "");
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) first.current?.querySelector("textarea")?.focus();
  }, [open]);
  const sentenceOf = (one: Finding) => findingSentence(language, one);
  const given = justified.find((one) => one.finding === finding)?.motivazione;
  if (given !== undefined) {
    const date = formatDate(language, given.date);
    return (
      <div className={styles.given}>
        <Text>{words.accepted(given.author, date, given.reason)}</Text>
        <Button
          size="small"
          disabledFocusable={task !== null}
          onClick={() => void workflow.withdraw(given, sentenceOf)}
        >
          {words.withdraw}
        </Button>
      </div>
    );
  }
  if (!open) {
    return (
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          {words.give}
        </Button>
      </div>
    );
  }
  const complete = reason.trim() !== "" && author.trim() !== "";
  return (
    <div className={styles.form} ref={first}>
      <Field label={words.reason} required>
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={words.author} required>
        <Input
          className={styles.narrow}
          input={{ className: styles.narrow }}
          value={author}
          onChange={(_, { value }) => setAuthor(value)}
        />
      </Field>
      {!complete && <Caption1>{words.needed}</Caption1>}
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={task !== null || !complete}
          onClick={() => {
            setOpen(false);
            void workflow.justify(finding, { reason, author }, sentenceOf);
          }}
        >
          {words.accept}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
