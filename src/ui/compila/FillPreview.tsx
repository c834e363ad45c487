// Every change of the fill, cell by cell, before it is written; and what cannot be filled.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { FillPlan } from "../../domain/fill/planFill";
import { kindName } from "../../messages/names";
import { useLanguage, usePaneText } from "../paneContext";
import { ChangeTable } from "./ChangeTable";

const useStyles = makeStyles({
  preview: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  panel: { marginLeft: 0, marginRight: 0 },
  sheet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

function Missing({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <div>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

export function FillPreview({ plan }: { readonly plan: FillPlan }) {
  const styles = useStyles();
  const text = usePaneText();
  const language = useLanguage();
  const kinds = [...new Set(plan.changes.map(({ kind }) => kind))];
  return (
    <div className={styles.preview}>
      <Missing
        title={text.compila.newRows}
        lines={plan.newRows.map(
          ({ place, label, kinds }) =>
            `${text.compila.onSheet(place.sheet)}: ${text.compila.newRow(label, place.row + 1)} (${kinds
              .map((kind) => kindName(language, kind))
              .join(", ")})`,
        )}
      />
      <Missing
        title={text.compila.withoutRow}
        lines={plan.withoutRow.map(
          ({ kind, enti }) =>
            `${kindName(language, kind)}: ${enti.map(({ name }) => name).join(", ")}`,
        )}
      />
      <Missing
        title={text.compila.withoutData}
        lines={[...new Set(plan.withoutData.map(({ label }) => label))].map((label) => {
          const kinds = plan.withoutData.filter((one) => one.label === label);
          return `${label}: ${text.tables(kinds.length)}`;
        })}
      />
      <Missing
        title={text.compila.withoutTable}
        lines={plan.withoutTable.map((kind) => kindName(language, kind))}
      />
      <Accordion multiple collapsible defaultOpenItems={kinds.slice(0, 1)}>
        {kinds.map((kind) => {
          const changes = plan.changes.filter((change) => change.kind === kind);
          return (
            <AccordionItem key={kind} value={kind}>
              <AccordionHeader as="h2">
                {kindName(language, kind)} ({changes.length})
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                {[...new Set(changes.map(({ write }) => write.address.sheet))].map((sheet) => (
                  <section key={sheet} aria-label={sheet}>
                    <Text size={200} className={styles.sheet}>
                      {text.compila.onSheet(sheet)}
                    </Text>
                    <ChangeTable
                      changes={changes.filter(({ write }) => write.address.sheet === sheet)}
                    />
                  </section>
                ))}
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
      <Text size={200}>
        {[
          plan.unchanged > 0 ? text.compila.unchanged(plan.unchanged) : "",
          plan.formulas.length > 0 ? text.compila.formulas(plan.formulas.length) : "",
        ]
          .filter((line) => line !== "")
          .join(" ")}
      </Text>
    </div>
  );
}
