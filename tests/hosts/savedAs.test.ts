// A file that Quadra wrote opens in Excel under the name it got.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openFileWorkbook, type FileWorkbook } from "../../src/hosts/fileWorkbook";
import { root } from "../golden/plan2021";

const TEMPLATE = new Uint8Array(readFileSync(join(root, "assets/modello-piano.xlsx")));
const TYPE = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  xltx: "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  xltm: "application/vnd.ms-excel.template.macroEnabled.main+xml",
};
type Kind = keyof typeof TYPE;

const typesOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["[Content_Types].xml"]!);

/** The template as a file of a kind. */
function fileOf(kind: Kind, macros = false): Uint8Array {
  const parts = unzipSync(TEMPLATE);
  const types = typesOf(TEMPLATE).replace(TYPE.xlsx, TYPE[kind]);
  expect(types).toContain(TYPE[kind]);
  return zipSync({
    ...parts,
    ...(macros ? { "xl/vbaProject.bin": strToU8("macro") } : {}),
    "[Content_Types].xml": strToU8(types),
  });
}

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  const workbook = await openFileWorkbook(bytes, "modello");
  if (!workbook.ok) throw new Error(workbook.failure.code);
  return workbook.value;
}

test.each<[Kind, boolean, string, Kind]>([
  ["xltx", false, "piano.xlsx", "xlsx"],
  ["xltm", true, "piano.XLSM", "xlsm"],
  ["xltm", false, "piano.xlsx", "xlsx"],
  ["xlsm", false, "piano.xlsx", "xlsx"],
  ["xlsx", false, "piano.xlsm", "xlsm"],
  ["xlsx", false, "piano.xltx", "xltx"],
])("a file of kind .%s (macros: %s) becomes %s", async (kind, macros, name, wanted) => {
  const bytes = fileOf(kind, macros);
  const saved = (await opened(bytes)).bytesFor(`C:\\piani\\${name}`);
  if (!saved.ok) throw new Error(saved.failure.code);
  expect(typesOf(saved.value)).toBe(typesOf(bytes).replace(TYPE[kind], TYPE[wanted]));
  const parts = Object.entries(unzipSync(saved.value));
  const before = unzipSync(bytes);
  for (const [part, content] of parts) {
    if (part !== "[Content_Types].xml") expect(content).toEqual(before[part]);
  }
});

test("a file that stays of its kind keeps every byte", async () => {
  const saved = (await opened(TEMPLATE)).bytesFor("modello.xlsx");
  expect(saved.ok && saved.value).toBe(TEMPLATE);
});

test.each<[string, boolean, "xlsx" | "xlsm"]>([
  ["piano.xlsx", true, "xlsm"],
  ["piano.ods", false, "xlsx"],
  ["piano.xls", false, "xlsx"],
  ["piano", false, "xlsx"],
  ["piano.csv", true, "xlsm"],
])("no file is called %s (macros: %s)", async (file, macros, extension) => {
  const workbook = await opened(fileOf(macros ? "xlsm" : "xlsx", macros));
  expect(workbook.bytesFor(file)).toEqual({
    ok: false,
    failure: { code: "output-extension", file, extension },
  });
});
