// A sender that checks its own workbook is told what the office's `quadra verifica` finds in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Finding } from "../../src/domain/finding";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { questionarioQuestionSentence } from "../../src/messages/indagineSentences";
import { placeName } from "../../src/domain/sheets/figureRecord";
import { Folder, type JsonReport } from "../cli/runQuadra";
import { ambito, type Written } from "../domain/indagine/filledQuestionario";
import { answered, planWorkbook } from "../domain/indagine/planWorkbook";
import { root } from "../golden/plan2021";
import { startPane } from "./paneOnExcel";

jest.setTimeout(120_000);

type Cell = string | number | null;

/** A workbook with one table per sheet; the first row of each holds its headings. */
async function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
): Promise<Uint8Array> {
  const made = newFileWorkbook("modello-piano.xlsx");
  const put = await made.putTableSheets(
    Object.entries(sheets).map(([sheet, [headings, ...rows]], index) => ({
      ...{ sheet, table: `Tabella${index}`, rows },
      columns: headings!.map((header) => ({
        ...{ header: String(header), kind: "general" as const, width: 20 },
      })),
    })),
  );
  if (!put.ok) throw new Error(put.failure.code);
  return made.bytes();
}

const HEADINGS = ["Ente", "Disponibili", "Turn-over", "Carenza manutentiva", "Nuova edificazione"];
const FIELDS = {
  disponibili: 4,
  turnover: 3,
  carenzaManutentiva: 1,
  nuovaEdificazione: 0,
  sat: 0,
  assegnateAnnoPrecedente: 2,
  conferiteDaPrivati: 0,
};

/** The questionnaire that the office sent to the first ente, answered. */
async function questionario(fields: Written["fields"]): Promise<Uint8Array> {
  const folder = new Folder();
  folder.write("piano.xlsx", await planWorkbook(ambito));
  folder.run("questionari", "piano.xlsx", "--uscita", "giro.zip");
  const [sent] = Object.values(unzipSync(folder.bytes("giro.zip")));
  return answered(sent!, fields === undefined ? {} : { fields });
}

const CASES: readonly (readonly [string, () => Promise<Uint8Array>, readonly string[]])[] = [
  ["a questionnaire that balances", () => questionario(FIELDS), []],
  [
    "a questionnaire whose sum fails",
    () => questionario({ ...FIELDS, disponibili: 5 }),
    ["disponibili-non-quadra"],
  ],
  [
    "a questionnaire with a missing answer",
    () => {
      const { turnover: _, ...rest } = FIELDS;
      return questionario(rest);
    },
    ["risposta-mancante"],
  ],
  [
    "a table that balances",
    () => workbook({ "Dati 2021": [HEADINGS, ["Viadana", 4, 3, 1, 0], ["Bozzolo", 2, 2, 0, 0]] }),
    [],
  ],
  [
    "a table whose sum fails",
    () => workbook({ "Dati 2021": [HEADINGS, ["Viadana", 5, 3, 1, 0], ["Bozzolo", 2, 2, 0, 0]] }),
    ["disponibili-non-quadra"],
  ],
  [
    "a table with a cell left blank",
    () =>
      workbook({ "Dati 2021": [HEADINGS, ["Viadana", 4, null, 1, 0], ["Bozzolo", 2, 2, 0, 0]] }),
    [],
  ],
  [
    "a table that the sheet Sinonimi explains",
    () =>
      workbook({
        "Dati 2021": [
          [HEADINGS[0]!, HEADINGS[1]!, "Vuoti da affidare", HEADINGS[3]!, HEADINGS[4]!],
          ["Viadana", 5, 3, 1, 0],
          ["Bozzolo", 2, 2, 0, 0],
        ],
        Sinonimi: [
          ["Significato", "Intestazione", "Mittente", "Fonte"],
          ["Turn-over", "Vuoti da affidare", null, null],
        ],
      }),
    ["disponibili-non-quadra"],
  ],
  [
    "sentences that contradict the tables",
    () =>
      workbook({
        "Dati 2021": [HEADINGS, ["Viadana", 4, 3, 1, 0], ["Bozzolo", 2, 2, 0, 0]],
        Relazione: [
          ["Relazione del piano annuale"],
          ["Gli alloggi complessivamente disponibili nel Comune di Viadana sono n. 9."],
        ],
      }),
    ["testo-cifra-diversa"],
  ],
  [
    "the sample of the comuni",
    async () => new Uint8Array(readFileSync(join(root, "assets/esempi/comuni-oglio-po.xlsx"))),
    [
      "quadro-discorde",
      "ente-nome-errato",
      "sap-incoerente",
      "sat-senza-disponibili",
      ...["quota-senza-alloggi", "quota-senza-alloggi", "quota-nota-incompleta"],
      ...["categoria-senza-motivazione", "categoria-senza-motivazione"],
      ...Array<string>(4).fill("quota-sotto-un-alloggio"),
    ],
  ],
];

/** One finding as both tell it: its code, its weight and its cells with what stands in them. */
const paneLine = ({ code, severity, cells }: Finding) =>
  [
    code,
    severity,
    ...cells.map(({ at, value }) => `${at.sheet}!${placeName(at)}=${String(value)}`),
  ].join(" ");
const commandLine = ({ code, severity, cells }: JsonReport["findings"][number]) =>
  [
    code,
    severity,
    ...cells.map(({ sheet, address, value }) => `${sheet}!${address}=${value}`),
  ].join(" ");

test.each(CASES)("the findings of %s", async (_, make, codes) => {
  const bytes = await make();
  const folder = new Folder();
  folder.write("modello-piano.xlsx", bytes);
  const told = folder.report("modello-piano.xlsx").findings.map(commandLine);
  const { stderr } = folder.run("verifica", "modello-piano.xlsx");
  const pane = await startPane(bytes);
  await pane.workflow.checkCartella();
  const { source, findings } = pane.workflow.getState().survey.check!;
  expect(findings.map(paneLine)).toEqual(told);
  expect(findings.map(({ code }) => code)).toEqual(codes);
  for (const question of source.questionario?.questions ?? []) {
    expect(stderr).toContain(questionarioQuestionSentence("it", question, source.recognition.file));
  }
  expect(pane.bugs).toEqual([]);
});
