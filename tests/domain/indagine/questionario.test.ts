// The contract of the questionnaire: which cells an ente can fill, what they accept, what they show.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { QUESTIONARIO, questionarioControl } from "../../../src/domain/indagine/questionario";
import layout from "../../../src/domain/indagine/questionario.json";
import { questionariOf } from "../../../src/domain/indagine/fillQuestionario";
import { joinEnti } from "../../../src/domain/piano";
import { openFileWorkbook } from "../../../src/hosts/fileWorkbook";
import { cellName } from "../../../src/workbook/cellAddress";
import { readText } from "../pianoOfText";
import { ambito, answerCells, TEMPLATE } from "./filledQuestionario";

const { domande, istruzioni, dati } = QUESTIONARIO.sheets;
const parts = unzipSync(new Uint8Array(readFileSync(TEMPLATE)));
const form = strFromU8(parts["xl/worksheets/sheet1.xml"]!);

/** Whether the sheet lets a person write into a cell. */
async function isOpen(sheet: string, row: number, column: number): Promise<boolean> {
  const opened = await openFileWorkbook(new Uint8Array(readFileSync(TEMPLATE)), "q.xlsx");
  if (!opened.ok) throw new Error(opened.failure.code);
  const address = { sheet, row, column };
  const put = await opened.value.applyWrites([{ address, before: { formula: "=0" }, after: "x" }]);
  return put.ok || put.failure.code === "cells-changed";
}

interface Guard {
  readonly type: string;
  readonly stops: boolean;
  readonly words: readonly string[];
}

/** The validations of the form, by cell. */
function guards(): ReadonlyMap<string, Guard> {
  const found = [...form.matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/gs)];
  return new Map(
    found.flatMap(([, attributes = "", body = ""]) => {
      const value = (name: string) =>
        new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
      const words = [...body.matchAll(/<formula\d>(.*?)<\/formula\d>/g)].map(([, text]) => text!);
      const guard: Guard = {
        type: value("type"),
        stops: value("showErrorMessage") === "1" && ["", "stop"].includes(value("errorStyle")),
        words,
      };
      return value("sqref")
        .split(" ")
        .map((cell) => [cell, guard] as const);
    }),
  );
}

describe("the questionnaire", () => {
  test("lets people write into the answers and into nothing else", async () => {
    const open: string[] = [];
    for (let row = 0; row < 50; row++) {
      for (let column = 0; column < 6; column++) {
        if (await isOpen(domande, row, column)) open.push(cellName(row, column));
      }
    }
    expect(open.sort()).toEqual(Object.values(answerCells()).sort());
    for (const row of [0, 1, 3, 10, 30]) expect(await isOpen(istruzioni, row, 0)).toBe(false);
  });

  const whole: Guard = { type: "whole", stops: true, words: ["0", "99999"] };
  const text = (most: number): Guard => ({ type: "textLength", stops: true, words: [`${most}`] });
  test.each<[string, string, Guard]>([
    ...layout.counts.map(({ field, row }): [string, string, Guard] => [field, `D${row}`, whole]),
    ["quota", `D${layout.quota.row}`, { type: "decimal", stops: true, words: ["0", "1"] }],
    [
      "senza SAP",
      layout.senzaSap.cell,
      { type: "list", stops: true, words: ["&quot;sì,no&quot;"] },
    ],
    ["categoria", layout.categoria.cell, text(250)],
    ["motivazione", layout.motivazione.cell, text(1000)],
    ["note", layout.note.cell, text(2000)],
  ])("guards the answer «%s» in %s", (_, cell, expected) => {
    expect(guards().get(cell)).toEqual(expected);
  });

  test("has a guard for every answer and for no other cell", () => {
    expect([...guards().keys()].sort()).toEqual(Object.values(answerCells()).sort());
  });

  test("keeps what tells it from others on a hidden sheet", () => {
    const book = strFromU8(parts["xl/workbook.xml"]!);
    expect(book).toMatch(new RegExp(`<sheet [^>]*name="${dati}"[^>]*state="hidden"`));
    expect(form).toMatch(/<sheetProtection [^>]*sheet="1"/);
    expect(form).not.toMatch(/<sheetProtection [^>]*(password|hashValue)=/);
  });

  test("is made again by its script, byte for byte, in another time zone", () => {
    const out = mkdtempSync(join(tmpdir(), "questionario-"));
    const script = join(__dirname, "../../../scripts/makeQuestionario.mjs");
    execFileSync(process.execPath, [script, out], { env: { ...process.env, TZ: "Asia/Tokyo" } });
    expect(
      Buffer.compare(readFileSync(join(out, "questionario.xlsx")), readFileSync(TEMPLATE)),
    ).toBe(0);
    rmSync(out, { recursive: true });
  });
});

describe("filling", () => {
  const lastYear = joinEnti([
    readText(`
Anno 2021
Ragione Sociale Ente Proprietario | Alloggi complessivamente disponibili
VIADANA | 6
BOZZOLO* | 
TOTALE | 6
* Il Comune di Bozzolo non possiede alloggi SAP

Ragione Sociale Ente Proprietario | % Forze di Polizia e Vigili del Fuoco
VIADANA | 3,03
`),
  ]);
  const files = questionariOf(ambito, lastYear);
  const valuesOf = (index: number) =>
    Object.fromEntries(
      files[index]!.writes.map(({ address, after }) => [
        cellName(address.row, address.column),
        after,
      ]),
    );

  test("writes only blank cells of the hidden sheet, one set per ente of the plan", () => {
    expect(files.map(({ fileName }) => fileName)).toEqual([
      "questionario-2022-020066-viadana.xlsx",
      "questionario-2022-020007-bozzolo.xlsx",
      "questionario-2022-aler-bs-cr-mn-uo-mantova.xlsx",
    ]);
    for (const { address, before } of files.flatMap(({ writes }) => writes)) {
      expect([address.sheet, before]).toEqual([dati, null]);
    }
  });

  test("tells plan, ente and deadline, with check digits over the first two", () => {
    expect(valuesOf(0)).toEqual({
      B2: "oglio-po-2022",
      B3: "Oglio Po",
      B4: 2022,
      B5: "020066",
      B6: "Viadana",
      B7: "Viadana",
      B8: 44515,
      B9: questionarioControl("oglio-po-2022", 2022, "020066"),
      B10: 6,
      B17: 0.0303,
    });
  });

  test("keeps «senza SAP», a figure and no figure of the plan before apart", () => {
    expect(valuesOf(1)["B10"]).toBe("senza SAP");
    expect(valuesOf(2)).not.toHaveProperty("B10");
    expect(files.map(({ hasBefore }) => hasBefore)).toEqual([true, true, false]);
  });
});
