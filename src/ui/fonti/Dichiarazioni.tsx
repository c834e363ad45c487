// What each source says of one figure, side by side, each with the way to its cell.
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Dichiarazione } from "../../domain/fonti/discordanza";
import { serialDay } from "../../workflow/fontiQuestions";
import { citedPlace } from "../../workflow/tableSummary";
import { useWorkflow } from "../paneContext";
import { useFontiText } from "./useFontiText";

const useStyles = makeStyles({
  where: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  link: { fontSize: tokens.fontSizeBase200, textAlign: "left", overflowWrap: "anywhere" },
});

/** Where a statement stands and when it was read. @param decidedOn tells those that came later. */
export function StatementPlace(props: {
  readonly statement: Dichiarazione;
  readonly decidedOn?: number | undefined;
}) {
  const { statement, decidedOn } = props;
  const styles = useStyles();
  const text = useFontiText();
  const workflow = useWorkflow();
  const { cell, table } = statement.cells[0];
  const cited = { file: table.file, at: cell.address, value: cell.raw };
  const place = citedPlace({ ...cited, ente: null, field: null });
  return (
    <span className={styles.where}>
      <Link
        as="button"
        className={styles.link}
        title={text.show(place)}
        onClick={() => void workflow.showSource(cited)}
      >
        {place}
      </Link>
      {table.date != null && `, ${text.figuresOf(table.date)}`},{" "}
      {text.readOn(serialDay(statement.readAt))}
      {decidedOn !== undefined && statement.readAt > decidedOn && ` (${text.later})`}
    </span>
  );
}
