// One finding: its sentence, and its cells as links into the sheet.
import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Finding, FindingCell } from "../../domain/finding";
import { findingSentence } from "../../messages/findingSentence";
import { citedPlace } from "../../workflow/tableSummary";
import { contentText } from "../figureText";
import { useFormatNumber, useLanguage, usePaneText, useWorkflow } from "../paneContext";
import { Justification } from "./Justification";
import { SeverityIcon } from "./SeverityIcon";

/** Cells shown before the rest is only counted. */
const MOST_CELLS = 6;

/** Of a cell with sentences in it only the beginning is shown. */
const LONGEST_CONTENT = 120;

/** What a cell holds stays on one line with its sign up to this length. */
const SHORT = 12;

const useStyles = makeStyles({
  item: { display: "grid", gap: tokens.spacingVerticalXXS, gridTemplateColumns: "minmax(0, 1fr)" },
  sentence: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  cells: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalXXS,
  },
  cell: {
    display: "block",
    textAlign: "left",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  whole: { whiteSpace: "nowrap" },
  more: { color: tokens.colorNeutralForeground2 },
});

function CellLink({ cell }: { readonly cell: FindingCell }) {
  const styles = useStyles();
  const text = usePaneText();
  const format = useFormatNumber();
  const workflow = useWorkflow();
  const place = citedPlace(cell);
  const content = contentText(cell.value, format, text.verifica.blank);
  const short =
    content.length > LONGEST_CONTENT ? `${content.slice(0, LONGEST_CONTENT)}…` : content;
  return (
    <li>
      <Link
        as="button"
        className={styles.cell}
        title={text.verifica.goTo(place)}
        onClick={() => void workflow.show(cell)}
      >
        {place}{" "}
        <span className={mergeClasses(short.length <= SHORT && styles.whole)}>= {short}</span>
      </Link>
    </li>
  );
}

export function FindingItem(props: { readonly finding: Finding; readonly withSeverity: boolean }) {
  const { finding, withSeverity } = props;
  const styles = useStyles();
  const text = usePaneText();
  const language = useLanguage();
  const { cells } = finding;
  return (
    <li className={styles.item}>
      <div className={styles.sentence}>
        {withSeverity && <SeverityIcon severity={finding.severity} />}
        <Text>{findingSentence(language, finding)}</Text>
      </div>
      <ul className={styles.cells}>
        {cells.slice(0, MOST_CELLS).map((cell, index) => (
          <CellLink key={index} cell={cell} />
        ))}
      </ul>
      {cells.length > MOST_CELLS && (
        <Text size={200} className={styles.more}>
          {text.verifica.moreCells(cells.length - MOST_CELLS)}
        </Text>
      )}
      {finding.severity === "justify" && <Justification finding={finding} />}
    </li>
  );
}
