// What Microsoft says of Range: places, contents, formats, merged and hidden cells.
import { api, article, codeOf, type DocumentedCase } from "./documentedCase";

const NULLS = article("excel/excel-add-ins-blank-null-values");

/** Cases on ranges. */
export const RANGE_CASES: readonly DocumentedCase[] = [
  {
    members: ["Range.address", "Range.worksheet", "Worksheet.getRange"],
    page: api("range", "address"),
    says: "an address bears the name of its sheet, quoted where a formula would quote it",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const range = sheet.getRange("A1:B4").load("address");
        const other = context.workbook.worksheets.add("Il piano").getRange("C3").load("address");
        other.worksheet.load("name");
        await context.sync();
        return [range.address, other.address, other.worksheet.name];
      });
      expect(found).toEqual(["Foglio1!A1:B4", "'Il piano'!C3", "Il piano"]);
    },
  },
  {
    members: ["Worksheet.getRange"],
    page: api("worksheet", "getrange()"),
    says: "without an address it is the whole sheet, and an address beyond 8,192 characters is InvalidArgument",
    check: async ({ run }) => {
      const size = await run(async (sheet, context) => {
        const whole = sheet.getRange().load("rowCount,columnCount");
        await context.sync();
        return [whole.rowCount, whole.columnCount];
      });
      expect(size).toEqual([1_048_576, 16_384]);
      const long = Array.from({ length: 3000 }, (_, row) => `A${row + 1}`).join(",");
      const code = await codeOf(
        run(async (sheet, context) => {
          sheet.getRange(long);
          await context.sync();
        }),
      );
      expect(code).toBe("InvalidArgument");
    },
  },
  {
    members: ["Range.rowIndex", "Range.columnIndex", "Range.rowCount", "Range.columnCount"],
    page: api("range", "rowindex"),
    says: "rows and columns are counted from zero, sizes from one",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const range = sheet.getRange("C2:E6");
        range.load("rowIndex,columnIndex,rowCount,columnCount");
        await context.sync();
        return [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount];
      });
      expect(found).toEqual([1, 2, 5, 3]);
    },
  },
  {
    members: ["Range.getCell", "Worksheet.getCell"],
    page: api("range", "getcell()"),
    says: "a cell is counted from the top left of its range and may lie outside of it",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const cells = [sheet.getRange("B2:C3").getCell(4, 3), sheet.getCell(4, 3)];
        for (const cell of cells) cell.load("address");
        await context.sync();
        return cells.map(({ address }) => address);
      });
      expect(found).toEqual(["Foglio1!E6", "Foglio1!D5"]);
    },
  },
  {
    members: ["Worksheet.getRangeByIndexes"],
    page: api("worksheet", "getrangebyindexes()"),
    says: "a range may be given by its first row and column and its size",
    check: async ({ run }) => {
      const address = await run(async (sheet, context) => {
        const range = sheet.getRangeByIndexes(2, 1, 4, 3).load("address");
        await context.sync();
        return range.address;
      });
      expect(address).toBe("Foglio1!B3:D6");
    },
  },
  {
    members: ["Range.getResizedRange"],
    page: api("range", "getresizedrange()"),
    says: "the bottom right corner moves by so many rows and columns, out and in",
    check: async ({ run }) => {
      const address = await run(async (sheet, context) => {
        const range = sheet.getRange("B2:D5").getResizedRange(2, -1).load("address");
        await context.sync();
        return range.address;
      });
      expect(address).toBe("Foglio1!B2:C7");
    },
  },
  {
    members: ["Range.getOffsetRange"],
    page: api("range", "getoffsetrange()"),
    says: "an offset range has the same size so many rows and columns further, up and left too",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const down = sheet.getRange("B4:C5").getOffsetRange(2, 1).load("address");
        const up = sheet.getRange("B4:C5").getOffsetRange(-3, -1).load("address");
        await context.sync();
        return [down.address, up.address];
      });
      expect(found).toEqual(["Foglio1!C6:D7", "Foglio1!A1:B2"]);
    },
  },
  {
    members: ["Range.getLastRow", "Range.getLastColumn"],
    page: api("range", "getlastrow()"),
    says: "the last row of B2:D5 is B5:D5, its last column is D2:D5",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const row = sheet.getRange("B2:D5").getLastRow().load("address");
        const column = sheet.getRange("B2:D5").getLastColumn().load("address");
        await context.sync();
        return [row.address, column.address];
      });
      expect(found).toEqual(["Foglio1!B5:D5", "Foglio1!D2:D5"]);
    },
  },
  {
    members: ["Range.getRow"],
    page: api("range", "getrow()"),
    says: "a row is counted from the first of its range, and has to be one that the range contains",
    check: async ({ run }) => {
      const last = await run(async (sheet, context) => {
        const row = sheet.getRange("B2:D5").getRow(3).load("address");
        await context.sync();
        return row.address;
      });
      expect(last).toBe("Foglio1!B5:D5");
      const beyond = run(async (sheet, context) => {
        sheet.getRange("B2:D5").getRow(4).load("address");
        await context.sync();
      });
      await expect(beyond).rejects.toMatchObject({ code: "InvalidArgument" });
    },
  },
  {
    members: ["Worksheet.getUsedRange"],
    page: api("worksheet", "getusedrange()"),
    says: "the used range of an empty sheet is its top left cell, no error; formats count unless values only",
    check: async ({ run }) => {
      const [empty, formatted, values] = await run(async (sheet, context) => {
        const none = sheet.getUsedRange(true).load("address");
        await context.sync();
        sheet.getRange("B2").values = [[1]];
        sheet.getRange("D9").format.fill.color = "#ffff00";
        const all = sheet.getUsedRange(false).load("address");
        const only = sheet.getUsedRange(true).load("address");
        await context.sync();
        return [none.address, all.address, only.address];
      });
      expect(empty).toBe("Foglio1!A1");
      expect(values).toBe("Foglio1!B2");
      expect(formatted).toBe("Foglio1!B2:D9");
    },
  },
  {
    members: ["Range.getUsedRange", "Range.getUsedRangeOrNullObject"],
    page: api("range", "getusedrange()"),
    says: "a range without used cells gives ItemNotFound, or a null object where that is asked for",
    check: async ({ run }) => {
      const isNull = await run(async (sheet, context) => {
        const none = sheet.getRange("C1:C9").getUsedRangeOrNullObject(true).load("address");
        await context.sync();
        return none.isNullObject;
      });
      expect(isNull).toBe(true);
      const code = await codeOf(
        run(async (sheet, context) => {
          sheet.getRange("C1:C9").getUsedRange(true).load("address");
          await context.sync();
        }),
      );
      expect(code).toBe("ItemNotFound");
    },
  },
  {
    members: ["ClientObject.isNullObject"],
    page: article("develop/application-specific-api-model#ornullobject-methods-and-properties"),
    says: "what is asked of a null object does nothing and fails not",
    check: async ({ run, spreadsheet }) => {
      await run(async (sheet, context) => {
        const none = sheet.getRange("C1:C9").getUsedRangeOrNullObject(true);
        none.format.fill.color = "#ff0000";
        none.clear();
        await context.sync();
      });
      expect(spreadsheet.cells.used(spreadsheet.sheets.active(), false)).toBeNull();
    },
  },
  {
    members: ["Range.values", "Range.formulas"],
    page: NULLS,
    says: "null in a matrix leaves its cell alone, an empty text clears it",
    check: async ({ run }) => {
      const values = await run(async (sheet, context) => {
        const range = sheet.getRange("A1:C1");
        range.values = [[1, 2, 3]];
        range.values = [[null, "", 9]];
        range.formulas = [["=C1*2", null, null]];
        range.load("values");
        await context.sync();
        return range.values;
      });
      expect(values).toEqual([[18, "", 9]]);
    },
  },
  {
    members: ["Range.values"],
    page: NULLS,
    says: "null is no value for a property as a whole",
    check: async ({ run }) => {
      const code = await codeOf(
        run(async (sheet, context) => {
          sheet.getRange("A1:B1").values = null as never;
          await context.sync();
        }),
      );
      expect(code).toBe("InvalidArgument");
    },
  },
  {
    members: ["Range.numberFormat"],
    page: NULLS,
    says: "null in a matrix of formats leaves a format alone, an empty text resets it to General",
    check: async ({ run }) => {
      const formats = await run(async (sheet, context) => {
        const range = sheet.getRange("A1:C1");
        range.numberFormat = [["@", "0.00", "0%"]];
        range.numberFormat = [[null, "", "#,##0.00"]];
        range.load("numberFormat");
        await context.sync();
        return range.numberFormat as unknown;
      });
      expect(formats).toEqual([["@", "General", "#,##0.00"]]);
    },
  },
  {
    members: ["Range.values"],
    page: api("range", "values"),
    says: "the type is string, number or boolean; an error is its text; a leading sign makes a formula",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const range = sheet.getRange("A1:E1");
        range.values = [["testo", 1.5, true, "=1/0", "=2+3"]];
        range.load("values,valueTypes");
        await context.sync();
        return { values: range.values, types: range.valueTypes as unknown };
      });
      expect(found).toEqual({
        values: [["testo", 1.5, true, "#DIV/0!", 5]],
        types: [["String", "Double", "Boolean", "Error", "Double"]],
      });
    },
  },
  {
    members: ["Range.values"],
    page: api("range", "values"),
    says: "a text in the shape of the user's locale stays text: numbers and dates are read the American way",
    check: async ({ run }) => {
      const values = await run(async (sheet, context) => {
        const range = sheet.getRange("A1:D1");
        range.values = [["19-8-2025", "1.234,56", "2025-08-19", "1,234.56"]];
        range.load("values");
        await context.sync();
        return range.values;
      });
      expect(values).toEqual([["19-8-2025", "1.234,56", 45888, 1234.56]]);
    },
  },
  {
    members: ["Range.values", "Range.numberFormat"],
    page: article("excel/excel-add-ins-ranges-set-get-values"),
    says: "an entry is read as if it were typed: percent, date, logical value, error; an apostrophe makes it text and is not read back",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const range = sheet.getRange("A1:F1");
        range.values = [["12%", "3/4/2021", "TRUE", "#N/A", "'007", "007"]];
        range.load("values,numberFormat");
        await context.sync();
        return { values: range.values, formats: range.numberFormat };
      });
      expect(found.values).toEqual([[0.12, 44259, true, "#N/A", "007", 7]]);
      expect(found.formats[0]!.slice(0, 2)).toEqual(["0%", "m/d/yyyy"]);
    },
  },
  {
    members: ["Range.values", "Range.formulas", "Range.numberFormat"],
    page: article("excel/excel-add-ins-ranges-set-format"),
    says: "in a cell of the format text an entry is not read: codes keep their zeros, a formula is its letters",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const range = sheet.getRange("A1:C1");
        range.numberFormat = [["@", "@", "@"]];
        range.formulas = [["007", "=1+1", "3/4/2021"]];
        range.load("values,formulas");
        await context.sync();
        return [range.values, range.formulas];
      });
      expect(found).toEqual([[["007", "=1+1", "3/4/2021"]], [["007", "=1+1", "3/4/2021"]]]);
    },
  },
  {
    members: ["Range.formulas"],
    page: api("range", "formulas"),
    says: "a cell without a formula gives its value; formulas are English, with commas",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const range = sheet.getRange("A1:C1");
        range.formulas = [[4, "quattro", "=SUM(A1,2)"]];
        range.load("formulas,values");
        await context.sync();
        return [range.formulas, range.values];
      });
      expect(found).toEqual([[[4, "quattro", "=SUM(A1,2)"]], [[4, "quattro", 6]]]);
    },
  },
  {
    members: ["Range.values"],
    page: article("excel/excel-add-ins-ranges-set-get-values"),
    says: "a matrix of another size is refused, and nothing of it is written",
    check: async ({ run, spreadsheet }) => {
      const code = await codeOf(
        run(async (sheet, context) => {
          sheet.getRange("A1:B2").values = [[1, 2, 3]];
          await context.sync();
        }),
      );
      expect(code).toBe("InvalidArgument");
      expect(spreadsheet.cells.used(spreadsheet.sheets.active(), false)).toBeNull();
    },
  },
  {
    members: ["Range.values"],
    page: article("excel/excel-add-ins-ranges-large"),
    says: "a large matrix, which the client sends in pieces, arrives whole",
    check: async ({ run }) => {
      const rows = Array.from({ length: 1700 }, (_, row) => [row, `riga ${row}`]);
      const values = await run(async (sheet, context) => {
        const range = sheet.getRange("B2:C1701");
        range.values = rows;
        range.load("values");
        await context.sync();
        return range.values;
      });
      expect(values).toEqual(rows);
    },
  },
  {
    members: ["Range.values", "Range.formulas", "Range.numberFormat"],
    page: article("excel/excel-add-ins-ranges-unbounded"),
    says: "whole columns and rows give null for their cells, and their cells cannot be set",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const range = sheet.getRange("C:D").load("values,formulas,numberFormat,address");
        await context.sync();
        return [range.values, range.formulas, range.numberFormat, range.address] as unknown[];
      });
      expect(found).toEqual([null, null, null, "Foglio1!C:D"]);
      const code = await codeOf(
        run(async (sheet, context) => {
          sheet.getRange("A:B").values = [["Scadenza"]];
          await context.sync();
        }),
      );
      expect(code).toBe("InvalidArgument");
    },
  },
  {
    members: ["Range.rowHidden", "Range.columnHidden"],
    page: api("range", "rowhidden"),
    says: "hidden is true for all, false for none, null for some",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        sheet.getRange("2:2").rowHidden = true;
        sheet.getRange("B:B").columnHidden = true;
        const ranges = ["A1:A3", "B2", "C3"].map((name) => sheet.getRange(name));
        for (const range of ranges) range.load("rowHidden,columnHidden");
        const both = sheet.getRange("A1:C1").load("columnHidden");
        await context.sync();
        return [
          ...ranges.map(({ rowHidden, columnHidden }) => [rowHidden, columnHidden]),
          both.columnHidden,
        ];
      });
      expect(found).toEqual([[null, false], [true, true], [false, false], null]);
    },
  },
  {
    members: [
      "Range.getRowProperties",
      "Range.getColumnProperties",
      "SettableRowProperties.rowHidden",
      "SettableColumnProperties.columnHidden",
      "ClientResult.value",
    ],
    page: api("range", "getrowproperties()"),
    says: "properties come as one object for each row, or column, and are there after the sync",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        sheet.getRange("2:2").rowHidden = true;
        sheet.getRange("A:A").columnHidden = true;
        const range = sheet.getRange("A1:B3");
        const rows = range.getRowProperties({ rowHidden: true });
        const columns = range.getColumnProperties({ columnHidden: true });
        await context.sync();
        return [
          rows.value.map(({ rowHidden }) => rowHidden),
          columns.value.map(({ columnHidden }) => columnHidden),
        ];
      });
      expect(found).toEqual([
        [false, true, false],
        [true, false],
      ]);
    },
  },
  {
    members: ["Range.getMergedAreasOrNullObject", "RangeAreas.areas", "RangeCollection.items"],
    page: api("range", "getmergedareasornullobject()"),
    says: "merged areas come as areas, or as a null object; more than 512 of them fail",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const none = sheet.getRange("A1:D4").getMergedAreasOrNullObject().load("address");
        await context.sync();
        sheet.getRange("A1:B1").merge();
        sheet.getRange("C2:C4").merge();
        const some = sheet.getRange("A1:D4").getMergedAreasOrNullObject();
        some.load("areas/items/rowIndex,areas/items/columnCount");
        await context.sync();
        return [
          none.isNullObject,
          ...some.areas.items.map(({ rowIndex, columnCount }) => [rowIndex, columnCount]),
        ];
      });
      expect(found).toEqual([true, [0, 2], [1, 1]]);
      const code = await codeOf(
        run(async (sheet, context) => {
          for (let row = 10; row <= 530; row++) sheet.getRange(`A${row}:B${row}`).merge();
          sheet.getRange("A1:D600").getMergedAreasOrNullObject().load("address");
          await context.sync();
        }),
      );
      expect(code).not.toBeNull();
    },
  },
  {
    members: ["Range.insert"],
    page: api("range", "insert()"),
    says: "cells move away, references follow, and a new row looks like the one above it",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        sheet.getRange("A1:A3").formulas = [[1], [2], ["=SUM(A1:A2)"]];
        sheet.getRange("A1").numberFormat = [["0.00"]];
        sheet.getRange("2:2").insert("Down");
        const range = sheet.getRange("A1:A4").load("formulas,numberFormat");
        await context.sync();
        return [range.formulas, range.numberFormat[1]] as unknown[];
      });
      expect(found).toEqual([[[1], [""], [2], ["=SUM(A1:A3)"]], ["0.00"]]);
    },
  },
  {
    members: ["Range.delete"],
    page: article("excel/excel-add-ins-ranges-clear-delete"),
    says: "deleted cells go and the others move up; a reference to nothing else becomes #REF!",
    check: async ({ run }) => {
      const formulas = await run(async (sheet, context) => {
        sheet.getRange("A1:A4").formulas = [[1], [2], ["=A2"], ["=A1"]];
        sheet.getRange("2:2").delete("Up");
        const range = sheet.getRange("A1:A4").load("formulas");
        await context.sync();
        return range.formulas;
      });
      expect(formulas).toEqual([[1], ["=#REF!"], ["=A1"], [""]]);
    },
  },
  {
    members: ["Range.clear"],
    page: article("excel/excel-add-ins-ranges-clear-delete"),
    says: "clear takes contents and formats and moves no cell",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        sheet.getRange("A2").numberFormat = [["0.00"]];
        sheet.getRange("A2").clear();
        const range = sheet.getRange("A1:A3").load("values,numberFormat");
        await context.sync();
        return [range.values, range.numberFormat[1]] as unknown[];
      });
      expect(found).toEqual([[[1], [""], [3]], ["General"]]);
    },
  },
  {
    members: ["Range.select", "Workbook.getSelectedRange", "Workbook.getActiveCell"],
    page: api("range", "select()"),
    says: "select selects the range in the window, and its first cell is the active one",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        sheet.activate();
        sheet.getRange("B3:C4").select();
        const selected = context.workbook.getSelectedRange().load("address");
        const active = context.workbook.getActiveCell().load("address");
        await context.sync();
        return [selected.address, active.address];
      });
      expect(found).toEqual(["Foglio1!B3:C4", "Foglio1!B3"]);
    },
  },
  {
    members: [
      "Range.format",
      "RangeFormat.wrapText",
      "RangeFormat.verticalAlignment",
      "RangeFormat.columnWidth",
      "RangeFormat.autofitRows",
    ],
    page: api("rangeformat"),
    says: "formats of cells that differ are null, those of all alike are told",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const first = sheet.getRange("A1").format;
        first.wrapText = true;
        first.verticalAlignment = "Top";
        first.columnWidth = 90;
        first.autofitRows();
        const one = sheet.getRange("A1").format;
        const two = sheet.getRange("A1:B1").format;
        for (const each of [one, two]) each.load("wrapText,verticalAlignment,columnWidth");
        await context.sync();
        return [one, two].map(({ wrapText, verticalAlignment, columnWidth }) => [
          wrapText,
          verticalAlignment,
          columnWidth === null ? null : Math.round(columnWidth),
        ]);
      });
      expect(found).toEqual([
        [true, "Top", 90],
        [null, null, null],
      ]);
    },
  },
  {
    members: ["RangeFormat.autofitRows", "RangeFormat.rowHeight"],
    page: api("rangeformat", "autofitrows"),
    says: "rows get the height that their wrapped texts need, also below what they had",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const cells = sheet.getRange("A1:A3");
        cells.values = [["una riga che a questa larghezza va a capo"], ["corta"], ["a\nb"]];
        cells.format.columnWidth = 90;
        cells.format.rowHeight = 60;
        sheet.getRange("A1").format.wrapText = true;
        sheet.getRange("A3").format.wrapText = true;
        cells.format.autofitRows();
        const rows = ["A1", "A2", "A3"].map((one) => sheet.getRange(one).format.load("rowHeight"));
        await context.sync();
        return rows.map(({ rowHeight }) => rowHeight);
      });
      expect(found).toEqual([45, 15, 30]);
    },
  },
  {
    members: ["RangeFormat.protection", "FormatProtection.locked"],
    page: api("formatprotection", "locked"),
    says: "cells are locked from the start; null where some are and others are not",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        sheet.getRange("B1").format.protection.locked = false;
        const locks = ["A1", "B1", "A1:B1"].map((name) =>
          sheet.getRange(name).format.protection.load("locked"),
        );
        await context.sync();
        return locks.map(({ locked }) => locked);
      });
      expect(found).toEqual([true, false, null]);
    },
  },
  {
    members: ["Range.values"],
    page: "https://learn.microsoft.com/javascript/api/office/officeextension.trackedobjects",
    says: "a range that is kept over a sync follows its cells when others put rows in or take rows out",
    check: async ({ run, spreadsheet }) => {
      const found = await run(async (sheet, context) => {
        sheet.getRange("A1:A5").values = [[1], [2], [3], [4], [5]];
        const kept = sheet.getRange("A4").load("address");
        const wide = sheet.getRange("A2:A5").load("address");
        await context.sync();
        const id = spreadsheet.sheets.active();
        const row = { top: 1, bottom: 1, left: 0, right: 16_383 };
        await spreadsheet.cells.remove(id, row, "Up");
        kept.values = [[40]];
        kept.load("address");
        wide.load("address");
        const all = sheet.getRange("A1:A5").load("values");
        await context.sync();
        return [kept.address, wide.address, all.values];
      });
      expect(found).toEqual(["Foglio1!A3", "Foglio1!A2:A4", [[1], [3], [40], [5], [""]]]);
    },
  },
];
