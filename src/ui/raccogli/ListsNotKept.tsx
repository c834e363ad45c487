// Says of which figures the dwellings are not in the workbook, and offers to read their file again.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { usePaneState, useWorkflow } from "../paneContext";
import { useAlloggiText } from "./useAlloggiText";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    overflowWrap: "anywhere",
  },
});

export function ListsNotKept({ files }: { readonly files: readonly string[] }) {
  const styles = useStyles();
  const text = useAlloggiText();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.section}>
      <Text weight="semibold">{text.figures}</Text>
      {files.map((file) => (
        <Text key={file} size={200}>
          {text.notKept(file)}
        </Text>
      ))}
      <Button size="small" disabledFocusable={task !== null} onClick={() => input.current?.click()}>
        {text.readAgain}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={text.readAgain}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])].map((file) => ({
            ...{ name: file.name, size: file.size },
            bytes: async () => new Uint8Array(await file.arrayBuffer()),
          }));
          target.value = "";
          if (chosen.length > 0) void workflow.readFiles(chosen);
        }}
      />
    </div>
  );
}
