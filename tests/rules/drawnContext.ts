// What surrounds the tables of a case, drawn as small tables too: one file per part, so that cases can
// cite its cells ("patrimonio.txt riga 2 = 5").
import { readAmbito } from "../../src/domain/ambito/readAmbito";
import type { Ente } from "../../src/domain/enti/ente";
import { readFigure, type Measure } from "../../src/domain/import/figure";
import type { CountField } from "../../src/domain/import/tableKinds";
import type { NarrativeSource } from "../../src/domain/narrativa/narrativeText";
import { joinEnti } from "../../src/domain/piano";
import type {
  AlloggioFigures,
  PatrimonioFigures,
  PatrimonioRow,
  PianoContext,
  PopolazioneFigures,
  PriorFigures,
  PriorYear,
  Scadenza,
  Scadenze,
  Stated,
  StatedFigure,
} from "../../src/domain/rules/pianoContext";
import { readPriorYear } from "../../src/domain/rules/readPriorYear";
import { gridOfValues } from "../../src/workbook/cellGrid";
import { drawn, match, readText } from "../domain/pianoOfText";

/** Drawn tables; the first line holds the headings named here. */
export interface DrawnContext {
  /** Nome | Parte di | Divisione | SAP | SAS | Altri usi | Alloggi | Percento; a comune is its own ente. */
  readonly patrimonio?: string;
  /** Comune | Maschi | Femmine | Residenti, and TOTALE. */
  readonly popolazione?: string;
  /** Earlier plans by year, each drawn as a plan. */
  readonly prima?: Readonly<Record<number, string>>;
  /** The patrimonio of the year before. */
  readonly primaPatrimonio?: string;
  /** Ente | Entrati | Usciti. */
  readonly mosse?: string;
  readonly scadenze?: Readonly<Partial<Record<Scadenza, string | null>>>;
  /** Codice | Ente | Conta in | Lavori | Forse in; fields separated by spaces, euro. */
  readonly elenco?: { readonly fields: readonly CountField[]; readonly alloggi: string };
  /** Sentences of the plan, a paragraph a line; lines with "|" are tables beside the per-ente ones. */
  readonly testo?: string;
  /** The sheet `Enti` (Codice | Ente | Sub-ambito | Nel piano, a blank code for names of the registry), and values of `Ambito`. */
  readonly ambito?: {
    readonly enti: string;
    readonly capofila?: string;
    readonly risposteEntro?: string;
  };
  /** Enti by the sub-ambito they belong to. */
  readonly subAmbiti?: Readonly<Record<string, readonly string[]>>;
}

interface DrawnRow {
  readonly line: number;
  readonly text: (heading: string) => string | null;
  readonly stated: (heading: string, measure?: Measure) => StatedFigure | undefined;
}

function rowsOf(table: string, file: string): DrawnRow[] {
  const [headings = [], ...rows] = drawn(table)
    .split("\n")
    .map((line) => line.split("\t"));
  return rows.map((cells, index): DrawnRow => {
    const text = (heading: string) => cells[headings.indexOf(heading)] ?? null;
    return {
      line: index + 1,
      text,
      stated: (heading, measure = "count") => {
        const raw = text(heading);
        if (raw === null) return undefined;
        const value = raw === "" ? null : raw;
        const at = { sheet: null, row: index + 1, column: headings.indexOf(heading) };
        return {
          figure: readFigure(value, "General", measure, false),
          cited: { file, at, value, ente: null, field: null },
        };
      },
    };
  });
}

function statedFields<Field extends string>(
  row: DrawnRow,
  headings: Readonly<Record<Field, string>>,
): Stated<Field> {
  const fields = Object.entries(headings) as [Field, string][];
  const known = fields.map(([field, heading]) => [field, row.stated(heading)]);
  return Object.fromEntries(known.filter(([, stated]) => stated !== undefined)) as Stated<Field>;
}

function enteNamed(name: string): Ente | null {
  const found = match(name);
  return found.how === "exact" || found.how === "alias" ? found.ente : null;
}

function drawnPatrimonio(table: string, file = "patrimonio.txt"): PatrimonioFigures {
  const rows = rowsOf(table, file).map((row): PatrimonioRow => {
    const name = row.text("Nome")!;
    return {
      id: name,
      name,
      partOf: row.text("Parte di") || null,
      breakdown: row.text("Divisione") || null,
      ente: enteNamed(name),
      figures: statedFields(row, {
        alloggiSap: "SAP",
        alloggiSas: "SAS",
        altriUsi: "Altri usi",
        alloggi: "Alloggi",
      }),
      percento: row.stated("Percento", "percent"),
    };
  });
  return { rows };
}

