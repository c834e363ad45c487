// The tables of funds of one source, each with its place and what it transfers or pays.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { FundRecognition } from "../../domain/fondi/fondo";
import { formatEuro } from "../../messages/formatDate";
import { kindName, ledgerTermName } from "../../messages/names";
import { fundTableSums } from "../../workflow/fondiSummary";
import { tablePlace } from "../../workflow/tableSummary";
import { useLanguage, usePaneText } from "../paneContext";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  title: { overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  sums: { fontVariantNumeric: "tabular-nums" },
});

export function FondiTables({ fondi }: { readonly fondi: FundRecognition }) {
  const styles = useStyles();
  const language = useLanguage();
  const text = usePaneText();
  return (
    <ul className={styles.list}>
      {fundTableSums(fondi).map(({ table, dgr, amount, rows, waiting }) => (
        <li key={`${table.sheet} ${table.range.top} ${table.range.left}`}>
          <div className={styles.line}>
            <Text size={200} className={styles.title}>
              {kindName(language, "fondi")}
              {dgr === null ? "" : ` · DGR ${dgr}`}
            </Text>
            <Text size={200} className={styles.sums}>
              {amount === null
                ? ""
                : `${ledgerTermName(language, amount.field)} ${formatEuro(language, amount.cents)}`}
            </Text>
          </div>
          <div className={styles.line}>
            <Text size={200} className={styles.place}>
              {tablePlace(table)}
            </Text>
            <Text size={200} className={mergeClasses(styles.place, styles.sums)}>
              {waiting ? text.raccogli.fromProse(rows) : text.raccogli.rows(rows)}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}
