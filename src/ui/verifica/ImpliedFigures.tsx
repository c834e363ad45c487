// Figures that nobody gave and that the others determine: told with their place, and written by people alone.
import { Caption1, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { fieldName, kindName } from "../../messages/names";
import { citedPlace } from "../../workflow/tableSummary";
import {
  useFormatNumber,
  useLanguage,
  usePaneState,
  usePaneText,
  useWorkflow,
} from "../paneContext";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  figure: { display: "grid", justifyItems: "start", overflowWrap: "anywhere" },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  place: { textAlign: "left", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});

/** The lacking figures of the last search; nothing when there are none. */
export function ImpliedFigures() {
  const styles = useStyles();
  const text = usePaneText();
  const words = text.verifica.suspects;
  const language = useLanguage();
  const format = useFormatNumber();
  const workflow = useWorkflow();
  const implied = usePaneState().search?.implied ?? [];
  if (implied.length === 0) return null;
  return (
    <div className={styles.section}>
      <Text weight="semibold">{words.implied(implied.length)}</Text>
      <ul className={styles.list}>
        {implied.map(({ cell, ente, kind, field, to }, index) => (
          <li key={index} className={styles.figure}>
            <Text>
              {ente?.name ?? words.total}, {fieldName(language, field)}, «{kindName(language, kind)}
              »: <span className={styles.value}>{format(to)}</span>
            </Text>
            <Link
              as="button"
              className={styles.place}
              title={text.verifica.goTo(citedPlace(cell))}
              onClick={() => void workflow.show(cell)}
            >
              {citedPlace(cell)}
            </Link>
            <Caption1>{words.fromTheOthers}</Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}
