// What just happened, or why it did not.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Suspense } from "react";
import { lazyPart } from "./lazyPart";
import { noticeSentence } from "./noticeSentence";
import { useLanguage, usePaneState, usePaneText, useWorkflow } from "./paneContext";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalS },
  notice: { marginBottom: tokens.spacingVerticalS, minHeight: "auto" },
  body: {
    whiteSpace: "normal",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
});

// Most readings leave nothing unread that has to be told here.
const IgnoredParts = lazyPart(() =>
  import("./raccogli/IgnoredParts").then(({ IgnoredParts }) => IgnoredParts),
);

export function Notices() {
  const styles = useStyles();
  const { notices: all, giornale } = usePaneState();
  // A write that is open has a part of its own, which says more.
  const notices =
    giornale.open === null
      ? all
      : all.filter((one) => one.code !== "failure" || one.failure.code !== "outcome-unknown");
  const text = usePaneText();
  const language = useLanguage();
  const workflow = useWorkflow();
  return (
    <div className={styles.list} aria-live="polite" data-testid="avvisi">
      {notices.map((notice, index) => (
        <MessageBar
          key={`${notice.code}-${index}`}
          intent={notice.tone}
          layout="multiline"
          className={styles.notice}
        >
          <MessageBarBody className={styles.body}>
            {noticeSentence(notice, text, language)}
            {notice.code === "no-tables" && notice.ignored.length > 0 && (
              <Suspense fallback={null}>
                <IgnoredParts ignored={notice.ignored} />
              </Suspense>
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={text.close}
                icon={<Dismiss16Regular />}
                onClick={() => workflow.closeNotice(notice)}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}
