// The fields that a text of the plan may name between {{ and }}: totals, shares, dates, lists of enti.
import { foldText } from "../enti/normaliseLabel";
import type { Ambito } from "../ambito/ambito";
import { valueOf } from "../import/enteTable";
import type { ScadenzaName } from "../import/measures";
import { COUNT_FIELDS, SAP_TABLES, type CountField } from "../import/tableKinds";
import { chosenCell, chosenFigure, type Piano, type PianoEnte } from "../piano";
import type { PatrimonioRow, PianoContext, StatedFigure } from "../rules/pianoContext";
import type { PatrimonioField, PopolazioneField } from "../rules/ruleFields";

/** A value in one of the formats that a plan prints. */
export type FieldValue =
  | { readonly as: "count"; readonly value: number }
  /** A share in percent, not yet rounded. */
  | { readonly as: "percent"; readonly value: number }
  /** Printed without separators. */
  | { readonly as: "year"; readonly value: number }
  | { readonly as: "text"; readonly value: string }
  /** "2021-03-08". */
  | { readonly as: "date"; readonly value: string }
  | { readonly as: "list"; readonly values: readonly string[] };

/** A field by the name under which texts cite it. `value` is null when the data do not tell it. */
export interface TextField {
  readonly name: string;
  readonly value: FieldValue | null;
}

/** How texts name the counts of the per-ente tables. */
const MEASURES: Readonly<Record<CountField, string>> = {
  disponibili: "disponibili",
  turnover: "turn-over",
  carenzaManutentiva: "carenza manutentiva",
  nuovaEdificazione: "nuova edificazione",
  sat: "sat",
  assegnateAnnoPrecedente: "assegnate",
  conferiteDaPrivati: "conferite",
};

/** How texts name the dwellings that are owned. */
const PATRIMONIO: Readonly<Record<PatrimonioField, string>> = {
  alloggi: "patrimonio",
  alloggiSap: "patrimonio sap",
  alloggiSas: "patrimonio sas",
  altriUsi: "patrimonio altri usi",
};

/** How texts name the residents. */
const POPOLAZIONE: Readonly<Record<PopolazioneField, string>> = {
  residenti: "residenti",
  maschi: "residenti maschi",
  femmine: "residenti femmine",
};

const count = (value: number): FieldValue => ({ as: "count", value });
const percent = (part: number | null, whole: number | null): FieldValue | null =>
  part === null || whole === null || whole === 0
    ? null
    : { as: "percent", value: (part * 100) / whole };
const list = (enti: readonly PianoEnte[]): FieldValue => ({
  as: "list",
  values: enti.map(({ ente }) => ente.name),
});
const text = (value: string | null | undefined): FieldValue | null =>
  value == null || value === "" ? null : { as: "text", value };

