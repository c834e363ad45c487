// Which rules count for this plan, and the way to the sheet where the office changes them.
import { Button, Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { ruleDescription } from "../../messages/ruleDescription";
import { useLanguage, usePaneState, usePaneText, useWorkflow } from "../paneContext";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

export function RulesOfPlan() {
  const styles = useStyles();
  const words = usePaneText().verifica.rules;
  const language = useLanguage();
  const workflow = useWorkflow();
  const { known, task } = usePaneState();
  const title = useId();
  const edited = known?.regole != null;
  return (
    <section className={styles.section} aria-labelledby={title}>
      <Subtitle2 as="h2" id={title}>
        {words.title}
      </Subtitle2>
      <Text>{edited ? words.edited : words.shipped}</Text>
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={task !== null}
          onClick={() => void workflow.openRules((code) => ruleDescription(language, code))}
        >
          {edited ? words.open : words.write}
        </Button>
        <Link href="assets/regole.html" target="_blank" rel="noreferrer">
          {words.page}
        </Link>
      </div>
    </section>
  );
}
