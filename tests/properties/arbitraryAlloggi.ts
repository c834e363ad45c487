// Dwelling lists at random, with what a plain count over their rows gives.
import fc from "fast-check";
import type { CellValue } from "../../src/workbook/cellGrid";

/** One dwelling in words, and what it counts as. */
export interface DrawnAlloggio {
  readonly codice: string;
  readonly ente: string;
  readonly via: string;
  readonly civico: number;
  readonly piano: CellValue;
  readonly mq: CellValue;
  readonly vani: number | null;
  readonly barriere: CellValue;
  readonly stato: string;
  readonly lavori: CellValue;
  readonly servizio: string | null;
  readonly disponibilita: string | null;
}

const HEADINGS = [
  "Codice alloggio",
  "Ente proprietario",
  "Indirizzo",
  "Civico",
  "Piano",
  "Superficie mq",
  "N. vani",
  "Barriere architettoniche",
  "Stato",
  "Importo lavori",
  "Servizio",
  "Tipologia di disponibilità",
  "Note",
];

export const ENTI = ["Viadana", "Bozzolo", "Sabbioneta", "Casalmaggiore"];

/** Wordings of each kind of availability. */
const WORDINGS: Readonly<Record<string, readonly string[]>> = {
  turnover: ["Turn-over", "turn over", "libero per avvicendamento"],
  carenzaManutentiva: ["Carenza manutentiva", "in carenza manutentiva"],
  nuovaEdificazione: ["Nuova edificazione", "ristrutturazione"],
  none: ["non disponibile", "nessuna"],
};

export function kindOfWording(wording: string | null): string {
  const found = Object.entries(WORDINGS).find(([, all]) => all.includes(wording ?? ""));
  return found?.[0] ?? "none";
}

const alloggio = fc.record({
  ente: fc.constantFrom(...ENTI),
  via: fc.constantFrom("Via Roma", "Via Giuseppe Verdi", "Piazza Garibaldi", "V.le Monte Rosa"),
  civico: fc.integer({ min: 1, max: 300 }),
  piano: fc.constantFrom<CellValue[]>("T", "rialzato", 1, "2°", "S1", null),
  mq: fc.constantFrom<CellValue[]>(0, 48.5, "65,40", "70 mq", null),
  vani: fc.constantFrom(0, 2, 3, null),
  barriere: fc.constantFrom<CellValue[]>("sì", "no", null),
  stato: fc.constantFrom("libero", "occupato", "locato"),
  lavori: fc.constantFrom<CellValue[]>(0, 7500, "€ 8.000,00", "9.250,50", null),
  servizio: fc.constantFrom("SAP", "SAS", "SAT", null),
  disponibilita: fc.constantFrom(...Object.values(WORDINGS).flat()),
});

/** Lists in which every dwelling has a code of its own. */
export const drawnList: fc.Arbitrary<DrawnAlloggio[]> = fc
  .array(alloggio, { minLength: 3, maxLength: 40 })
  .map((rows) =>
    rows.map((row, index) => ({ ...row, codice: `MN-${String(index).padStart(4, "0")}` })),
  );

/** The cells of a list with its headings; `note` fills the last column. */
export function cellsOf(
  rows: readonly DrawnAlloggio[],
  note: (index: number) => CellValue = () => null,
): CellValue[][] {
  return [
    HEADINGS,
    ...rows.map((one, index) => [
      one.codice,
      `Comune di ${one.ente}`,
      one.via,
      one.civico,
      one.piano,
      one.mq,
      one.vani,
      one.barriere,
      one.stato,
      one.lavori,
      one.servizio,
      one.disponibilita,
      note(index),
    ]),
  ];
}