/** Sum over enti; null when no source gives a number for any of them: blanks do not add up to 0. */
function sumOf(enti: readonly PianoEnte[], field: CountField): number | null {
  const values = enti.flatMap((ente) => valueOf(chosenCell(ente, field)?.cell) ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** A number under a name, and its share of the whole under the same name. */
function withShare(name: string, value: number | null, whole: number | null): TextField[] {
  return [
    { name, value: value === null ? null : count(value) },
    { name: `percento ${name}`, value: percent(value, whole) },
  ];
}

function offertaFields(
  piano: Piano,
  subAmbiti: ReadonlyMap<string, string> = new Map(),
): TextField[] {
  const groups: { readonly name: string; readonly enti: readonly PianoEnte[] }[] = [
    { name: "comuni", enti: piano.enti.filter(({ ente }) => ente.kind === "comune") },
    { name: "aler", enti: piano.enti.filter(({ ente }) => ente.kind === "aler") },
    { name: "altri enti", enti: piano.enti.filter(({ ente }) => ente.kind === "altro") },
    ...[...new Set(subAmbiti.values())].sort().map((name) => ({
      name: `sub-ambito ${name}`,
      enti: piano.enti.filter(({ ente }) => subAmbiti.get(ente.code) === name),
    })),
    ...piano.enti.map((one) => ({ name: `ente ${one.ente.name}`, enti: [one] })),
  ].filter(({ enti }) => enti.length > 0);
  return COUNT_FIELDS.flatMap((field) => {
    const total = sumOf(piano.enti, field);
    const parts = groups.flatMap(({ name, enti }) =>
      withShare(`${MEASURES[field]}.${name}`, sumOf(enti, field), total),
    );
    const whole = {
      name: `${MEASURES[field]}.totale`,
      value: total === null ? null : count(total),
    };
    return [whole, ...parts];
  });
}

const stated = (figure: StatedFigure | undefined): number | null =>
  figure?.figure.state === "value" ? figure.figure.value : null;

/** The part of a field's name after its dot, for a row of the patrimonio; null for one without a name. */
function groupOf({ id, name, ente, partOf }: PatrimonioRow): string | null {
  if (id === "ambito") return "totale";
  if (id === "ambito comuni") return "comuni";
  if (id === "ambito aler") return "aler";
  if (ente !== null) return `ente ${ente.name}`;
  return partOf?.startsWith("tabella") === true || id.startsWith("tabella") ? null : name;
}

function patrimonioFields({ patrimonio }: PianoContext): TextField[] {
  const rows = patrimonio?.rows ?? [];
  const whole = rows.find(({ id }) => id === "ambito");
  return (Object.keys(PATRIMONIO) as PatrimonioField[]).flatMap((field) => {
    const total = stated(whole?.figures[field]);
    const name = PATRIMONIO[field];
    const parts = rows.flatMap((row) => {
      const group = groupOf(row);
      if (group === null || group === "totale") return [];
      return withShare(`${name}.${group}`, stated(row.figures[field]), total);
    });
    // Texts name the owners before anybody told their figures.
    const untold = ["comuni", "aler"]
      .filter((group) => !parts.some((part) => part.name === `${name}.${group}`))
      .flatMap((group) => withShare(`${name}.${group}`, null, total));
    return [
      { name: `${name}.totale`, value: total === null ? null : count(total) },
      ...parts,
      ...untold,
    ];
  });
}

function popolazioneFields({ popolazione }: PianoContext): TextField[] {
  return (Object.keys(POPOLAZIONE) as PopolazioneField[]).flatMap((field) => {
    const name = POPOLAZIONE[field];
    const rows = popolazione?.rows ?? [];
    const values = rows.map(({ figures }) => stated(figures[field]));
    const known = values.flatMap((value) => value ?? []);
    // A sum over some comuni only would pass for that of all.
    const sum =
      rows.length > 0 && known.length === rows.length
        ? known.reduce((all, value) => all + value, 0)
        : null;
    const total = stated(popolazione?.total?.[field]) ?? sum;
    return [
      { name: `${name}.totale`, value: total === null ? null : count(total) },
      ...rows.map(({ ente }, i) => {
        const value = values[i] ?? null;
        return { name: `${name}.ente ${ente.name}`, value: value === null ? null : count(value) };
      }),
    ];
  });
}

/** How texts name the dates of the plan. */
const DATES: Readonly<Record<ScadenzaName, string>> = {
  ricognizioneAperta: "data avvio ricognizione",
  ricognizioneChiusa: "data chiusura ricognizione",
  approvato: "data approvazione",
  trasmesso: "data trasmissione",
  pubblicato: "data pubblicazione",
  avvisoPubblicato: "data avviso",
};

function dateFields({ scadenze = {} }: PianoContext): TextField[] {
  return (Object.keys(DATES) as ScadenzaName[]).map((name) => {
    const date = scadenze[name]?.date ?? null;
    return { name: DATES[name], value: date === null ? null : { as: "date", value: date } };
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
export function textFields(
  piano: Piano,
  context: PianoContext,
  ambito: Ambito | null,
): TextField[] {
  const comuni = piano.enti.filter(({ ente }) => ente.kind === "comune");
  const withQuota = piano.enti.filter(
    (ente) => (valueOf(chosenCell(ente, "quotaForzePolizia")?.cell) ?? 0) > 0,
  );
  const idle = withQuota.filter((ente) => valueOf(chosenCell(ente, "disponibili")?.cell) === 0);
  const { year } = piano;
  const capofila = ambito?.enti.find(({ code }) => code === ambito.capofila)?.name;
  return [
    { name: "anno", value: year === null ? null : { as: "year", value: year } },
    { name: "anno precedente", value: year === null ? null : { as: "year", value: year - 1 } },
    { name: "ambito", value: text(ambito?.name) },
    { name: "capofila", value: text(capofila) },
    { name: "numero enti", value: count(piano.enti.length) },
    { name: "numero comuni", value: count(comuni.length) },
    { name: "enti senza SAP", value: list(piano.enti.filter(isWithoutSap)) },
    { name: "enti con quota", value: list(withQuota) },
    { name: "enti con quota senza alloggi", value: list(idle) },
    ...dateFields(context),
    ...offertaFields(piano, context.subAmbiti),
    ...patrimonioFields(context),
    ...popolazioneFields(context),
  ];
}

/** Two spellings of one field name: case, accents and spaces aside. */
export function fieldKey(name: string): string {
  return foldText(name).replace(/\s*([.|])\s*/g, "$1");
}
