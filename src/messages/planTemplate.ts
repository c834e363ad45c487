// The template of the plan, for offices that have none of their own: every table of a yearly plan for the
// enti of one ambito, texts with placeholders, cover and instructions, ready to be filled and printed.
import type { ModelloFrame } from "../domain/modello/modelloFrame";
import type { ModelloPart } from "../domain/modello/modelloParts";
import type { CellContent } from "../workbook/cellWrite";
import type { PrintedSheet } from "../workbook/printedSheet";
import {
  modelloIndirizzi,
  modelloInstructions,
  modelloSections,
  modelloTesto,
  modelloWords as words,
} from "./it/modello";
import { SheetDraft, textHeight } from "./modelloLayout";
import {
  alerSheet,
  FIELDS,
  fondiSheet,
  patrimonioSheet,
  popolazioneSheet,
  quadroSheet,
  quoteSheet,
  residenzialitaSheet,
  single,
  tempiSheet,
} from "./templateTables";

function textSheet(
  part: ModelloPart,
  parts: readonly (readonly [string | null, readonly string[]])[],
): PrintedSheet {
  const { sheet, title } = modelloSections[part];
  const draft = new SheetDraft([45, 45]);
  draft.heading(title, FIELDS);
  for (const [heading, paragraphs] of parts) {
    if (heading !== null) draft.wide(heading, "section", 24);
    paragraphs.forEach((text) => draft.paragraph(text));
    draft.gap();
  }
  return draft.sheet(sheet, { titleRows: 2 });
}

const SHEETS: Readonly<Record<ModelloPart, (frame: ModelloFrame) => PrintedSheet>> = {
  testo: () => textSheet("testo", modelloTesto),
  popolazione: popolazioneSheet,
  residenzialita: residenzialitaSheet,
  patrimonio: patrimonioSheet,
  alloggiAler: alerSheet,
  quadroRiepilogativo: quadroSheet,
  disponibili: single("disponibili"),
  turnover: single("turnover"),
  carenzaManutentiva: single("carenzaManutentiva"),
  nuovaEdificazione: single("nuovaEdificazione"),
  ristrutturazione: single("ristrutturazione"),
  sat: single("sat"),
  assegnateAnnoPrecedente: single("assegnateAnnoPrecedente"),
  conferiteDaPrivati: single("conferiteDaPrivati"),
  quote: quoteSheet,
  fondi: fondiSheet,
  tempi: tempiSheet,
  indirizzi: () => textSheet("indirizzi", [[null, modelloIndirizzi]]),
};

function coverSheet(
  { ambito, year, capofila }: ModelloFrame,
  parts: readonly ModelloPart[],
): PrintedSheet {
  const widths = [32, 66];
  const draft = new SheetDraft(widths);
  draft.wide(null, "rule", 10);
  draft.gap();
  draft.wide(words.title, "cover", 70);
  draft.gap();
  const fields: readonly (readonly [keyof typeof words.fields, CellContent])[] = [
    ["ambito", ambito],
    ["year", year],
    ["capofila", capofila],
  ];
  for (const [field, value] of fields) {
    const label = { content: words.fields[field], look: "fieldName" } as const;
    draft.pair(label, { content: value, look: "field" }, 24, words.names[field]);
  }
  draft.gap();
  words.introduction.forEach((text) => draft.paragraph(text));
  draft.gap();
  draft.wide(words.contents, "section", 24);
  for (const part of parts) {
    const { sheet, what } = modelloSections[part];
    const quoted = sheet.replaceAll("'", "''");
    draft.pair(
      { content: { formula: `=HYPERLINK("#'${quoted}'!A1","${sheet}")` }, look: "link" },
      { content: what, look: "linkText" },
      textHeight(what, widths[1]! * 1.1, 15.5, 6),
    );
  }
  return draft.sheet(words.cover, { titleRows: 0 });
}

function instructionsSheet(): PrintedSheet {
  const { sheet, title, parts } = modelloInstructions;
  const draft = new SheetDraft([42, 42]);
  draft.wide(title, "title", 28);
  draft.gap();
  for (const [heading, paragraphs] of parts) {
    draft.wide(heading, "section", 24);
    paragraphs.forEach((text) => draft.paragraph(text));
    draft.gap();
  }
  return draft.sheet(sheet, { titleRows: 0 });
}

/** The sheets of a template in the order of its parts, between the cover and the instructions. */
export function planTemplate(frame: ModelloFrame, parts: readonly ModelloPart[]): PrintedSheet[] {
  return [
    coverSheet(frame, parts),
    ...parts.map((part) => SHEETS[part](frame)),
    instructionsSheet(),
  ];
}
