// Where one figure comes from: its place as a link, what the source prints, when and by whose decision.
import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Origine } from "../../domain/fonti/origine";
import { serialDay } from "../../workflow/fontiQuestions";
import { citedPlace } from "../../workflow/tableSummary";
import { useWorkflow } from "../paneContext";
import { useFontiText } from "./useFontiText";

const useStyles = makeStyles({
  lines: {
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    whiteSpace: "normal",
    overflowWrap: "anywhere",
  },
  link: { textAlign: "left", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

export function OrigineLines({ origine }: { readonly origine: Origine }) {
  const styles = useStyles();
  const text = useFontiText();
  const workflow = useWorkflow();
  const { file, at, printed, label, readAt, scelta, corrected, open } = origine;
  const cell = { file, at, value: printed };
  const place = citedPlace({ ...cell, ente: origine.ente.code, field: origine.field });
  const words = typeof printed === "object" && printed !== null ? printed.error : printed;
  const blank = words === null || words === "";
  return (
    <div className={styles.lines}>
      <Link
        as="button"
        className={styles.link}
        title={text.show(place)}
        onClick={() => void workflow.showSource(cell)}
      >
        {place}
      </Link>
      <span>
        {blank ? text.nothingPrinted(label) : text.asPrinted(label, String(words))}
        {readAt !== null && `, ${text.readOn(serialDay(readAt))}`}.
      </span>
      {corrected && <span>{text.byHand}.</span>}
      {scelta !== null && (
        <span>
          {text.decidedLine(scelta.decidedBy, serialDay(scelta.decidedOn))}
          {scelta.source === null && ` (${text.ownDecided})`}. {text.reasonLine(scelta.reason)}
        </span>
      )}
      {open && <Text size={200}>{text.openOrigin}</Text>}
    </div>
  );
}
