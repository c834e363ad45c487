// Work that lasts longer than half a second says what it is doing.
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePaneState, usePaneText, useWorkflow } from "./paneContext";

const SHOWN_AFTER_MS = 500;

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  cancel: { justifySelf: "start" },
});

export function TaskProgress() {
  const styles = useStyles();
  const { task, progress, cancellable } = usePaneState();
  const workflow = useWorkflow();
  const text = usePaneText();
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
