// Work that lasts longer than half a second says what it is doing, and now and then how far it is. When work
// ends and nothing else tells what came of it, that is said to those who do not see it.
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Task } from "../workflow/paneState";
import { usePaneState, usePaneText, useWorkflow } from "./paneContext";
import { tellProgress } from "./progressTelling";
import { beginWork, enterRoom, isEntering, say, saidAt, useVoice } from "./say";
import { stepState } from "./stepState";

const SHOWN_AFTER_MS = 500;
/** Work that changes how far the step is. */
const TELLING: ReadonlySet<Task> = new Set([
  "lettura",
  "scrittura",
  "verifica",
  "anteprima",
  "compilazione",
  "annullamento",
]);
/** What work leaves behind has said its own words by then. */
const OUTCOME_AFTER_MS = 400;

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
 * Says what came of a task, "Verifica: 13 rilievi", when neither a notice nor the part that shows it has done
 * so; a look at the workbook is no work that anybody asked for.
 */
function useOutcome(): void {
  const state = usePaneState();
  const text = usePaneText();
  const { task, notices, step, room } = state;
  const tells =
    task !== null ? TELLING.has(task) && (step !== "raccogli" || room === "fonti") : null;
  const short = `${text.steps[step]}: ${stepState(step, state, text)}`;
  const outcome = useRef({ words: "", tells: false });
  useEffect(() => {
    const last = tells ?? outcome.current.tells;
    outcome.current = { tells: last, words: notices.length > 0 ? "" : last ? short : text.done };
  });
  useEffect(() => {
    if (task === null || task === "avvio") return;
    beginWork();
    const begun = performance.now();
    // A room that looks into the workbook when it is entered has not been asked to.
    const isAsked = !isEntering();
    return () => {
      setTimeout(() => {
        const { words, tells } = outcome.current;
        if (saidAt() < begun && (isAsked || tells)) say(words);
      }, OUTCOME_AFTER_MS);
    };
  }, [task]);
}

export function TaskProgress() {
  const styles = useStyles();
  const { task, progress, cancellable, step, room } = usePaneState();
  const workflow = useWorkflow();
  const text = usePaneText();
  const voice = useRef<HTMLDivElement>(null);
  useVoice(voice);
  const opened = useRef(true);
  useEffect(() => {
    if (opened.current) opened.current = false;
    else enterRoom();
  }, [step, room]);
  useOutcome();
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
  const words = shown ? `${text.tasks[task]}${steps}` : "";
  const now = useRef(words);
  useEffect(() => {
    now.current = words;
  });
  useEffect(() => {
    if (!shown) return;
    return tellProgress(
      () => now.current,
      (told) => say(told, true),
    );
  }, [shown]);
  const known = progress === null ? 0 : progress.done + progress.share;
  return (
    <>
      <div ref={voice} className={styles.said} />
      {shown && (
        <section className={styles.box} aria-label={text.tasks[task]}>
          <Text size={200}>{words}</Text>
          <ProgressBar
            aria-label={text.tasks[task]}
            {...(known === 0 ? {} : { value: known, max: progress!.total })}
          />
          {cancellable && (
            <Button size="small" className={styles.cancel} onClick={() => workflow.cancel()}>
              {text.cancelReading}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
