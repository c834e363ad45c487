// What the 2021 plan tells beside its per-ente tables, in tables and in sentences, against a
// transcription made by other hands; and what a clone can prove with sentences of our own.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { subjectKey, type MeasureCell, type MeasureTable } from "../../src/domain/import/measureTable";
import { expectGolden, readPlanText, root } from "./plan2021";

const factsFile = join(root, "../shared/facts/oglio-po-2021.json");
const seedFile = join(root, "../shared/seeds/piano-annuale-2021.txt");

function valueOf({ figure }: MeasureCell): string {
  if (figure.state === "value") return String(figure.value);
  return figure.state === "text" ? figure.text : figure.state;
}

/** "102 residenti 83025": line, measure, value; rows, printed totals and those inside headings. */
function figuresOf(tables: readonly MeasureTable[]): string[] {
  return tables.flatMap((table) => {
    const all = [...table.rows, ...(table.total === null ? [] : [table.total]), ...table.subtotals];
    return all.flatMap(({ cells }) =>
      Object.entries(cells).map(
        ([measure, cell]) => `${cell.address.row + 1} ${measure} ${valueOf(cell)}`,
      ),
    );
  });
}

interface Fact {
  readonly line: number;
  readonly value: number | string;
  readonly unit?: string;
  readonly what?: string;
  readonly printed: string;
}

/** Names of the transcription, in ours. */
const UNITS: Readonly<Record<string, string>> = {
  posti: "posti",
  ospiti: "ospiti",
  utenti: "ospiti",
  camere: "camere",
  stanze: "camere",
  "stanze singole": "camereSingole",
  "stanze doppie": "camereDoppie",
  "posti letto": "postiLetto",
  nuclei: "nuclei",
  alloggi: "alloggi",
  "mini-alloggi": "alloggi",
  abitazioni: "alloggi",
  monolocali: "monolocali",
  bilocali: "bilocali",
};

/** Parts of rooms that were counted as a whole already, for which no sheet has a column. */
const PARTS = /occupate dalla famiglia|destinate all'accoglienza/;

function transcribedByOthers(): string[] {
  /* eslint-disable @typescript-eslint/no-explicit-any */
  const facts: any = JSON.parse(readFileSync(factsFile, "utf8"));
  const say = ({ line, value }: Fact, measure: string) => `${line} ${measure} ${value}`;
  const { population, territory: land, stock } = facts;
  const people: string[] = population.rows.flatMap(({ line, M, F, T }: Record<string, number>) => [
    ...[`${line} maschi ${M}`, `${line} femmine ${F}`, `${line} residenti ${T}`],
  ]);
  const { total_row: sum, header_totals: head } = population;
  const areas = [land.casalasco, land.viadanese];
  const owned = [stock.sub_ambito_comunali.casalmaggiore, stock.sub_ambito_comunali.viadana];
  const aler = [stock.aler.sub_ambito.casalmaggiore, stock.aler.sub_ambito.viadana];
  const services: Fact[] = facts.residential_services.flatMap((one: { facts: Fact[] }) => one.facts);
  const steps = new Map<number, readonly string[]>([
    ...([264, 290, 370] as const).map((line) => [line, ["data"]] as const),
    [292, ["giorni", "giorni"]],
    [306, ["giorni", "giorni"]],
    [308, ["giorni"]],
  ]);
  const quotas = new Map<number, string>([
    ...([280, 657] as const).map((line) => [line, "sogliaIndigenti"] as const),
    ...([284, 659] as const).map((line) => [line, "massimoForzePolizia"] as const),
  ]);
  return [
    ...people,
    ...[`${sum.line} maschi ${sum.M}`, `${sum.line} femmine ${sum.F}`, `${sum.line} residenti ${sum.T}`],
    ...[say(head.M, "maschi"), say(head.F, "femmine"), say(head.T, "residenti")],
    ...[say(land.n_comuni, "comuni"), say(land.n_comuni_bis, "comuni")],
    ...[say(land.casalasco_comuni_words, "comuni"), say(land.viadanese_comuni_words, "comuni")],
    ...[say(land.abitanti, "residenti"), say(land.superficie_ambito, "superficieKmq")],
    ...areas.flatMap((area) => [
      ...[say(area.n_comuni, "comuni"), say(area.superficie, "superficieKmq")],
      say(area.densita, "densita"),
      ...area.classi.map((one: Fact) => say(one, "comuniInClasse")),
    ]),
    say(land.viadanese.popolazione, "residenti"),
    ...[say(land.viadana.popolazione, "residenti"), say(land.viadana.superficie, "superficieKmq")],
    ...[say(stock.total, "alloggi"), say(stock.aler.restated, "alloggi")],
    ...[stock.comuni, stock.aler].flatMap((one) => [
      ...[say(one.total, "alloggi"), say(one.percent, "quotaPercento")],
    ]),
    ...owned.flatMap((one) => [
      ...[say(one.total, "alloggi"), say(one.SAS, "alloggiSas"), say(one.SAP, "alloggiSap")],
      say(one.altri_usi, "altriUsi"),
    ]),
    ...aler.flatMap((one) => [say(one.alloggi, "alloggi"), say(one.percent, "quotaPercento")]),
    ...services.flatMap((one) => {
      const measure = UNITS[one.unit ?? ""];
      if (measure === undefined || PARTS.test(one.printed)) return [];
      return [say(one, /\bmin/.test(one.what ?? "") ? "ospitiMinimo" : measure)];
    }),
    ...facts.iter_deadlines.flatMap((one: Fact) =>
      (steps.get(one.line) ?? []).map((measure) => {
        const value = /^\d\d-\d\d$/.test(String(one.value)) ? `--${one.value}` : one.value;
        return say({ ...one, value }, measure);
      }),
    ),
    ...facts.rules.flatMap((one: Fact) => {
      const measure = quotas.get(one.line);
      return measure === undefined ? [] : [say(one, measure)];
    }),
  ];
  /* eslint-enable */
}

test("people, dwellings owned, services, dates and quotas are, figure by figure, those of an independent transcription", () => {
  const text = readPlanText(join(__dirname, "testo-contesto-2021.txt"));
  expectGolden(
    "contesto-2021.json",
    text.measures.map(({ kind, date, fromProse, rows, total, subtotals }) => ({
      ...{ kind, date, fromProse },
      rows: rows.map(({ subject, cells }) =>
        [
          subjectKey(subject),
          ...Object.entries(cells).map(
            ([measure, cell]) => `${measure} ${String(cell.raw)} = ${valueOf(cell)}`,
          ),
        ].join(" | "),
      ),
      total: total && Object.values(total.cells).map(valueOf),
      subtotals: subtotals.map(({ label, cells }) => [label, ...Object.values(cells).map(valueOf)]),
    })),
  );
  if (!existsSync(factsFile) || !existsSync(seedFile)) return;
  const read = figuresOf(readPlanText(seedFile).measures);
  expect(read.sort()).toEqual(transcribedByOthers().sort());
});

test("every reading from a sentence has the sentence with it, and those from tables have none", () => {
  for (const table of readPlanText(join(__dirname, "testo-contesto-2021.txt")).measures) {
    for (const { cells } of table.rows) {
      for (const { words, raw } of Object.values(cells)) {
        if (table.fromProse) expect(words).toContain(String(raw));
        else expect(words).toBeUndefined();
      }
    }
  }
});
