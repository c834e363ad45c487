// Work that lasts longer than half a second says what it is doing. When work ends and leaves no notice, what
// came of it is said to those who cannot see it.
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePaneState, usePaneText, useWorkflow } from "./paneContext";
import { stepState } from "./stepState";

const SHOWN_AFTER_MS = 500;

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  cancel: { justifySelf: "start" },
  said: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/**
 * What came of the last task: "Verifica: 13 rilievi". "" while one is under way, and beside a notice; a look
 * at the workbook is no work that anybody asked for.
 */
function useOutcome(): string {
  const state = usePaneState();
  const text = usePaneText();
  const { task, notices, step } = state;
  if ((task !== null && task !== "avvio") || notices.length > 0) return "";
  return `${text.steps[step]}: ${stepState(step, state, text)}`;
}

export function TaskProgress() {
  const styles = useStyles();
  const { task, progress, cancellable } = usePaneState();
  const workflow = useWorkflow();
  const text = usePaneText();
  const outcome = useOutcome();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (task === null) return;
    const timer = setTimeout(() => setLate(true), SHOWN_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [task]);
  const shown = task !== null && late;
  const steps =
    progress !== null && progress.total > 1
      ? ` ${text.progress(progress.done, progress.total)}`
      : "";
  const known = progress === null ? 0 : progress.done + progress.share;
  return (
    <div className={shown ? styles.box : undefined}>
      <div role="status" aria-live="polite">
        {!shown && <span className={styles.said}>{outcome}</span>}
        {shown && (
          <>
            <Text size={200}>
              {text.tasks[task]}
              {steps}
            </Text>
            <ProgressBar
              aria-label={text.tasks[task]}
              {...(known === 0 ? {} : { value: known, max: progress!.total })}
            />
          </>
        )}
      </div>
      {shown && cancellable && (
        <Button size="small" className={styles.cancel} onClick={() => workflow.cancel()}>
          {text.cancelReading}
        </Button>
      )}
    </div>
  );
}