function drawnPopolazione(table: string): PopolazioneFigures {
  const rows = rowsOf(table, "popolazione.txt");
  const figures = (row: DrawnRow) =>
    statedFields(row, { maschi: "Maschi", femmine: "Femmine", residenti: "Residenti" });
  const total = rows.find((row) => row.text("Comune") === "TOTALE");
  return {
    rows: rows
      .filter((row) => row !== total)
      .map((row) => ({ ente: enteNamed(row.text("Comune")!)!, figures: figures(row) })),
    total: total === undefined ? null : figures(total),
  };
}

function drawnPrima({ prima, primaPatrimonio, mosse }: DrawnContext, year: number) {
  if (prima === undefined) return undefined;
  const plans = Object.entries(prima).map(([before, text]) => ({
    piano: joinEnti([readText(text, `${before}.txt`)], Number(before)),
    patrimonio:
      primaPatrimonio === undefined
        ? undefined
        : drawnPatrimonio(primaPatrimonio, "patrimonio-prima.txt"),
  }));
  const read = readPriorYear(year, plans);
  if (read === undefined || mosse === undefined) return read;
  const enti = new Map<string, PriorFigures>(read.enti);
  for (const row of rowsOf(mosse, "mosse.txt")) {
    const { code } = enteNamed(row.text("Ente")!)!;
    enti.set(code, {
      ...(enti.get(code) ?? { turnover: new Map() }),
      entrati: row.stated("Entrati"),
      usciti: row.stated("Usciti"),
    });
  }
  return { year: read.year, enti } satisfies PriorYear;
}

function drawnScadenze(dates: NonNullable<DrawnContext["scadenze"]>): Scadenze {
  return Object.fromEntries(
    Object.entries(dates).map(([step, date], row) => {
      const at = { sheet: null, row, column: 0 };
      return [
        step,
        { date, cited: { file: "date.txt", at, value: date, ente: null, field: null } },
      ];
    }),
  );
}

function drawnAlloggi(table: string): AlloggioFigures[] {
  return rowsOf(table, "elenco.txt").map((row): AlloggioFigures => {
    const lavori = row.text("Lavori");
    const code = row.text("Codice") || null;
    return {
      code,
      ente: enteNamed(row.text("Ente")!)!,
      counted: (row.text("Conta in") ?? "").split(" ") as CountField[],
      open: (row.text("Forse in") ?? "").split(" ") as CountField[],
      lavoriCentesimi: lavori === null || lavori === "" ? null : Math.round(Number(lavori) * 100),
      cited: {
        file: "elenco.txt",
        at: { sheet: null, row: row.line, column: 0 },
        value: code,
        ente: null,
        field: null,
      },
    };
  });
}

function drawnAmbito({
  enti,
  capofila = "",
  risposteEntro = "",
}: NonNullable<DrawnContext["ambito"]>) {
  const rows = drawn(enti)
    .split("\n")
    .map((line) => line.split("\t"));
  const voci = [
    ["Voce", "Valore", "Nota"],
    ["Ambito territoriale", "Valli", null],
    ["Anno del piano", 2021, null],
    ["Comune capofila", capofila, null],
    ["Risposte degli enti entro il", risposteEntro, null],
  ];
  const own = [gridOfValues("Ambito", voci), gridOfValues("Enti", rows)];
  const { ambito, places, values, questions } = readAmbito(own, match);
  if (ambito === null || questions.length > 0) throw new Error(JSON.stringify(questions));
  return { ambito, places, capofila: values.get("capofila") ?? null, file: "piano.xlsx" };
}

/** The text as it is read: its lines, what its sentences tell, its tables of people and dwellings. */
function drawnTesto(text: string): NarrativeSource {
  const { lines = [], measures } = readText(text, "testo.txt");
  return { texts: [{ file: "testo.txt", lines }], measures, match };
}

/** The context of a plan year as drawn. */
export function contextOf(drawing: DrawnContext, year: number): PianoContext {
  const { patrimonio, popolazione, scadenze, elenco, subAmbiti, testo } = drawing;
  return {
    ambito: drawing.ambito === undefined ? undefined : drawnAmbito(drawing.ambito),
    patrimonio: patrimonio === undefined ? undefined : drawnPatrimonio(patrimonio),
    popolazione: popolazione === undefined ? undefined : drawnPopolazione(popolazione),
    prima: drawnPrima(drawing, year),
    scadenze: scadenze === undefined ? undefined : drawnScadenze(scadenze),
    elenco:
      elenco === undefined
        ? undefined
        : { fieldsOf: () => elenco.fields, alloggi: drawnAlloggi(elenco.alloggi) },
    testo: testo === undefined ? undefined : drawnTesto(testo),
    subAmbiti:
      subAmbiti === undefined
        ? undefined
        : new Map(
            Object.entries(subAmbiti).flatMap(([name, enti]) =>
              enti.map((ente) => [enteNamed(ente)!.code, name] as const),
            ),
          ),
  };
}
