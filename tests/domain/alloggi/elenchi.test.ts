// Dwelling lists as different offices send them: each gives the figures that its dwellings say.
import { parseRangeName } from "../../../src/workbook/cellAddress";
import type { CellGrid } from "../../../src/workbook/cellGrid";
import { COUNT_FIELDS } from "../../../src/domain/import/tableKinds";
import { chosenCell } from "../../../src/domain/piano";
import { NOTHING_KNOWN, preparePiano, readSources } from "../../../src/domain/preparePiano";
import { match } from "../pianoOfText";
import { drawnSheet } from "./drawnAlloggi";

interface Sheets {
  readonly when: string;
  readonly sheets: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  /** "Viadana: disponibili 2, turnover 1…"; fields that the list does not tell of are left out. */
  readonly figures: readonly string[];
  readonly alloggi: number;
}

function gridsOf({ sheets, merges = [] }: Sheets): CellGrid[] {
  return Object.entries(sheets).map(([name, text]) => ({
    ...drawnSheet(text, name),
    merges: merges.map((area) => parseRangeName(area)!),
  }));
}

function read(list: Sheets) {
  const sources = readSources([{ file: "elenco.xlsx", grids: gridsOf(list) }], match, 45_000);
  return preparePiano(NOTHING_KNOWN, sources);
}

function figureLines({ piano }: ReturnType<typeof read>): string[] {
  return piano.enti.map((one) => {
    const told = COUNT_FIELDS.flatMap((field) => {
      const cell = chosenCell(one, field)?.cell;
      return cell === undefined ? [] : [`${field} ${String(cell.raw)}`];
    });
    return `${one.ente.name}: ${told.join(", ")}`;
  });
}

