// A text to copy: with the clipboard where Excel lets the pane use it, else selected for Ctrl+C.
import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useIndagineText } from "./indagineText";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
  },
  field: { width: "100%" },
});

/** The clipboard may be closed to frames; what is selected can still be copied by command, or by hand. */
async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return field !== null && document.execCommand("copy");
  }
}

export function CopyBox(props: {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  /** What is copied, when that is more than the text of the field. */
  readonly copied?: string;
  readonly rows?: number;
}) {
  const { label, text, button, copied = text, rows = 10 } = props;
  const styles = useStyles();
  const words = useIndagineText().reminder;
  const box = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  return (
    <div className={styles.box} ref={box}>
      <Field label={label} className={styles.field}>
        <Textarea value={text} readOnly rows={rows} resize="vertical" />
      </Field>
      <Button
        onClick={() =>
          void copyText(copied, box.current?.querySelector("textarea") ?? null).then((done) =>
            setOutcome(done ? words.copied : words.selectInstead),
          )
        }
      >
        {button}
      </Button>
      <Text role="status" size={200}>
        {outcome}
      </Text>
    </div>
  );
}
