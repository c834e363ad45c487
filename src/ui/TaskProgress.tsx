// Work that lasts longer than half a second says what it is doing.
import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePaneState, usePaneText } from "./paneContext";

const SHOWN_AFTER_MS = 500;

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    display: "grid",
    gap: tokens.spacingVerticalXXS,
  },
});

export function TaskProgress() {
  const styles = useStyles();
  const { task, progress } = usePaneState();
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
  return (
    <div role="status" aria-live="polite">
      {shown && (
        <div className={styles.box}>
          <Text size={200}>
            {text.tasks[task]}
            {steps}
          </Text>
          <ProgressBar
            aria-label={text.tasks[task]}
            {...(steps === "" ? {} : { value: progress!.done, max: progress!.total })}
          />
        </div>
      )}
    </div>
  );
}
