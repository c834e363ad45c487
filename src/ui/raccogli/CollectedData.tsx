// What the structured sheets hold: totals and sources.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { PreparedPiano } from "../../domain/preparePiano";
import { fieldName } from "../../messages/names";
import { planTotals } from "../../workflow/tableSummary";
import { useFormatNumber, useLanguage, usePaneText } from "../paneContext";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  table: { width: "100%", borderCollapse: "collapse" },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  number: {
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

// What is about lists of dwellings arrives with the first list.
const AlloggiFigures = lazy(async () => {
  const { AlloggiFigures: part } = await import("./AlloggiFigures");
  return { default: part };
});

export function CollectedData({ prepared }: { readonly prepared: PreparedPiano }) {
  const styles = useStyles();
  const text = usePaneText();
  const language = useLanguage();
  const format = useFormatNumber();
  const { piano, sources, corrections, elenco } = prepared;
  return (
    <section className={styles.section} aria-labelledby="raccolti">
      <h2 className={styles.heading} id="raccolti">
        {text.raccogli.collected}: {text.enti(piano.enti.length)}
      </h2>
      <table className={styles.table}>
        <thead hidden>
          <tr>
            <th scope="col">{text.raccogli.measure}</th>
            <th scope="col">{text.raccogli.total}</th>
          </tr>
        </thead>
        <tbody>
          {planTotals(piano).map(({ field, total }) => (
            <tr key={field}>
              <th scope="row" className={styles.cell}>
                {fieldName(language, field)}
              </th>
              <td className={`${styles.cell} ${styles.number}`}>{format(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {elenco !== null && (
        <Suspense fallback={null}>
          <AlloggiFigures elenco={elenco} />
        </Suspense>
      )}
      {corrections.length > 0 && <Text>{text.raccogli.corrections(corrections.length)}</Text>}
      <div>
        <Text weight="semibold">{text.raccogli.sources}</Text>
        <ul className={styles.list}>
          {sources.map(({ recognition }) => (
            <li key={recognition.file}>
              {recognition.file}, {text.tables(recognition.tables.length)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
