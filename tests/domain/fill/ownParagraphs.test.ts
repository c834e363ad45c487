// What of a plan's own sheets is running text that belongs into the printed plan, and what is not.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ownParagraphs } from "../../../src/domain/fill/ownParagraphs";
import { gridOfValues, type CellGrid } from "../../../src/workbook/cellGrid";
import { match } from "../pianoOfText";

const paragraphs = (...grids: CellGrid[]) => ownParagraphs("piano.xlsx", grids, match);

const TABLE = gridOfValues("Tabelle", [
  ["Ente", "Turn-over"],
  ["Comune di Viadana", 6],
]);

test.each([
  [
    "a sentence",
    "Nel corso dell’anno gli enti prevedono di assegnare gli alloggi che si liberano.",
    true,
  ],
  [
    "a sentence that announces a list",
    "Per il prossimo anno gli enti si propongono di lavorare su questi temi, in ordine:",
    true,
  ],
  [
    "a title in capitals with a colon",
    "GLI ALLOGGI CHE SI LIBERANO NELL’ANNO 2027 PER EFFETTO DEL TURN-OVER (MEDIA 2024-2026):",
    false,
  ],
  [
    "one with a letter, small words and accents",
    "B) LE UNITÀ ABITATIVE ASSEGNABILI NELLO STATO DI FATTO, lavori fino a € 8.000, NELL’ANNO:",
    false,
  ],
  [
    "a notice in capitals is a sentence",
    "SI RICORDA CHE LE DOMANDE ARRIVATE DOPO IL TERMINE NON SARANNO ESAMINATE DALL’UFFICIO.",
    true,
  ],
  [
    "a title without an end",
    "Alloggi che si liberano nel corso dell’anno per effetto del turn-over, ente per ente",
    false,
  ],
])("%s", (_says, text, isParagraph) => {
  expect(paragraphs(gridOfValues("Premessa", [[text]]), TABLE)).toEqual(isParagraph ? [text] : []);
});

const planFile = resolve(__dirname, "../../../../shared/seeds/piano-annuale-2021.txt");
const plan = existsSync(planFile) ? readFileSync(planFile, "utf8").split(/\r?\n/) : null;

test("no title of the 2021 plan passes for a paragraph", () => {
  if (plan === null) return;
  const texts = paragraphs(
    gridOfValues(
      "Testo",
      plan.map((line) => [line]),
    ),
    TABLE,
  );
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter((text) => text === text.toUpperCase())).toEqual([]);
  expect(plan.filter((line) => /^- GLI ALLOGGI\b.{50,}:$/.test(line)).length).toBeGreaterThan(1);
});
