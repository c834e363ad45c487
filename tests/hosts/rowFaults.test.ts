// A write of cells with rows, in Excel, that is broken off at any of its actions or meets a row that somebody
// took away since the look: it lands whole, or the workbook is as it was, but for what others did.
import { excelWorkbook } from "../../src/hosts/excelWorkbook";
import { invertWrites, type CellContent, type CellWrite } from "../../src/workbook/cellWrite";
import { invertMove, type RowMove } from "../../src/workbook/rowMove";
import { bookSnapshot, differences, type BookSnapshot } from "../guasti/bookSnapshot";
import { bootExcel, type BootedExcel } from "../banco/bootExcel";
import { sampleFile } from "./sampleFile";

jest.setTimeout(60_000);

const COMUNI = ["Bozzolo", "Casalmaggiore", "Dosolo", "Viadana"];

const sheetXml = (): string => {
  const rows = COMUNI.map(
    (name, i) =>
      `<row r="${i + 2}"><c r="A${i + 2}" t="inlineStr"><is><t>${name}</t></is></c><c r="B${i + 2}"><v>${i + 1}</v></c></row>`,
  );
  return `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Comune</t></is></c></row>${rows.join("")}<row r="6"><c r="A6" t="inlineStr"><is><t>TOTALE</t></is></c><c r="B6"><f>SUM(B2:B5)</f></c></row></sheetData>`;
};

const FILE = sampleFile([
  { name: "Piano", xml: sheetXml() },
  { name: "Altro", xml: sheetXml() },
]);

const write = (
  row: number,
  column: number,
  before: CellContent,
  after: CellContent,
): CellWrite => ({
  address: { sheet: "Piano", row, column },
  before,
  after,
});
const other = (one: CellWrite): CellWrite => ({
  ...one,
  address: { ...one.address, sheet: "Altro" },
});

/** Two new rows below Casalmaggiore and one below Dosolo, with what changes around them, on both sheets. */
const ROWS: RowMove = {
  kind: "insert",
  rows: ["Piano", "Altro"].flatMap((sheet) => [3, 4, 6].map((row) => ({ sheet, row }))),
};
const PIANO = [
  write(1, 1, 1, 10),
  write(2, 1, 2, 20),
  write(3, 0, null, "Commessaggio"),
  write(3, 1, null, 7),
  write(4, 0, null, "Cicognara"),
  write(4, 1, null, { formula: "=B4*2" }),
  write(6, 0, null, "Sabbioneta"),
  write(7, 1, 4, 40),
];
const WRITES = [...PIANO, ...PIANO.map(other)];

let excel: BootedExcel;
const open = async (): Promise<BootedExcel> => (excel = await bootExcel({ workbook: FILE }));
const settled = async (): Promise<BookSnapshot> => {
  await excel.host.idle();
  await excel.spreadsheet.settled();
  return bookSnapshot(excel.spreadsheet);
};

afterEach(async () => {
  await excel.host.idle();
  excel.close();
});

const insert = () => excelWorkbook().applyWrites(WRITES, [], ROWS);
const remove = () => excelWorkbook().applyWrites(invertWrites(WRITES), [], invertMove(ROWS));

/** Breaks the second trip, which is the one that writes, off after so many actions. @returns how many it has. */
async function broken(after: number, work: () => Promise<unknown>): Promise<number> {
  let trip = 0;
  let actions = 0;
  excel.host.fault = (request, proceed) => {
    if (++trip !== 2) return proceed();
    actions = request.Actions.length;
    return proceed({ after: Math.min(after, actions), code: "GeneralException" });
  };
  await work();
  excel.host.fault = null;
  return actions;
}

test.each([
  ["puts rows in", false],
  ["takes rows out", true],
])("a write that %s and is broken off anywhere is whole or not at all", async (_, isRemoval) => {
  await open();
  const work = isRemoval ? remove : insert;
  let before = await settled();
  if (isRemoval) expect((await insert()).ok).toBe(true);
  before = await settled();
  const counted = await broken(0, work);
  expect(await settled()).toEqual(before);
  let landed = 0;
  for (let after = 1; after <= counted; after += 3) {
    await broken(after, work);
    const now = await settled();
    if (differences(now, before).length === 0) continue;
    landed++;
    const undone = isRemoval ? await insert() : await remove();
    expect([after, undone.ok]).toEqual([after, true]);
    expect([after, differences(await settled(), before)]).toEqual([after, []]);
  }
  expect(counted).toBeGreaterThan(20);
  expect(landed).toBeLessThan(counted / 6);
});

test("a row that somebody takes away since the look stops the write before anything is written", async () => {
  for (let row = 1; row <= 5; row++) {
    await open();
    let trip = 0;
    excel.host.fault = async (_, proceed) => {
      if (++trip === 2) {
        const { sheets, cells } = excel.spreadsheet;
        const sheet = sheets.all().find(({ name }) => name === "Piano")!.id;
        await cells.remove(sheet, { top: row, bottom: row, left: 0, right: 16_383 }, "Up");
      }
      return proceed();
    };
    const result = await insert();
    excel.host.fault = null;
    const now = await settled();
    const held = (name: string): string[] =>
      [...now].flatMap(([key, content]) => (key.startsWith(`${name}!A`) ? [content] : []));
    const left = COMUNI.filter((_, i) => i !== row - 1);
    if (result.ok) {
      // The row that went was none of those that the write touches: all stands where it belongs.
      expect(now.get(`Piano!A${held("Piano").indexOf('"Sabbioneta"') + 1}`)).toBe('"Sabbioneta"');
      for (const name of left) expect(held("Piano")).toContain(JSON.stringify(name));
      expect([...now.values()].filter((content) => content.includes("SUM"))).toHaveLength(
        row === 5 ? 1 : 2,
      );
    } else {
      expect(["cells-changed", "host-error"]).toContain(result.failure.code);
      expect(held("Altro")).toEqual(
        ["Comune", ...COMUNI, "TOTALE"].map((one) => JSON.stringify(one)),
      );
      const names = ["Comune", ...left, ...(row === 5 ? [] : ["TOTALE"])];
      expect(held("Piano")).toEqual(names.map((one) => JSON.stringify(one)));
    }
    excel.close();
  }
  await open();
});