const LISTS: readonly Sheets[] = [
  {
    when: "an ALER export: upper case headings, a title with owner and year, codes with leading zeros, a civic number apart",
    sheets: {
      Export: `
        ALER BS-CR-MN U.O. MANTOVA - PATRIMONIO LIBERO ANNO 2021
        |
        COD. U.I. | COMUNE | INDIRIZZO | N. CIVICO | PIANO | SUP. UTILE MQ | VANI | STATO ALLOGGIO | TIPO DISPONIBILITA'
        000123 | VIADANA | VIA ROMA | 5 | T | 65,40 | 3 | LIBERO | TURN-OVER
        000124 | VIADANA | VIA ROMA | 7/A | rialzato | 70 | 4 | LIBERO | CARENZA MANUTENTIVA
        000125 | BOZZOLO | P.ZZA EUROPA | 2 | 1 | 48,5 | 2 | IN RISTRUTTURAZIONE | NUOVA EDIFICAZIONE
        000126 | BOZZOLO | P.ZZA EUROPA | 2 | 2° | 48,5 | 2 | OCCUPATO |
        TOTALE | | | | | 232,4 | 11 | |
      `,
    },
    alloggi: 4,
    figures: [
      "ALER BS-CR-MN U.O. Mantova: disponibili 3, turnover 1, carenzaManutentiva 1, nuovaEdificazione 1",
    ],
  },
  {
    when: "a comune's own list: state in words, works with euro sign and dots, blank rows between",
    sheets: {
      Foglio1: `
        Alloggio | Ente proprietario | Via e n. civico | Piano | Mq. | Stato | Importo lavori a carico dell'assegnatario
        1 | Comune di Sabbioneta | Via Gonzaga, 12 | terra | 60 mq | libero |
        2 | Comune di Sabbioneta | Via Gonzaga, 14 | primo | 61 | carenza manutentiva | € 7.500,00
        |
        3 | Comune di Sabbioneta | Loc. Villa Pasquali | 1 | 75 | si libererà nel 2021 |
        4 | Comune di Sabbioneta | Via Dondi 2 | R | 75 | occupato |
      `,
    },
    alloggi: 4,
    figures: ["Sabbioneta: disponibili 3, turnover 2, carenzaManutentiva 1"],
  },
  {
    when: "one sheet per comune, owner in each title",
    sheets: {
      Viadana: `
        Alloggi del Comune di Viadana
        Codice alloggio | Indirizzo | Stato
        A1 | Via Roma 1 | libero
        A2 | Via Roma 2 | occupato
        A3 | Via Roma 3 | libero
      `,
      Bozzolo: `
        Alloggi del Comune di Bozzolo
        Codice alloggio | Indirizzo | Stato
        A1 | Via Roma 1 | occupato
        A2 | Via Roma 2 | libero
        A3 | Via Roma 3 | occupato
      `,
    },
    alloggi: 6,
    figures: ["Viadana: disponibili 2, turnover 2", "Bozzolo: disponibili 1, turnover 1"],
  },
  {
    when: "several lists on one sheet below one another, and a per-ente table that is read beside them",
    sheets: {
      Dati: `
        ALER Mantova
        Codice U.I. | Comune | Stato | Tipologia di disponibilità
        M1 | Viadana | libero | turn over
        M2 | Viadana | libero | carenza manutentiva
        M3 | Viadana | occupato |
        |
        Comune di Pomponesco
        Codice U.I. | Comune | Stato | Tipologia di disponibilità
        P1 | Pomponesco | libero | turn over
        P2 | Pomponesco | occupato |
        P3 | Pomponesco | occupato |
        |
        SERVIZI ABITATIVI TRANSITORI ANNO 2021
        Ente | SAT
        Dosolo | 4
        TOTALE | 4
      `,
    },
    alloggi: 6,
    figures: [
      "Dosolo: sat 4",
      "ALER BS-CR-MN U.O. Mantova: disponibili 2, turnover 1, carenzaManutentiva 1, nuovaEdificazione 0",
      "Pomponesco: disponibili 1, turnover 1, carenzaManutentiva 0, nuovaEdificazione 0",
    ],
  },
  {
    when: "headings in two rows under merged titles, and columns of ticks",
    sheets: {
      Elenco: `
        Alloggi disponibili nell'anno | | | | | |
        Codice alloggio | Ente | Indirizzo | Motivo della disponibilità | | | SAT
         | | | Turn-over | Carenza manutentiva | Nuova edificazione |
        V1 | Viadana | Via Roma 1 | x | | |
        V2 | Viadana | Via Roma 2 | | x | | x
        V3 | Viadana | Via Roma 3 | | | x |
        V4 | Viadana | Via Roma 4 | | | |
      `,
    },
    merges: ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3"],
    alloggi: 4,
    figures: [
      "Viadana: disponibili 3, turnover 1, carenzaManutentiva 1, nuovaEdificazione 1, sat 1",
    ],
  },
  {
    when: "headings repeated by pages, subtotals between the dwellings, an owner merged over its rows",
    sheets: {
      Pagine: `
        Proprietario | Codice alloggio | Indirizzo | Stato | Servizio
        Comune di Marcaria | 01 | Via Alighieri 1 | libero | SAP
         | 02 | Via Alighieri 2 | libero | SAT
        Totale Marcaria | 2 | | |
        Proprietario | Codice alloggio | Indirizzo | Stato | Servizio
        Comune di Gazzuolo | 01 | Via Dante 1 | libero | SAP
        Comune di Gazzuolo | 02 | Via Dante 3 | inagibile | SAP
      `,
    },
    merges: ["A2:A3"],
    alloggi: 4,
    figures: [
      "Marcaria: disponibili 2, turnover 2, sat 1",
      "Gazzuolo: disponibili 1, turnover 1, sat 0",
    ],
  },
  {
    when: "assigned last year, conferred by privates, available only after the plan year",
    sheets: {
      "Piano 2021": `
        Elenco alloggi per il piano annuale 2021
        Codice alloggio | Ente | Indirizzo | Disponibilità | Anno disponibilità | Data assegnazione
        1 | Viadana | Via Roma 1 | turn-over | 2021 |
        2 | Viadana | Via Roma 2 | nuova edificazione | 2022 |
        3 | Viadana | Via Roma 3 | conferito da privati, turn-over | 2021 |
        4 | Viadana | Via Roma 4 | | | 12/03/2020
        5 | Viadana | Via Roma 5 | | | 12/03/2019
      `,
    },
    alloggi: 5,
    figures: [
      "Viadana: disponibili 2, turnover 2, carenzaManutentiva 0, nuovaEdificazione 0, assegnateAnnoPrecedente 1, conferiteDaPrivati 1",
    ],
  },
  {
    when: "words that nobody knows and a code that stands twice leave the figures open",
    sheets: {
      Foglio1: `
        Codice alloggio | Ente | Indirizzo | Stato
        1 | Viadana | Via Roma 1 | libero
        2 | Viadana | Via Roma 2 | in carico ufficio
        3 | Bozzolo | Via Roma 3 | libero
        3 | Bozzolo | Via Roma 3 | libero
      `,
    },
    alloggi: 4,
    figures: [
      "Viadana: disponibili 1–2, turnover 1–2, carenzaManutentiva 0–1, nuovaEdificazione 0–1",
      "Bozzolo: disponibili 1–2, turnover 1–2, carenzaManutentiva 0, nuovaEdificazione 0",
    ],
  },
  {
    when: "the title names the owner and then the year or the day",
    sheets: {
      Elenco: `
        Elenco alloggi ALER Pavia-Lodi anno 2025
        Codice alloggio | Comune | Indirizzo | Piano | Stato
        000001 | Codogno | Via Verdi 3 | T | libero
        000002 | Maleo | Via Verdi 4 | 1 | libero
        000003 | Maleo | Via Verdi 5 | 2 | occupato
      `,
    },
    figures: ["ALER PV-LO: disponibili 2, turnover 2"],
    alloggi: 3,
  },
];

