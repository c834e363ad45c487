// Paper sizes: their names in Office.js (https://learn.microsoft.com/javascript/api/excel/excel.papertype)
// and their numbers in .xlsx files (ECMA-376 Part 1, 18.3.1.63), which follow each other.

const NAMES =
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro " +
  "Paper10x14 Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet " +
  "Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 " +
  "EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman " +
  "FanfoldLegalGerman";

/** Number of each paper by its name. */
export const PAPERS: Readonly<Record<string, number>> = Object.fromEntries(
  NAMES.split(" ").map((name, index) => [name, index + 1]),
);
