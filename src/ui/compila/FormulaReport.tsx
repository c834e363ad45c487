// After filling: whether the template's formulas show what the data add up to.
import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { Filled } from "../../workflow/paneState";
import { kindName } from "../../messages/names";
import { cellPlace } from "../../workflow/cellPlace";
import { contentText } from "../figureText";
import { useFormatNumber, useLanguage, usePaneText, useWorkflow } from "../paneContext";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  body: { whiteSpace: "normal" },
  link: { textAlign: "left" },
});

export function FormulaReport({ filled }: { readonly filled: Filled }) {
  const styles = useStyles();
  const text = usePaneText();
  const language = useLanguage();
  const format = useFormatNumber();
  const workflow = useWorkflow();
  if (!filled.formulasChecked) return null;
  if (filled.mismatches.length === 0) return <Text>{text.compila.formulasRight}</Text>;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <Text weight="semibold">{text.compila.mismatches}</Text>
        <ul className={styles.list}>
          {filled.mismatches.map((formula) => (
            <li key={cellPlace(formula.address)}>
              <Link
                as="button"
                className={styles.link}
                onClick={() => void workflow.showPlace(formula.address)}
              >
                {cellPlace(formula.address)}
              </Link>{" "}
              ({kindName(language, formula.kind)}):{" "}
              {text.compila.mismatch(
                contentText(formula.shown, format, text.compila.blank),
                formula.expected === null ? text.compila.blank : format(formula.expected),
              )}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