test.each(LISTS)("$when", (list) => {
  const prepared = read(list);
  const count = prepared.elenco!.lists.reduce((sum, { alloggi }) => sum + alloggi.length, 0);
  expect([count, ...figureLines(prepared)]).toEqual([list.alloggi, ...list.figures]);
});

test("a sheet that holds nothing but its list leaves nothing that was not read", () => {
  const { sources } = read({
    when: "without a title",
    sheets: {
      Elenco: `
        Codice alloggio | Ente proprietario | Indirizzo | Piano | Stato
        000001 | Codogno | Via Verdi 3 | T | libero
        000002 | Maleo | Via Verdi 4 | 1 | libero
        000003 | Maleo | Via Verdi 5 | 2 | occupato
      `,
    },
    figures: [],
    alloggi: 3,
  });
  expect(sources.flatMap(({ recognition }) => recognition.ignored)).toEqual([]);
});

test("every figure leads to its dwellings, and stands where the first of them does", () => {
  const { elenco, piano } = read(LISTS[0]!);
  const mantova = piano.enti[0]!;
  const cell = chosenCell(mantova, "carenzaManutentiva")!.cell;
  const dwellings = elenco!.alloggiOf(mantova.ente.code, "carenzaManutentiva");
  expect([cell.address, dwellings.map(({ codice, row }) => [codice, row])]).toEqual([
    { sheet: "Export", row: 4, column: 0 },
    [["000124", 4]],
  ]);
});

test("dwellings are kept as they are: areas with their decimals, floors, codes with zeros, civic numbers", () => {
  const [first, second, third] = read(LISTS[0]!).elenco!.lists[0]!.alloggi;
  expect(
    [first, second, third].map((one) => [one!.codice, one!.indirizzo, one!.piano, one!.mq]),
  ).toEqual([
    ["000123", "VIA ROMA 5", "T", { value: 65.4, decimals: 2 }],
    ["000124", "VIA ROMA 7/A", "R", { value: 70, decimals: 0 }],
    ["000125", "P.ZZA EUROPA 2", "1", { value: 48.5, decimals: 1 }],
  ]);
});
