// Saving keeps everything of the file that was opened: only what was changed is other in the copy.
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { openFileWorkbook } from "../../src/hosts/fileWorkbook";
import type { UniverSpreadsheet } from "../../src/banco/univer/univerSpreadsheet";
import { bootExcel, type BootedExcel } from "./bootExcel";
import { sampleFile } from "../hosts/sampleFile";

jest.setTimeout(20_000);

const file = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const template = file("assets/modello-piano.xlsx");
const rich = file("tests/hosts/fixtures/ricco.xlsx");

/** Texts of the parts of a package. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = unzipSync(bytes);
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** A sheet part without its cells: what surrounds them has to stay. */
const around = (sheet: string): string =>
  sheet.replace(/<dimension[^>]*>/, "").replace(/<sheetData>[\s\S]*<\/sheetData>/, "<sheetData/>");

/** Names of the parts that differ between two packages. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => a[name] !== b[name])
    .sort();
}

async function run(
  booted: BootedExcel,
  work: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => void,
): Promise<void> {
  await booted.Excel.run(async (context) => {
    work(context.workbook.worksheets, context);
    await context.sync();
  });
  await booted.spreadsheet.settled();
}

async function grid(bytes: Uint8Array, sheet: string) {
  const opened = await openFileWorkbook(bytes, "copia.xlsx");
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const grids = await opened.value.readGrids([sheet]);
  if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
  return grids.value[0]!;
}

describe("a workbook in which nothing was changed", () => {
  it("is saved as the very bytes that were opened", async () => {
    const plain = sampleFile([
      { name: "Dati", xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
    ]);
    const booted = await bootExcel({ workbook: plain });
    expect(booted.save()).toBe(plain);
  });

  it.each([
    ["the template of the plan", template],
    ["a workbook with a chart", rich],
  ])("gets at most fresh results of formulas: %s", async (_, bytes) => {
    const booted = await bootExcel({ workbook: bytes });
    for (const name of changedParts(bytes, booted.save())) {
      expect(name).toMatch(/^xl\/(worksheets\/sheet\d+|workbook)\.xml$/);
    }
    expect(booted.notKept()).toEqual([]);
  });
});

describe("the template of the plan, filled and with a table sheet", () => {
  let saved: Uint8Array;
  beforeAll(async () => {
    const booted = await bootExcel({ workbook: template });
    await run(booted, (sheets) => {
      sheets.getItem("Piano").getRange("B5:B6").values = [["Ambito di prova"], [2026]];
      sheets.getItem("Disponibili").getRange("A5:B6").values = [
        ["Comune di Monza", 7],
        ["Comune di Desio", 5],
      ];
      const sheet = sheets.add("Quadra enti");
      sheet.getRange("A1:B3").numberFormat = [
        ["@", "General"],
        ["@", "0"],
        ["@", "0"],
      ];
      sheet.getRange("A1:B3").values = [
        ["Codice", "Alloggi"],
        ["019005", 1],
        ["003001", 2],
      ];
      sheet.tables.add("A1:B3", true).name = "QuadraEnti";
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.setPrintTitleRows("$1:$1");
    });
    saved = booted.save();
    expect(booted.notKept()).toEqual([]);
  });

  const isSheet = (name: string): boolean => /^xl\/worksheets\/sheet\d+\.xml$/.test(name);
  const sheetParts = (bytes: Uint8Array): string[] => Object.keys(partsOf(bytes)).filter(isSheet);

  it("keeps every part that no change concerns, to the byte", () => {
    const [added, ...others] = sheetParts(saved).filter(
      (part) => !sheetParts(template).includes(part),
    );
    expect(others).toEqual([]);
    const changed = changedParts(template, saved);
    expect(changed.filter((name) => !isSheet(name))).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/tables/table1.xml",
      "xl/workbook.xml",
      added!.replace("xl/worksheets/", "xl/worksheets/_rels/") + ".rels",
    ]);
  });

  it("keeps merged areas, widths and pages of every sheet", () => {
    const [before, after] = [partsOf(template), partsOf(saved)];
    for (const part of sheetParts(template)) {
      expect(around(after[part]!)).toBe(around(before[part]!));
    }
    const all = sheetParts(template).map((part) => around(after[part]!));
    for (const kept of ["<mergeCells", "<pageSetup", "<headerFooter", "<cols"]) {
      expect(all.filter((sheet) => sheet.includes(kept)).length).toBeGreaterThan(3);
    }
  });

  it("keeps every defined name as it is written, and adds those of the new sheet", () => {
    const names = (bytes: Uint8Array): string[] =>
      partsOf(bytes)["xl/workbook.xml"]!.match(/<definedName [\s\S]*?<\/definedName>/g)!;
    const sheets = sheetParts(template).length;
    expect(names(saved)).toEqual([
      ...names(template),
      `<definedName localSheetId="${sheets}" name="_xlnm.Print_Titles">'Quadra enti'!$1:$1</definedName>`,
    ]);
  });

  it("has the new values, the results of formulas and the new table", async () => {
    expect((await grid(saved, "Piano")).values.flat()).toContain("Ambito di prova");
    const { values } = await grid(saved, "Disponibili");
    expect(values.flat()).toContain("Comune di Monza");
    // The total below shows what Excel would show.
    expect(values.flat()).toContain(12);
    const table = await grid(saved, "Quadra enti");
    expect(table.values).toEqual([
      ["Codice", "Alloggi"],
      ["019005", 1],
      ["003001", 2],
    ]);
    const opened = await openFileWorkbook(saved, "copia.xlsx");
    const described = opened.ok ? await opened.value.describe() : null;
    expect(described?.ok === true && described.value.tables).toEqual([
      {
        name: "QuadraEnti",
        sheet: "Quadra enti",
        range: { top: 0, left: 0, bottom: 2, right: 1 },
        columns: ["Codice", "Alloggi"],
      },
    ]);
  });

  it("is the same workbook when it is opened and saved again", async () => {
    const booted = await bootExcel({ workbook: saved });
    expect(changedParts(saved, booted.save())).toEqual([]);
  });
});

describe("a workbook with a chart, an image, notes, validations and a table", () => {
  it("keeps them all while cells, formats, rows, columns and views change", async () => {
    const booted = await bootExcel({ workbook: rich });
    await run(booted, (sheets) => {
      const sheet = sheets.getItem("Piano & conti");
      sheet.getRange("B2").values = [[130]];
      sheet.getRange("B2").format.fill.color = "#FFFF00";
      sheet.getRange("A5").format.font.italic = true;
      sheet.getRange("D2").numberFormat = [["0.00%"]];
      sheet.getRange("H40").values = [["lontano"]];
      sheet.getRange("B:B").format.columnWidth = 90;
      sheet.getRange("3:3").format.rowHeight = 30;
      sheet.getRange("4:4").rowHidden = true;
      sheet.freezePanes.freezeRows(1);
      sheet.tabColor = "#1F5F5B";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    });
    const [before, after] = [partsOf(rich), partsOf(booted.save())];
    expect(booted.notKept()).toEqual([]);
    expect(changedParts(rich, booted.save())).toEqual(
      ["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"].filter(
        (name) => before[name] !== after[name],
      ),
    );
    const sheet = after["xl/worksheets/sheet1.xml"]!;
    for (const part of ["conditionalFormatting", "dataValidations", "drawing", "legacyDrawing"]) {
      const element = new RegExp(`<${part}[ >][\\s\\S]*?(/>|</${part}>)`).exec(
        before["xl/worksheets/sheet1.xml"]!,
      )![0];
      expect(sheet).toContain(element);
    }
    expect(sheet).toMatch(/<row r="3"[^>]* ht="30" customHeight="1"/);
    expect(sheet).toMatch(/<row r="4"[^>]* hidden="1"/);
    expect(sheet).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(sheet).toContain('<tabColor rgb="FF1F5F5B"/>');
    expect(sheet).toContain('fitToPage="1"');
    const again = await bootExcel({ workbook: booted.save() });
    const id = again.spreadsheet.sheets.all()[0]!.id;
    const format = (row: number, column: number) => again.spreadsheet.cells.format(id, row, column);
    expect(again.spreadsheet.cells.value(id, 1, 1)).toBe(130);
    expect(format(1, 1).fill).toBe("#FFFF00");
    expect(format(4, 0)).toMatchObject({ italic: true, bold: true, fill: "#DDEEFF" });
    expect(format(1, 3).numberFormat).toBe("0.00%");
    expect(again.spreadsheet.cells.formula(id, 1, 3)).toBe("=C2/B2");
    expect(again.spreadsheet.cells.value(id, 39, 7)).toBe("lontano");
    expect(again.spreadsheet.cells.value(id, 4, 1)).toBe(239);
    expect(again.spreadsheet.layout.rowHidden(id, 3)).toBe(true);
    expect(again.spreadsheet.layout.frozen(id)).toEqual({ rows: 1, columns: 0 });
  });

  it("grows, renames and removes tables", async () => {
    const booted = await bootExcel({ workbook: rich });
    await run(booted, (sheets, context) => {
      const table = context.workbook.tables.getItem("Enti");
      const sheet = sheets.getItem("Elenco");
      sheet.getRange("C1").values = [["Anno"]];
      sheet.getRange("A4:C4").values = [["'108033", "ALER", 2026]];
      table.resize("A1:C4");
      table.name = "Anagrafica";
    });
    const grown = partsOf(booted.save())["xl/tables/table1.xml"]!;
    expect(grown).toMatch(
      /name="Anagrafica" displayName="Anagrafica"[^>]* ref="A1:C4"|ref="A1:C4"/,
    );
    expect(grown).toContain('name="Anno"');
    expect(grown).toContain("TableStyleMedium9");
    await run(booted, (_, context) =>
      context.workbook.tables.getItem("Anagrafica").convertToRange(),
    );
    const parts = partsOf(booted.save());
    expect(parts["xl/tables/table1.xml"]).toBeUndefined();
    expect(parts["xl/worksheets/sheet2.xml"]).not.toContain("tablePart");
    expect(parts["xl/charts/chart1.xml"]).toBe(partsOf(rich)["xl/charts/chart1.xml"]);
  });

  it("adds, changes and removes notes, and keeps their authors", async () => {
    const booted = await bootExcel({ workbook: rich });
    const { core, sheets } = booted.spreadsheet as UniverSpreadsheet;
    const [first, second] = sheets.all().map(({ id }) => id);
    const note = (sheet: string, row: number, col: number, text: string) =>
      core.kit.noteModel.updateNote(core.unitId, sheet, row, col, {
        note: text,
        width: 9,
        height: 9,
        row,
        col,
      });
    note(first!, 0, 0, "Nuova & bella");
    note(second!, 1, 1, "Su un altro foglio");
    const parts = partsOf(booted.save());
    const comments = parts["xl/comments/comment1.xml"]!;
    expect(comments).toContain("Verificare con l'ente.");
    expect(comments).toContain("Ufficio di piano");
    expect(comments).toContain("Nuova &amp; bella");
    expect(parts["xl/drawings/commentsDrawing1.vml"]!.match(/:Row>\d/g)).toHaveLength(2);
    expect(parts["xl/comments1.xml"]).toContain("Su un altro foglio");
    expect(parts["xl/worksheets/sheet2.xml"]).toContain("<legacyDrawing");
    const again = await bootExcel({ workbook: booted.save() });
    const notes = again.spreadsheet
      .book()
      .sheets.map((sheet) =>
        sheet.rows.flatMap((row) => row.cells.flatMap((cell) => cell.note ?? [])),
      );
    expect(notes).toEqual([
      ["Nuova & bella", "Verificare con l'ente."],
      ["Su un altro foglio"],
      [],
    ]);
  });

  it("adds, moves, hides and deletes sheets, and names follow them", async () => {
    const booted = await bootExcel({ workbook: rich });
    await run(booted, (sheets, context) => {
      sheets.add("Prima").position = 0;
      sheets.getItem("Elenco").delete();
      sheets.getItem("Segreto").visibility = "Visible";
      context.workbook.names.add("Nuovo", "=Prima!$A$1");
    });
    const parts = partsOf(booted.save());
    const book = parts["xl/workbook.xml"]!;
    const sheets = [...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]);
    expect(sheets).toEqual(["Prima", "Piano &amp; conti", "Segreto"]);
    expect(book).not.toContain('state="hidden"');
    expect(book).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="1">\'Piano &amp; conti\'!$A$1:$F$10</definedName>',
    );
    expect(book).toContain('<definedName name="Nuovo">Prima!$A$1</definedName>');
    expect(parts["xl/tables/table1.xml"]).toBeUndefined();
    expect(parts["xl/charts/chart1.xml"]).toBeDefined();
    const again = await bootExcel({ workbook: booted.save() });
    expect(again.spreadsheet.sheets.all().map(({ name }) => name)).toEqual([
      "Prima",
      "Piano & conti",
      "Segreto",
    ]);
  });

  it("keeps settings and parts of add-ins beside everything else", async () => {
    const booted = await bootExcel({ workbook: rich });
    await booted.Excel.run(async (context) => {
      context.workbook.settings.add("chiave", { anno: 2026 });
      context.workbook.customXmlParts.add("<quadra xmlns='urn:quadra'>1</quadra>");
      await context.sync();
    });
    const saved = booted.save();
    const again = await bootExcel({ workbook: saved });
    const value = await again.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("chiave").load("value");
      const count = context.workbook.customXmlParts.getByNamespace("urn:quadra").getCount();
      await context.sync();
      return [setting.value, count.value];
    });
    expect(value).toEqual([{ anno: 2026 }, 1]);
    expect(partsOf(saved)["xl/media/image1.png"]).toBe(partsOf(rich)["xl/media/image1.png"]);
  });
});

describe("a change that the file cannot take", () => {
  it("writes the workbook anew and says what is not kept", async () => {
    const booted = await bootExcel({ workbook: rich });
    await run(booted, (sheets) => {
      sheets.getItem("Piano & conti").getRange("2:3").insert("Down");
    });
    expect(booted.notKept()).toEqual(
      expect.arrayContaining([
        "grafici",
        "immagini",
        "formattazioni condizionali",
        "convalide dei dati",
      ]),
    );
    const parts = partsOf(booted.save());
    expect(parts["xl/charts/chart1.xml"]).toBeUndefined();
    expect(parts["xl/workbook.xml"]).toContain("_xlnm.Print_Area");
  });

  it("is none any more when it was taken back", async () => {
    const booted = await bootExcel({ workbook: rich });
    await run(booted, (sheets) => {
      sheets.getItem("Piano & conti").getRange("2:3").insert("Down");
    });
    await booted.spreadsheet.undo();
    await booted.spreadsheet.settled();
    expect(booted.notKept()).toEqual([]);
    expect(partsOf(booted.save())["xl/charts/chart1.xml"]).toBeDefined();
  });

  it("of rows of a sheet that was added is no hindrance", async () => {
    const booted = await bootExcel({ workbook: rich });
    await run(booted, (sheets) => {
      const sheet = sheets.add("Nuovo");
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("1:1").insert("Down");
    });
    expect(booted.notKept()).toEqual([]);
    expect((await grid(booted.save(), "Nuovo")).values).toEqual([[1], [2]]);
  });
});
