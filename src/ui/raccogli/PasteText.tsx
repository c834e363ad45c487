// A text or a table copied from elsewhere.
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
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

export function PasteText({ onRead }: { readonly onRead: () => void }) {
  const styles = useStyles();
  const text = usePaneText();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  const [pasted, setPasted] = useState("");
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
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={task !== null || pasted.trim() === ""}
        onClick={() => {
          void workflow.readText(text.raccogli.pastedName, pasted);
          onRead();
        }}
      >
        {text.raccogli.readText}
      </Button>
    </div>
  );
}
