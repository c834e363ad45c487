// A text or a table copied from elsewhere.
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ClipboardEvent } from "react";
import { usePaneState, usePaneText, useWorkflow } from "../paneContext";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
    justifyItems: "start",
  },
  field: { width: "100%" },
});

/** A text area has line ends of its own. */
const lines = (text: string): string => text.replace(/\r\n?/g, "\n");

export function PasteText({ onRead }: { readonly onRead: () => void }) {
  const styles = useStyles();
  const text = usePaneText();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  const [pasted, setPasted] = useState("");
  /** The cells as Word or Excel copied them, while the text is still just that. */
  const [rich, setRich] = useState<{ readonly text: string; readonly html: string } | null>(null);

  /** Where the clipboard also has the table itself, that is what will be read. */
  function keepCells({ clipboardData }: ClipboardEvent): void {
    const html = clipboardData.getData("text/html");
    const isTable = pasted === "" && /<table[\s>]/i.test(html);
    setRich(isTable ? { text: lines(clipboardData.getData("text/plain")), html } : null);
  }

  return (
    <div className={styles.box}>
      <Field
        label={text.raccogli.pasteLabel}
        hint={text.raccogli.pasteHint}
        className={styles.field}
      >
        <Textarea
          rows={6}
          resize="vertical"
          value={pasted}
          onPaste={keepCells}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={task !== null || pasted.trim() === ""}
        onClick={() => {
          void workflow.readText(
            text.raccogli.pastedName,
            pasted,
            rich !== null && rich.text === lines(pasted) ? rich.html : null,
          );
          onRead();
        }}
      >
        {text.raccogli.readText}
      </Button>
    </div>
  );
}
