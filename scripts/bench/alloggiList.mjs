// A list of dwellings for the benchmark: the same in every run, as an ALER would send it. Invented.

import { randomFrom } from "./plantedProblems.mjs";

const HEADINGS = [
  "Codice alloggio",
  "Ente proprietario",
  "Comune",
  "Indirizzo",
  "Civico",
  "Piano",
  "Superficie utile (mq)",
  "N. vani",
  "Barriere architettoniche",
  "Stato",
  "Importo lavori (€)",
  "Servizio",
  "Tipologia di disponibilità",
  "Anno di disponibilità",
  "Note",
];

const STREETS = "Roma Garibaldi Verdi Mazzini Cavour Dante Manzoni Marconi Matteotti Gramsci".split(
  " ",
);
/** Kinds with their words; the words differ as people write them. */
const KINDS = [
  ["turnover", ["Turn-over", "turn over", "Libero per avvicendamento"]],
  ["carenzaManutentiva", ["Carenza manutentiva", "In carenza manutentiva"]],
  ["nuovaEdificazione", ["Nuova edificazione", "Ristrutturazione"]],
];

/**
 * @param {number} rows dwellings
 * @param {readonly string[]} comuni names of comuni; every fifth dwelling is one of an ALER
 * @returns headings and rows of cells, and how many dwellings were planted per ente and kind
 */
export function alloggiList(rows, comuni) {
  const { below } = randomFrom(20260101);
  const planted = new Map();
  const cells = [HEADINGS];
  for (let i = 0; i < rows; i++) {
    const comune = comuni[below(comuni.length)];
    const ente = i % 5 === 0 ? "ALER Milano" : `Comune di ${comune}`;
    const available = below(20) === 0;
    const [kind, words] = KINDS[below(KINDS.length)];
    if (available) {
      const key = `${ente}|${kind}`;
      planted.set(key, (planted.get(key) ?? 0) + 1);
    }
    cells.push([
      `AL-${String(i + 1).padStart(6, "0")}`,
      ente,
      comune,
      `Via ${STREETS[below(STREETS.length)]}`,
      1 + below(120),
      ["T", "R", "1", "2", "3°"][below(5)],
      below(3) === 0 ? `${40 + below(60)},${10 + below(90)}` : 40 + below(60),
      1 + below(5),
      ["sì", "no", ""][below(3)] || null,
      available ? "libero" : "occupato",
      available && kind === "carenzaManutentiva" ? 100 * (10 + below(60)) : null,
      ["SAP", "SAP", "SAP", "SAS"][below(4)],
      available ? words[below(words.length)] : null,
      available ? 2021 : null,
      below(10) === 0 ? `sopralluogo fatto, pratica n. ${below(9999)}` : null,
    ]);
  }
  return { cells, planted };
}
