// The plan as a Word document: saved where the pane can save, else copied with its tables.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useMemo, useRef, useState } from "react";
import { documentHtml } from "../../messages/documentHtml";
import { documentOf } from "../../messages/documentOf";
import { documentoPaneText as english } from "../../messages/en/documentoPane";
import { documentoPaneText as italian } from "../../messages/it/documentoPane";
import type { MadeDocument } from "../../workflow/documentState";
import { FoldButton } from "../FoldButton";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { saveFile } from "../saveFile";
import { useSaid } from "../say";
import { usePlanPart } from "./planPart";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const useStyles = makeStyles({
  // Word takes the colours over: the plan is black on white, whatever the pane looks like.
  paper: {
    width: "100%",
    maxHeight: "260px",
    overflow: "auto",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: "#ffffff",
    color: "#000000",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "1.35",
    forcedColorAdjust: "none",
  },
});

function useText() {
  return useLanguage() === "it" ? italian : english;
}

/** The clipboard may be closed to frames; what is selected can still be copied by command, or by hand. */
async function copyHtml(html: string, paper: HTMLElement | null): Promise<boolean> {
  try {
    const part = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
    const plain = paper?.innerText ?? "";
    const item = new ClipboardItem({ ...part("text/html", html), ...part("text/plain", plain) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    if (paper === null) return false;
    paper.focus();
    const range = document.createRange();
    range.selectNodeContents(paper);
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return document.execCommand("copy");
  }
}

function CopyPlan({ made }: { readonly made: MadeDocument }) {
  const styles = { ...usePlanPart(), ...useStyles() };
  const text = useText();
  const paper = useRef<HTMLDivElement>(null);
  const html = useMemo(() => documentHtml(made.document), [made]);
  const [outcome, setOutcome] = useState<string | null>(null);
  return (
    <>
      <Text className={styles.hint}>{text.noSaving}</Text>
      <Button
        onClick={() =>
          void copyHtml(html, paper.current).then((done) =>
            setOutcome(done ? text.copied : text.notCopied),
          )
        }
      >
        {text.copy}
      </Button>
      <Text role="status" size={200}>
        {outcome}
      </Text>
      <div
        ref={paper}
        className={styles.paper}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
        tabIndex={0}
        role="region"
        lang="it"
        aria-label={text.preview}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </>
  );
}

export function PlanInWord() {
  const styles = { ...usePlanPart(), ...useStyles() };
  const text = useText();
  const workflow = useWorkflow();
  const { task, document: made } = usePaneState();
  const [otherwise, setOtherwise] = useState(false);
  const bytes = made?.bytes ?? null;
  const ready =
    made === null
      ? ""
      : text.ready(made.document.blocks.filter(({ kind }) => kind === "table").length);
  useSaid(ready, { first: false });
  return (
    <section className={styles.section} aria-labelledby="in-word">
      <h2 className={styles.title} id="in-word">
        {text.title}
      </h2>
      <Text className={styles.hint}>{text.hint}</Text>
      <Button
        disabledFocusable={task !== null}
        onClick={() => void workflow.makeDocument(documentOf)}
      >
        {text.make}
      </Button>
      {made !== null && <Text>{ready}</Text>}
      {made !== null && bytes !== null && (
        <>
          <Button
            className={styles.save}
            appearance="primary"
            icon={<ArrowDownload20Regular />}
            onClick={() => saveFile(made.fileName, bytes, DOCX)}
          >
            {text.save(made.fileName)}
          </Button>
          <FoldButton open={otherwise} onToggle={setOtherwise}>
            {text.otherwise}
          </FoldButton>
        </>
      )}
      {made !== null && (bytes === null || otherwise) && <CopyPlan made={made} />}
    </section>
  );
}
