// Marks beside what people made: their formats, rules and notes come back exactly, and their changes stay.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openFileWorkbook } from "../../src/hosts/fileWorkbook";
import {
  isMarkCondition,
  MARK_KINDS,
  MARK_STYLES,
  markCondition,
  noteOwner,
  signedNote,
} from "../../src/hosts/marks/markStyle";
import type { CellMark } from "../../src/workbook/cellMark";
import { unzipSync } from "fflate";

const RICH = new Uint8Array(readFileSync(resolve(__dirname, "fixtures/ricco.xlsx")));

async function open(bytes: Uint8Array) {
  const opened = await openFileWorkbook(bytes, "ricco.xlsx");
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

const parts = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      new TextDecoder("latin1").decode(content),
    ]),
  );

/** A mark on the first cells of each sheet that is not protected. */
async function marksOf(bytes: Uint8Array): Promise<CellMark[]> {
  const described = await (await open(bytes)).describe();
  if (!described.ok) throw new Error(described.failure.code);
  return described.value.sheets
    .filter((sheet) => !sheet.protected)
    .flatMap(({ name: sheet }) =>
      MARK_KINDS.map((kind, row) => ({
        at: { sheet, row, column: row },
        kind,
        note: "Non quadra.",
      })),
    );
}

test("a workbook with rules, formats and drawings of its own gets every byte of its parts back", async () => {
  const marks = await marksOf(RICH);
  const book = await open(RICH);
  expect((await book.markCells(marks)).ok).toBe(true);
  const marked = book.bytes();
  const changed = [...parts(marked)].filter(([name, text]) => parts(RICH).get(name) !== text);
  expect(changed.map(([name]) => name).every((name) => /styles|worksheets\/sheet/.test(name))).toBe(
    true,
  );
  expect(changed.length).toBeGreaterThan(1);

  // Closed and opened again, perhaps by somebody else.
  const again = await open(marked);
  expect(await again.unmarkCells()).toEqual({ ok: true, value: { found: true, keptNotes: [] } });
  const back = parts(again.bytes());
  for (const [name, text] of parts(RICH)) {
    if (!/styles/.test(name)) expect([name, back.get(name)]).toEqual([name, text]);
  }
  expect(back.size).toBe(parts(RICH).size);
});

test("rules that people add while there are marks stay when the marks go", async () => {
  const book = await open(RICH);
  const marks = await marksOf(RICH);
  await book.markCells(marks);
  const { pkg } = { pkg: unzipSync(book.bytes()) };
  const name = Object.keys(pkg).find((part) => /worksheets\/sheet1\.xml$/.test(part))!;
  const xml = new TextDecoder().decode(pkg[name]);
  const own =
    '<cfRule type="expression" dxfId="0" priority="99"><formula>A1&gt;3</formula></cfRule>';
  // Inside the very block of a mark, as Excel puts rules of one range together.
  const at = xml.indexOf("</conditionalFormatting>", xml.indexOf('LEN("Quadra'));
  pkg[name] = new TextEncoder().encode(xml.slice(0, at) + own + xml.slice(at));
  const { zipSync } = await import("fflate");
  const again = await open(zipSync(pkg));
  await again.unmarkCells();
  const left = parts(again.bytes()).get(name)!;
  expect(left).toContain(own);
  expect(left).not.toContain("Quadra");
});

test("the condition of a mark is always true, and told from all others", () => {
  for (const kind of MARK_KINDS) {
    expect(isMarkCondition(markCondition(kind))).toBe(true);
    expect(isMarkCondition(`= ${markCondition(kind)}`)).toBe(true);
  }
  for (const other of ["A1>3", 'LEN("Quadra")>0', "LEN(A1)>0", 'LEN("Quadra block")>1']) {
    expect(isMarkCondition(other)).toBe(false);
  }
});

test("a note is ours until somebody changes it", () => {
  const note = signedNote("Non quadra: 5 invece di 7.\n\nManca il totale.");
  expect(noteOwner(note)).toBe("ours");
  expect(noteOwner(note.replace(/\n/g, "\r\n"))).toBe("ours");
  expect(noteOwner(`Chiesto al Comune. ${note}`)).toBe("changed");
  expect(noteOwner("Chiesto al Comune.")).toBe("theirs");
});

test("letters on every fill can be read: a contrast of at least 7 to 1", () => {
  const light = (color: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = parseInt(color.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const { fill, font, border } of Object.values(MARK_STYLES)) {
    expect((light(fill) + 0.05) / (light(font) + 0.05)).toBeGreaterThanOrEqual(7);
    // A border has to be seen on white and on the fill (WCAG 2.1, 1.4.11).
    expect((light(fill) + 0.05) / (light(border) + 0.05)).toBeGreaterThanOrEqual(3);
  }
});
