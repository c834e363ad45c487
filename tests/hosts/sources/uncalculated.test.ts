// Formulas that no program has calculated yet: what they would give is unknown, and said so.
import * as XLSX from "@e965/xlsx";
import { readSourceFile } from "../../../src/hosts/readSourceFile";
import {
  checkPrepared,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  readSources,
} from "../../../src/domain/preparePiano";
import { findingSentence } from "../../../src/messages/findingSentence";
import { chosenCell } from "../../../src/domain/piano";
import { match, said } from "../../domain/pianoOfText";
import { gridOfSheet } from "../../properties/gridOfSheet";

type Cell = Partial<XLSX.CellObject>;

/** A workbook as a program writes it that puts formulas down without calculating them. */
function workbookOf(turnover: readonly Cell[], bookType: XLSX.BookType): Uint8Array {
  const text = (v: string): Cell => ({ t: "s", v });
  const enti = ["Comune di Viadana", "Comune di Bozzolo", "Comune di Dosolo"].slice(
    0,
    turnover.length,
  );
  const rows = [
    [text("Ente"), text("Turn-over")],
    ...enti.map((ente, index) => [text(ente), turnover[index]!]),
  ];
  const sheet: XLSX.WorkSheet = { "!ref": `A1:B${rows.length}` };
  rows.forEach((row, r) =>
    row.forEach((cell, c) => (sheet[XLSX.utils.encode_cell({ r, c })] = cell)),
  );
  const book = { SheetNames: ["Dati"], Sheets: { Dati: sheet } };
  return new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** The stream of an .xls with formula records in place of its numbers: the text "no", never calculated. */
function withFormulas(xls: Uint8Array, numbers: ReadonlySet<number>, flags: number): Uint8Array {
  const container = XLSX.CFB.read(xls, { type: "array" });
  const at = container.FullPaths.findIndex((path: string) => /\/(Workbook|Book)$/.test(path));
  const entry = container.FileIndex[at]!;
  const stream = Uint8Array.from(entry.content as Uint8Array);
  const view = new DataView(stream.buffer);
  const out: number[] = [];
  let is8 = true;
  for (let from = 0; from + 4 <= stream.length;) {
    const [type, length] = [view.getUint16(from, true), view.getUint16(from + 2, true)];
    const record = stream.subarray(from, from + 4 + length);
    if (type === 0x809) is8 = view.getUint16(from + 4, true) === 0x600;
    if (type === 0x203 && numbers.has(view.getFloat64(from + 10, true))) {
      const formula = is8 ? [0x17, 2, 0, 0x6e, 0x6f] : [0x17, 2, 0x6e, 0x6f];
      const cell = [...record.subarray(4, 10)];
      const body = [...cell, ...Array<number>(8).fill(0), flags, 0, 0, 0, 0, 0];
      body.push(formula.length, 0, ...formula);
      out.push(0x06, 0, body.length, 0, ...body);
    } else out.push(...record);
    from += 4 + length;
  }
  entry.content = Uint8Array.from(out) as unknown as typeof entry.content;
  entry.size = out.length;
  return new Uint8Array(XLSX.CFB.write(container, { type: "array" }) as unknown as number[]);
}

async function prepared(bytes: Uint8Array, file: string) {
  const grids = await readSourceFile(file, bytes);
  if (!grids.ok) throw new Error(grids.failure.code);
  return preparePiano(NOTHING_KNOWN, readSources([{ file, grids: grids.value }], match, 44_200));
}

type Prepared = Awaited<ReturnType<typeof prepared>>;

function turnovers({ piano }: Prepared): string[] {
  return piano.enti.map((one) => `${one.ente.name} ${said(chosenCell(one, "turnover")?.cell)}`);
}

const number = (v: number): Cell => ({ t: "n", v });

describe.each(["biff8", "biff5"] as const)("%s", (kind) => {
  const xls = workbookOf([number(77), number(0), number(4)], kind);

  it("the 0 beside a formula that waits for its calculation is no figure, and other zeros are", async () => {
    const read = await prepared(withFormulas(xls, new Set([77]), 1), "vecchio.xls");
    expect(turnovers(read)).toEqual(["Viadana ?", "Bozzolo 0", "Dosolo 4"]);
  });

  it("the 0 that a program calculated is one", async () => {
    const read = await prepared(withFormulas(xls, new Set([77]), 0), "vecchio.xls");
    expect(turnovers(read)).toEqual(["Viadana 0", "Bozzolo 0", "Dosolo 4"]);
  });
});

test("an .xlsx formula without a result is no blank answer", async () => {
  const bytes = workbookOf(
    [
      { t: "z", f: "1+3" },
      { t: "n", v: 0 },
    ],
    "xlsx",
  );
  expect(turnovers(await prepared(bytes, "nuovo.xlsx"))).toEqual(["Viadana ?", "Bozzolo 0"]);
});

test("the finding names the formula and what to do, also after the sheets were written and read back", async () => {
  const xls = withFormulas(workbookOf([number(77), number(0)], "biff8"), new Set([77]), 1);
  const read = await prepared(xls, "vecchio.xls");
  const sheets = ownSheets(read).map(gridOfSheet);
  for (const one of [read, preparePiano(readOwnSheets("raccolta.xlsx", sheets, match))]) {
    expect(turnovers(one)).toEqual(["Viadana ?", "Bozzolo 0"]);
    const [finding, ...more] = checkPrepared(one).findings.filter(
      ({ code }) => code === "valore-illeggibile",
    );
    expect(more).toEqual([]);
    expect(findingSentence("it", finding!)).toBe(
      'Viadana: in turn-over c’è una formula mai calcolata (="no"): aprire la cartella con Excel o LibreOffice, salvarla e leggerla di nuovo.',
    );
  }
});
