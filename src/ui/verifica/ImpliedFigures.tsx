// Figures that nobody gave and that the others determine: told with their place, and written by people alone.
import { Button, Caption1, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { fieldName, kindName } from "../../messages/names";
import type { ImpliedFigure } from "../../domain/suspects/locatePiano";
import { citedPlace } from "../../workflow/tableSummary";
import {
  useFormatNumber,
  useLanguage,
  usePaneState,
  usePaneText,
  useWorkflow,
} from "../paneContext";
import { ChangeTaking } from "./ChangeTaking";

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

function Implied({ figure }: { readonly figure: ImpliedFigure }) {
  const styles = useStyles();
  const text = usePaneText();
  const words = text.verifica.suspects;
  const language = useLanguage();
  const format = useFormatNumber();
  const workflow = useWorkflow();
  const { task, search } = usePaneState();
  const { cell, ente, kind, field, to } = figure;
  const who = ente?.name ?? words.total;
  const name = fieldName(language, field);
  return (
    <li className={styles.figure}>
      <Text>
        {who}, {name}, «{kindName(language, kind)}
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
      {search?.preview?.change === figure ? (
        <ChangeTaking preview={search.preview} />
      ) : (
        <Button
          size="small"
          disabledFocusable={task !== null}
          aria-label={words.takeLabel(who, name, text.verifica.blank, format(to))}
          onClick={() => void workflow.previewChange(figure)}
        >
          {words.take}
        </Button>
      )}
    </li>
  );
}

/** The lacking figures of the last search, under the title of the part when there is nothing else. */
export function ImpliedFigures() {
  const styles = useStyles();
  const words = usePaneText().verifica.suspects;
  const { suspects = [], implied = [] } = usePaneState().search ?? {};
  if (implied.length === 0) return null;
  return (
    <div className={styles.section}>
      {suspects.length > 0 && <Text weight="semibold">{words.implied(implied.length)}</Text>}
      <ul className={styles.list}>
        {implied.map((figure, index) => (
          <Implied key={index} figure={figure} />
        ))}
      </ul>
    </div>
  );
}
