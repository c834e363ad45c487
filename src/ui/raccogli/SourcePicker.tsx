// Where data come from: files, the selection, the open sheets, a pasted text.
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ClipboardPaste20Regular } from "@fluentui/react-icons/svg/clipboard-paste";
import { ClipboardCheckmark20Regular } from "@fluentui/react-icons/svg/clipboard-checkmark";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { SelectObject20Regular } from "@fluentui/react-icons/svg/select-object";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { Suspense, useRef, useState, type DragEvent } from "react";
import { lazyPart } from "../lazyPart";
import { usePaneState, usePaneText, useWorkflow } from "../paneContext";

const useStyles = makeStyles({
  drop: {
    display: "grid",
    justifyItems: "center",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalL,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}` },
  formats: { textAlign: "center" },
  hint: { color: tokens.colorNeutralForeground2 },
  others: {
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    justifyItems: "start",
    marginTop: tokens.spacingVerticalS,
  },
  other: { paddingLeft: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightRegular },
});

const PasteText = lazyPart(() => import("./PasteText").then(({ PasteText }) => PasteText));

const ACCEPTED = ".xlsx,.xlsm,.xltx,.xlsb,.xls,.xml,.ods,.ots,.csv,.tsv,.tab,.txt,.docx,.htm,.html";

export function SourcePicker() {
  const styles = useStyles();
  const text = usePaneText();
  const workflow = useWorkflow();
  const { task, known } = usePaneState();
  const busy = task !== null;
  // In a sender's workbook: that of the plan has its own step for checking.
  const isSender = known !== null && known.sources.length === 0 && known.ambito.ambito === null;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);

  function take(files: Iterable<File> | null): void {
    const chosen = [...(files ?? [])].map((file) => ({
      name: file.name,
      size: file.size,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    }));
    if (chosen.length > 0) void workflow.readFiles(chosen);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <section aria-label={text.steps.raccogli}>
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button
          appearance="primary"
          icon={<FolderOpen20Regular />}
          disabledFocusable={busy}
          onClick={() => input.current?.click()}
        >
          {text.raccogli.choose}
        </Button>
        <Text size={200} className={styles.hint}>
          {text.raccogli.drop}
        </Text>
        <Text size={200} className={mergeClasses(styles.hint, styles.formats)}>
          {text.raccogli.formats}
        </Text>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={ACCEPTED}
          aria-label={text.raccogli.choose}
          onChange={(event) => {
            // The list empties with the field, and the field has to empty so that the same file can be chosen again.
            take([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </div>
      <div className={styles.others} role="group" aria-label={text.raccogli.otherSources}>
        <Button
          appearance="transparent"
          className={styles.other}
          icon={<SelectObject20Regular />}
          disabledFocusable={busy}
          onClick={() => void workflow.readSelection(text.raccogli.selectionName)}
        >
          {text.raccogli.selection}
        </Button>
        <Button
          appearance="transparent"
          className={styles.other}
          icon={<Table20Regular />}
          disabledFocusable={busy}
          onClick={() => void workflow.readOpenSheets()}
        >
          {text.raccogli.openSheets}
        </Button>
        <Button
          appearance="transparent"
          className={styles.other}
          icon={<ClipboardPaste20Regular />}
          aria-expanded={pasting}
          onClick={() => setPasting(!pasting)}
        >
          {text.raccogli.paste}
        </Button>
        {isSender && (
          <Button
            appearance="transparent"
            className={styles.other}
            icon={<ClipboardCheckmark20Regular />}
            disabledFocusable={busy}
            onClick={() => void workflow.checkCartella()}
          >
            {text.raccogli.checkThis}
          </Button>
        )}
      </div>
      {pasting && (
        <Suspense fallback={null}>
          <PasteText onRead={() => setPasting(false)} />
        </Suspense>
      )}
    </section>
  );
}
