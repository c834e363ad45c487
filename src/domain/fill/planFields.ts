// The fields that a text of the plan may name between {{ and }}: totals, shares, lists of enti.
import { foldText } from "../enti/normaliseLabel";
import { valueOf } from "../import/enteTable";
import { COUNT_FIELDS, SAP_TABLES, type CountField } from "../import/tableKinds";
import { chosenCell, chosenFigure, type Piano, type PianoEnte } from "../piano";

/** A value in one of the formats that a plan prints. */
export type FieldValue =
  | { readonly as: "count"; readonly value: number }
  /** A share in percent, not yet rounded. */
  | { readonly as: "percent"; readonly value: number }
  | { readonly as: "year"; readonly value: number }
  | { readonly as: "text"; readonly value: string }
  | { readonly as: "list"; readonly values: readonly string[] };

/** A field by the name under which texts cite it. `value` is null when the data do not tell it. */
export interface PlanField {
  readonly name: string;
  readonly value: FieldValue | null;
}

/** What belongs to the plan and to no table. */
export interface PlanFrame {
  readonly ambito: string | null;
  readonly capofila: string | null;
  /** Sub-ambito by code of ente. */
  readonly subAmbiti: ReadonlyMap<string, string>;
}

/** How texts name the measures. */
const MEASURES: Readonly<Record<CountField, string>> = {
  disponibili: "disponibili",
  turnover: "turn-over",
  carenzaManutentiva: "carenza manutentiva",
  nuovaEdificazione: "nuova edificazione",
  sat: "sat",
  assegnateAnnoPrecedente: "assegnate",
  conferiteDaPrivati: "conferite",
};

const count = (value: number): FieldValue => ({ as: "count", value });
const list = (enti: readonly PianoEnte[]): FieldValue => ({
  as: "list",
  values: enti.map(({ ente }) => ente.name),
});
const text = (value: string | null): FieldValue | null =>
  value === null || value === "" ? null : { as: "text", value };

/** Sum over enti; null when no source has the measure for any of them. */
function sumOf(enti: readonly PianoEnte[], field: CountField): number | null {
  const cells = enti.flatMap((ente) => chosenCell(ente, field) ?? []);
  if (cells.length === 0) return null;
  return cells.reduce((sum, { cell }) => sum + (valueOf(cell) ?? 0), 0);
}

function measureFields(piano: Piano, frame: PlanFrame): PlanField[] {
  const groups: { readonly name: string; readonly enti: readonly PianoEnte[] }[] = [
    { name: "totale", enti: piano.enti },
    { name: "comuni", enti: piano.enti.filter(({ ente }) => ente.kind === "comune") },
    { name: "aler", enti: piano.enti.filter(({ ente }) => ente.kind === "aler") },
    { name: "altri enti", enti: piano.enti.filter(({ ente }) => ente.kind === "altro") },
    ...[...new Set(frame.subAmbiti.values())].map((name) => ({
      name: `sub-ambito ${name}`,
      enti: piano.enti.filter(({ ente }) => frame.subAmbiti.get(ente.code) === name),
    })),
    ...piano.enti.map((one) => ({ name: `ente ${one.ente.name}`, enti: [one] })),
  ];
  return COUNT_FIELDS.flatMap((field) => {
    const total = sumOf(piano.enti, field);
    return groups.flatMap(({ name, enti }): PlanField[] => {
      const sum = sumOf(enti, field);
      const full = `${MEASURES[field]}.${name}`;
      const share =
        sum === null || !total ? null : { as: "percent" as const, value: (sum * 100) / total };
      return [
        { name: full, value: sum === null ? null : count(sum) },
        ...(name === "totale" ? [] : [{ name: `percento ${full}`, value: share }]),
      ];
    });
  });
}

function isWithoutSap(ente: PianoEnte): boolean {
  const figures = COUNT_FIELDS.filter((field) => SAP_TABLES.has(field)).map((field) =>
    chosenFigure(ente, field),
  );
  return (
    figures.some(({ state }) => state === "notApplicable") &&
    figures.every(({ state }) => state === "notApplicable" || state === "blank")
  );
}

/** All fields of a plan, each under the one name that lists and texts use. */
export function planFields(piano: Piano, frame: PlanFrame): PlanField[] {
  const comuni = piano.enti.filter(({ ente }) => ente.kind === "comune");
  const withQuota = piano.enti.filter(
    (ente) => (valueOf(chosenCell(ente, "quotaForzePolizia")?.cell) ?? 0) > 0,
  );
  const idle = withQuota.filter(
    (ente) => (valueOf(chosenCell(ente, "disponibili")?.cell) ?? 0) === 0,
  );
  const { year } = piano;
  return [
    { name: "anno", value: year === null ? null : { as: "year", value: year } },
    { name: "anno precedente", value: year === null ? null : { as: "year", value: year - 1 } },
    { name: "ambito", value: text(frame.ambito) },
    { name: "capofila", value: text(frame.capofila) },
    { name: "numero enti", value: count(piano.enti.length) },
    { name: "numero comuni", value: count(comuni.length) },
    { name: "enti senza SAP", value: list(piano.enti.filter(isWithoutSap)) },
    { name: "enti con quota", value: list(withQuota) },
    { name: "enti con quota senza alloggi", value: list(idle) },
    ...measureFields(piano, frame),
  ];
}

/** Two spellings of one field name: case, accents and spaces aside. */
export function fieldKey(name: string): string {
  return foldText(name).replace(/\s*([.|])\s*/g, "$1");
}
