// What the structured sheets hold: totals and sources.
import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Fragment, Suspense, useState } from "react";
import { lazyPart } from "../lazyPart";
import type { CountField } from "../../domain/import/tableKinds";
import type { PreparedPiano } from "../../domain/preparePiano";
import { fieldName } from "../../messages/names";
import { listsNotKept } from "../../workflow/listsNotKept";
import { planTotals } from "../../workflow/tableSummary";
import { FieldFigures } from "../fonti/FieldFigures";
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
  field: { textAlign: "left" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

// What is about lists of dwellings arrives with the first list.
const AlloggiFigures = lazyPart(() =>
  import("./AlloggiFigures").then(({ AlloggiFigures }) => AlloggiFigures),
);

const ListsNotKept = lazyPart(() =>
  import("./ListsNotKept").then(({ ListsNotKept }) => ListsNotKept),
);

export function CollectedData({ prepared }: { readonly prepared: PreparedPiano }) {
  const styles = useStyles();
  const text = usePaneText();
  const language = useLanguage();
  const format = useFormatNumber();
  const [open, setOpen] = useState<CountField | null>(null);
  const { piano, sources, corrections, elenco } = prepared;
  const notKept = listsNotKept(prepared);
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
            <Fragment key={field}>
              <tr>
                <th scope="row" className={styles.cell}>
                  <Link
                    as="button"
                    className={styles.field}
                    aria-expanded={open === field}
                    onClick={() => setOpen(open === field ? null : field)}
                  >
                    {fieldName(language, field)}
                  </Link>
                </th>
                <td className={`${styles.cell} ${styles.number}`}>{format(total)}</td>
              </tr>
              {open === field && (
                <tr>
                  <td colSpan={2} className={styles.cell}>
                    <FieldFigures prepared={prepared} field={field} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {elenco !== null && (
        <Suspense fallback={null}>
          <AlloggiFigures elenco={elenco} />
        </Suspense>
      )}
      {notKept.length > 0 && (
        <Suspense fallback={null}>
          <ListsNotKept files={notKept} />
        </Suspense>
      )}
      {corrections.length > 0 && <Text>{text.raccogli.corrections(corrections.length)}</Text>}
      <div>
        <Text weight="semibold">{text.raccogli.sources}</Text>
        <ul className={styles.list}>
          {sources.map(({ recognition }) => {
            const { file, tables, measures, fondi, alloggi } = recognition;
            const count =
              tables.length + measures.length + (fondi?.tables.length ?? 0) + alloggi.length;
            return (
              <li key={file}>
                {file}
                {count > 0 && `, ${text.tables(count)}`}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
