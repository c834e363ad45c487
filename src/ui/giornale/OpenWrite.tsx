// A write of which it is not certain whether it has landed: what the sheet shows, and what can be done.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { cellPlace } from "../../workflow/cellPlace";
import type { OpenWrite as Open } from "../../workflow/giornale/giornaleState";
import type { GiornaleText } from "../../messages/it/giornalePane";
import { usePaneState, useWorkflow } from "../paneContext";
import { useGiornaleText } from "./useGiornaleText";
import { useSaid } from "../say";

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalM, minHeight: "auto" },
  body: { whiteSpace: "normal", paddingTop: tokens.spacingVerticalS },
  title: { display: "block" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-start",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
});

/** The words for a write, or for an undo. */
const wordsOf = ({ isUndo }: Open, text: GiornaleText) => (isUndo ? text.openUndo : text.open);

function sentence(open: Open, text: GiornaleText): string {
  const { command, seen } = open;
  const words = wordsOf(open, text);
  const what = text.command(command);
  if (seen === null) return words.unknown(what);
  const { done, waiting, others } = seen;
  if (others.length > 0) return words.others(what, done, waiting, others.map(cellPlace));
  return done === 0 ? words.none(what) : words.part(what, done, waiting);
}

export function OpenWrite() {
  const styles = useStyles();
  const text = useGiornaleText();
  const workflow = useWorkflow();
  const { task, giornale } = usePaneState();
  const { open } = giornale;
  useSaid(open === null ? "" : `${wordsOf(open, text).title}. ${sentence(open, text)}`);
  if (open === null) return null;
  const busy = task !== null;
  const button = (label: string, act: () => Promise<void>, primary = false) => (
    <Button
      size="small"
      appearance={primary ? "primary" : "secondary"}
      disabledFocusable={busy}
      onClick={() => void act()}
    >
      {label}
    </Button>
  );
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} data-testid="in-sospeso">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{wordsOf(open, text).title}</MessageBarTitle>
        {sentence(open, text)}
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        {open.resumable && button(wordsOf(open, text).resume, () => workflow.resumeWrite(), true)}
        {open.reversible && button(text.open.rollBack, () => workflow.rollBackWrite())}
        {button(text.open.reread, () => workflow.rereadWrite(), open.seen === null)}
        {open.seen !== null && button(text.open.leave, () => workflow.leaveWrite())}
      </MessageBarActions>
    </MessageBar>
  );
}
