// The tables that were recognised in one source, each with its place and its sums.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { EnteTable } from "../../domain/import/enteTable";
import type { MeasureTable } from "../../domain/import/measureTable";
import type { Recognition } from "../../domain/import/recogniseTables";
import { kindName } from "../../messages/names";
import { measureSums, tablePlace, tableSums } from "../../workflow/tableSummary";
import { useFormatNumber, useLanguage, usePaneText } from "../paneContext";

const useStyles = makeStyles({
  file: { overflowWrap: "anywhere" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(min(8em, 50%), 1fr) minmax(0, max-content)",
    columnGap: tokens.spacingHorizontalS,
  },
  place: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  sums: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

function TableRow({ table }: { readonly table: EnteTable | MeasureTable }) {
  const styles = useStyles();
  const text = usePaneText();
  const language = useLanguage();
  const format = useFormatNumber();
  const sums = "measures" in table ? measureSums(table) : tableSums(table);
  return (
    <li className={styles.row}>
      <Text size={200}>{kindName(language, table.kind)}</Text>
      <Text size={200} className={styles.sums}>
        {sums.map(format).join(" · ")}
      </Text>
      <Text size={200} className={styles.place}>
        {tablePlace(table)}
      </Text>
      <Text size={200} className={mergeClasses(styles.place, styles.sums)}>
        {"fromProse" in table && table.fromProse
          ? text.raccogli.fromProse(table.rows.length)
          : text.raccogli.rows(table.rows.length)}
      </Text>
    </li>
  );
}

// What is about funds arrives with the first table of them.
const FondiTables = lazy(async () => {
  const { FondiTables: part } = await import("./FondiTables");
  return { default: part };
});

export function SourceTables({ recognition }: { readonly recognition: Recognition }) {
  const styles = useStyles();
  const text = usePaneText();
  const { file, tables, measures, fondi } = recognition;
  return (
    <div>
      <Text weight="semibold" block className={styles.file}>
        {file}: {text.tables(tables.length + measures.length + (fondi?.tables.length ?? 0))}
      </Text>
      <ul className={styles.list}>
        {[...tables, ...measures].map((table) => (
          <TableRow
            key={`${table.sheet} ${table.kind} ${table.range.top} ${table.range.left}`}
            table={table}
          />
        ))}
      </ul>
      {fondi !== undefined && (
        <Suspense fallback={null}>
          <FondiTables fondi={fondi} />
        </Suspense>
      )}
    </div>
  );
}
