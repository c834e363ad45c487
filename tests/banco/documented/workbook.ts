// What Microsoft says of the workbook, its sheets, tables, protection, pages, rules of formatting and events.
import { api, article, codeOf, type DocumentedCase } from "./documentedCase";

const TABLES = article("excel/excel-add-ins-tables");
const SHEETS = article("excel/excel-add-ins-worksheets");
const FORMATTING = article("excel/excel-add-ins-conditional-formatting");

/** A sheet with a table of two columns and three rows at A1. */
function addTable(sheet: Excel.Worksheet, name: string, address = "A1:B4"): Excel.Table {
  const table = sheet.tables.add(address, true);
  table.name = name;
  return table;
}

/** Cases on everything but ranges. */
export const WORKBOOK_CASES: readonly DocumentedCase[] = [
  {
    members: ["Workbook.name", "Workbook.previouslySaved"],
    page: api("workbook", "previouslysaved"),
    says: "a workbook that was never saved has a name all the same, and says that it was not",
    check: async ({ run }) => {
      const found = await run(async (_, { workbook, sync }) => {
        workbook.load("name,previouslySaved");
        await sync.call(workbook.context);
        return [workbook.name, workbook.previouslySaved];
      });
      expect(found).toEqual(["Cartel1", false]);
    },
  },
  {
    members: [
      "Workbook.worksheets",
      "WorksheetCollection.items",
      "WorksheetCollection.add",
      "Worksheet.name",
    ],
    page: api("worksheetcollection", "add()"),
    says: "a new sheet comes last and is not shown by itself",
    check: async ({ run }) => {
      const found = await run(async (_, context) => {
        const { worksheets } = context.workbook;
        worksheets.add("Secondo");
        worksheets.load("items/name");
        const active = worksheets.getActiveWorksheet().load("name");
        await context.sync();
        return [worksheets.items.map(({ name }) => name), active.name];
      });
      expect(found).toEqual([["Foglio1", "Secondo"], "Foglio1"]);
    },
  },
  {
    members: ["WorksheetCollection.add", "Worksheet.name"],
    page: api("worksheet", "name"),
    says: "a name is taken whatever its case, has less than 32 characters and none of the forbidden signs",
    check: async ({ run }) => {
      for (const name of ["FOGLIO1", "x".repeat(32), "a/b", "a:b", "[a]", "'a", ""]) {
        const code = await codeOf(
          run(async (sheet, context) => {
            if (name === "FOGLIO1") context.workbook.worksheets.add(name);
            else sheet.name = name;
            await context.sync();
          }),
        );
        expect([name, code]).toEqual([
          name,
          name === "FOGLIO1" ? "ItemAlreadyExists" : "InvalidArgument",
        ]);
      }
    },
  },
  {
    members: ["WorksheetCollection.getItem", "WorksheetCollection.getItemOrNullObject"],
    page: api("worksheetcollection", "getitemornullobject()"),
    says: "a sheet is found by name or id; one that is missing is ItemNotFound, or a null object",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const { worksheets } = context.workbook;
        sheet.load("id");
        await context.sync();
        const byId = worksheets.getItem(sheet.id).load("name");
        const byName = worksheets.getItem("fOGLIO1").load("name");
        const none = worksheets.getItemOrNullObject("manca").load("name");
        await context.sync();
        return [byId.name, byName.name, none.isNullObject];
      });
      expect(found).toEqual(["Foglio1", "Foglio1", true]);
      const code = await codeOf(
        run(async (_, context) => {
          context.workbook.worksheets.getItem("manca");
          await context.sync();
        }),
      );
      expect(code).toBe("ItemNotFound");
    },
  },
  {
    members: ["Worksheet.id"],
    page: api("worksheet", "id"),
    says: "the id stays when the sheet gets another name",
    check: async ({ run }) => {
      const [before, after] = await run(async (sheet, context) => {
        sheet.load("id");
        await context.sync();
        const { id } = sheet;
        sheet.name = "Altro nome";
        const again = context.workbook.worksheets.getItem("Altro nome").load("id");
        await context.sync();
        return [id, again.id];
      });
      expect(after).toBe(before);
    },
  },
  {
    members: ["Worksheet.delete", "Worksheet.visibility"],
    page: api("worksheet", "delete()"),
    says: "a very hidden sheet cannot be deleted before it is hidden or visible; nor can the last visible one",
    check: async ({ run }) => {
      const remove = (visibility: "VeryHidden" | "Hidden") =>
        codeOf(
          run(async (_, context) => {
            const sheet = context.workbook.worksheets.getItemOrNullObject("Secondo");
            await context.sync();
            const present = sheet.isNullObject ? context.workbook.worksheets.add("Secondo") : sheet;
            present.visibility = visibility;
            present.delete();
            await context.sync();
          }),
        );
      expect(await remove("VeryHidden")).toBe("InvalidOperation");
      expect(await remove("Hidden")).toBeNull();
      const last = await codeOf(
        run(async (sheet, context) => {
          sheet.delete();
          await context.sync();
        }),
      );
      expect(last).not.toBeNull();
    },
  },
  {
    members: ["Worksheet.activate"],
    page: api("worksheet", "activate()"),
    says: "activate brings the sheet into view",
    check: async ({ run, spreadsheet }) => {
      await run(async (_, context) => {
        context.workbook.worksheets.add("Secondo").activate();
        await context.sync();
      });
      const { sheets } = spreadsheet;
      expect(sheets.get(sheets.active())?.name).toBe("Secondo");
    },
  },
  {
    members: ["Worksheet.freezePanes", "WorksheetFreezePanes.freezeRows"],
    page: api("worksheetfreezepanes", "freezerows()"),
    says: "so many rows stay in view, none with zero",
    check: async ({ run, spreadsheet }) => {
      const frozen = async (count: number) => {
        await run(async (sheet, context) => {
          sheet.freezePanes.freezeRows(count);
          await context.sync();
        });
        return spreadsheet.layout.frozen(spreadsheet.sheets.active()).rows;
      };
      expect([await frozen(2), await frozen(0)]).toEqual([2, 0]);
    },
  },
  {
    members: [
      "Workbook.tables",
      "Worksheet.tables",
      "TableCollection.add",
      "TableCollection.items",
      "Table.name",
      "Table.worksheet",
      "Table.columns",
      "TableColumnCollection.items",
      "TableColumn.name",
      "Table.getRange",
    ],
    page: TABLES,
    says: "a table takes its headers from its first row, fills empty ones and tells where it stands",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        sheet.getRange("A1:B2").values = [
          ["Ente", ""],
          ["Monza", 3],
        ];
        const table = addTable(sheet, "Offerta", "A1:B2");
        const range = table.getRange().load("address");
        const { tables } = context.workbook;
        tables.load("items/name,items/worksheet/name,items/columns/items/name");
        await context.sync();
        const [only] = tables.items;
        const [first, second] = only!.columns.items.map(({ name }) => name);
        expect(second).toMatch(/^\p{L}+\d+$/u);
        return [tables.items.length, only!.name, only!.worksheet.name, first, range.address];
      });
      expect(found).toEqual([1, "Offerta", "Foglio1", "Ente", "Foglio1!A1:B2"]);
    },
  },
  {
    members: ["TableCollection.add"],
    page: api("tablecollection", "add()"),
    says: "a table that would overlap another one, or stands nowhere, is an error",
    check: async ({ run }) => {
      const add = (address: string) =>
        codeOf(
          run(async (sheet, context) => {
            sheet.tables.add(address, true);
            await context.sync();
          }),
        );
      expect(await add("A1:B4")).toBeNull();
      expect(await add("B4:C6")).toBe("InvalidArgument");
      expect(await add("non un posto")).toBe("InvalidArgument");
    },
  },
  {
    members: ["Table.name"],
    page: api("table", "name"),
    says: "names of tables are unique in the workbook, begin with a letter and have no blanks",
    check: async ({ run }) => {
      await run(async (sheet, context) => {
        addTable(sheet, "Offerta");
        await context.sync();
      });
      for (const name of ["OFFERTA", "due parole", "1a", "A1"]) {
        const code = await codeOf(
          run(async (sheet, context) => {
            addTable(sheet, name, "D1:E4");
            await context.sync();
          }),
        );
        expect([name, code]).toEqual([name, "InvalidArgument"]);
        await run(async (sheet, context) => {
          sheet.tables.load("items/name");
          await context.sync();
          for (const table of sheet.tables.items) if (table.name !== "Offerta") table.delete();
          await context.sync();
        });
      }
    },
  },
  {
    members: ["Table.resize"],
    page: api("table", "resize()"),
    says: "the new range overlaps the old one and keeps the row of the headers",
    check: async ({ run }) => {
      const resize = (address: string) =>
        codeOf(
          run(async (sheet, context) => {
            sheet.tables.getItemAt(0).resize(address);
            await context.sync();
          }),
        );
      await run(async (sheet, context) => {
        addTable(sheet, "Offerta");
        await context.sync();
      });
      expect(await resize("A1:C9")).toBeNull();
      expect(await resize("A2:C9")).toBe("InvalidArgument");
      expect(await resize("H1:J4")).toBe("InvalidArgument");
    },
  },
  {
    members: ["Table.style", "Table.showTotals", "Table.clearFilters"],
    page: api("table", "showtotals"),
    says: "the row of totals comes below the table and goes again, and clearing filters loses no cell",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        sheet.getRange("A1:B4").values = [
          ["Ente", "Alloggi"],
          ["Monza", 1],
          ["Desio", 2],
          ["Lissone", 3],
        ];
        const table = addTable(sheet, "Offerta");
        table.style = "TableStyleLight1";
        table.showTotals = true;
        const withTotals = table.getRange().load("address");
        await context.sync();
        table.showTotals = false;
        table.clearFilters();
        const without = table.getRange().load("address,values");
        table.load("style,showTotals");
        await context.sync();
        return [withTotals.address, without.address, without.values.length, table.style];
      });
      expect(found).toEqual(["Foglio1!A1:B5", "Foglio1!A1:B4", 4, "TableStyleLight1"]);
    },
  },
  {
    members: [
      "Worksheet.protection",
      "WorksheetProtection.protected",
      "WorksheetProtection.options",
      "WorksheetProtectionOptions.allowInsertRows",
      "WorksheetProtectionOptions.allowDeleteRows",
    ],
    page: SHEETS,
    says: "a protected sheet says what it allows and refuses to change a locked cell, in whole",
    check: async ({ run, spreadsheet }) => {
      const found = await run(async (sheet, context) => {
        sheet.getRange("A1").format.protection.locked = false;
        sheet.protection.protect({ allowInsertRows: true });
        sheet.protection.load("protected,options");
        await context.sync();
        const { allowDeleteRows, allowInsertRows } = sheet.protection.options;
        return [sheet.protection.protected, allowInsertRows, allowDeleteRows];
      });
      expect(found).toEqual([true, true, false]);
      const write = (address: string, values: unknown[][]) =>
        codeOf(
          run(async (sheet, context) => {
            sheet.getRange(address).values = values;
            await context.sync();
          }),
        );
      expect(await write("A1:B1", [[1, 2]])).toBe("AccessDenied");
      expect(await write("A1", [[1]])).toBeNull();
      const sheet = spreadsheet.sheets.active();
      expect(spreadsheet.cells.value(sheet, 0, 1)).toBeNull();
    },
  },
  {
    members: ["Workbook.protection", "WorkbookProtection.protected"],
    page: api("workbookprotection", "protected"),
    says: "a workbook whose structure is protected says so and takes no sheet in or out",
    check: async ({ run }) => {
      const isProtected = await run(async (_, context) => {
        const { protection } = context.workbook;
        protection.protect();
        protection.load("protected");
        await context.sync();
        return protection.protected;
      });
      expect(isProtected).toBe(true);
      const code = await codeOf(
        run(async (_, context) => {
          context.workbook.worksheets.add("Secondo");
          await context.sync();
        }),
      );
      expect(code).toBe("AccessDenied");
    },
  },
  {
    members: [
      "Worksheet.pageLayout",
      "PageLayout.orientation",
      "PageLayout.paperSize",
      "PageLayout.zoom",
      "PageLayout.setPrintTitleRows",
    ],
    page: api("pagelayout", "zoom"),
    says: "how a sheet is printed is kept; titles span whole rows",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const { pageLayout } = sheet;
        pageLayout.orientation = "Landscape";
        pageLayout.paperSize = "A4";
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.setPrintTitleRows("$1:$2");
        const titles = pageLayout.getPrintTitleRows().load("address");
        pageLayout.load("orientation,paperSize,zoom");
        await context.sync();
        const { orientation, paperSize, zoom } = pageLayout;
        return [orientation, paperSize, zoom.horizontalFitToPages, titles.address];
      });
      expect(found).toEqual(["Landscape", "A4", 1, "Foglio1!1:2"]);
      const code = await codeOf(
        run(async (sheet, context) => {
          sheet.pageLayout.setPrintTitleRows("A1:B2");
          await context.sync();
        }),
      );
      expect(code).toBe("InvalidArgument");
    },
  },
  {
    members: [
      "Range.conditionalFormats",
      "Worksheet.getRanges",
      "RangeAreas.conditionalFormats",
      "ConditionalFormatCollection.add",
      "ConditionalFormatCollection.items",
      "ConditionalFormat.type",
      "ConditionalFormat.custom",
      "ConditionalFormat.delete",
      "CustomConditionalFormat.rule",
      "CustomConditionalFormat.format",
      "ConditionalFormatRule.formula",
      "ConditionalRangeFormat.fill",
      "ConditionalRangeFormat.font",
      "ConditionalRangeFormat.borders",
      "ConditionalRangeFill.color",
      "ConditionalRangeFont.color",
      "ConditionalRangeFont.bold",
      "ConditionalRangeBorderCollection.top",
      "ConditionalRangeBorderCollection.bottom",
      "ConditionalRangeBorderCollection.left",
      "ConditionalRangeBorderCollection.right",
      "ConditionalRangeBorder.style",
      "ConditionalRangeBorder.color",
    ],
    page: FORMATTING,
    says: "a rule with a formula of its own comes first, is found from every range that it meets, and goes whole",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const rule = (address: string, formula: string) => {
          const { custom } = sheet.getRanges(address).conditionalFormats.add("Custom");
          custom.rule.formula = formula;
          custom.format.fill.color = "#ff0000";
          custom.format.font.color = "#ffffff";
          custom.format.font.bold = true;
          const { top, bottom, left, right } = custom.format.borders;
          for (const edge of [top, bottom, left, right]) {
            edge.style = "Continuous";
            edge.color = "#000000";
          }
        };
        rule("A1:A3, C1", "=TRUE");
        rule("A3", "=FALSE");
        const met = sheet.getRange("A2:A9").conditionalFormats.load("items/type,items/id");
        await context.sync();
        const formulas = met.items.map((format) => {
          const { custom } = format;
          custom.format.fill.load("color");
          custom.format.font.load("bold,color");
          return { custom, rule: custom.rule.load("formula") };
        });
        await context.sync();
        const told = formulas.map(({ custom, rule: { formula } }) => [
          formula,
          custom.format.fill.color.toLowerCase(),
          custom.format.font.bold,
        ]);
        met.items[0]!.delete();
        const left = sheet.getRange().conditionalFormats.load("items/type");
        await context.sync();
        return [told, left.items.map(({ type }) => type)];
      });
      expect(found).toEqual([
        [
          ["=FALSE", "#ff0000", true],
          ["=TRUE", "#ff0000", true],
        ],
        ["Custom"],
      ]);
    },
  },
  {
    members: [
      "Workbook.application",
      "Application.suspendApiCalculationUntilNextSync",
      "Application.suspendScreenUpdatingUntilNextSync",
    ],
    page: api("application", "suspendapicalculationuntilnextsync()"),
    says: "calculation and drawing wait for the next sync and no longer",
    check: async ({ run }) => {
      const values = await run(async (sheet, context) => {
        const { application } = context.workbook;
        application.suspendApiCalculationUntilNextSync();
        application.suspendScreenUpdatingUntilNextSync();
        sheet.getRange("A1:B1").formulas = [[2, "=A1*3"]];
        await context.sync();
        const range = sheet.getRange("A1:B1").load("values");
        await context.sync();
        return range.values;
      });
      expect(values).toEqual([[2, 6]]);
    },
  },
  {
    members: [
      "WorksheetCollection.onChanged",
      "EventHandlers.add",
      "EventHandlerResult.context",
      "EventHandlerResult.remove",
      "WorksheetChangedEventArgs.address",
      "WorksheetChangedEventArgs.changeType",
      "WorksheetChangedEventArgs.triggerSource",
      "WorksheetChangedEventArgs.worksheetId",
    ],
    page: article("excel/excel-add-ins-events"),
    says: "an edit is told with sheet, address, kind and source, until the handler is removed with its own context",
    check: async ({ run, typeCell, host, Excel }) => {
      const heard: unknown[] = [];
      const { id, handler } = await run(async (sheet, context) => {
        sheet.load("id");
        const added = context.workbook.worksheets.onChanged.add((event) => {
          const { address, changeType, triggerSource, worksheetId } = event;
          heard.push([worksheetId, address, changeType, triggerSource]);
          return Promise.resolve();
        });
        await context.sync();
        return { id: sheet.id, handler: added };
      });
      const later = async (): Promise<void> => {
        await host.idle();
        await new Promise((resolve) => setTimeout(resolve, 20));
      };
      await typeCell("Foglio1", "B2", 5);
      await later();
      await run(async (sheet, context) => {
        sheet.getRange("A1:B1").values = [[1, 2]];
        await context.sync();
      });
      await later();
      const expected = [
        [id, "B2", "RangeEdited", "Unknown"],
        [id, "A1:B1", "RangeEdited", "ThisLocalAddin"],
      ];
      expect(heard).toEqual(expected);
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      await typeCell("Foglio1", "B2", 6);
      await later();
      expect(heard).toEqual(expected);
    },
  },
  {
    members: ["RequestContext.workbook", "ClientRequestContext.sync", "Excel.run"],
    page: article("develop/application-specific-api-model"),
    says: "nothing happens before sync, and a run that ends without one syncs by itself",
    check: async ({ run, spreadsheet, host }) => {
      const sheet = spreadsheet.sheets.active();
      await run((first) => {
        first.getRange("A1").values = [[1]];
        expect(spreadsheet.cells.value(sheet, 0, 0)).toBeNull();
      });
      expect(spreadsheet.cells.value(sheet, 0, 0)).toBe(1);
      expect(host.roundTrips).toBe(1);
    },
  },
  {
    members: ["ClientRequestContext.sync"],
    page: article("testing/application-specific-api-error-handling"),
    says: "an error bears a code that is not translated, a message that is, and where it came from",
    check: async ({ run }) => {
      const error = await run(async (_, context) => {
        context.workbook.worksheets.getItem("manca").getRange("A1").load("values");
        await context.sync();
      }).catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        code: "ItemNotFound",
        message: expect.stringContaining("non esiste") as string,
        debugInfo: { errorLocation: "WorksheetCollection.getItem" },
      });
    },
  },
  {
    members: ["Context.officeTheme", "OfficeTheme.bodyBackgroundColor"],
    page: "https://learn.microsoft.com/javascript/api/office/office.officetheme",
    says: "the theme of Office tells its colours as hexadecimal triplets",
    check: ({ Office }) => {
      expect(Office.context.officeTheme.bodyBackgroundColor).toMatch(/^#[0-9a-f]{6}$/i);
      return Promise.resolve();
    },
  },
  {
    members: ["RequirementSetSupport.isSetSupported", "Context.requirements", "Office.context"],
    page: article("develop/specify-office-hosts-and-api-requirements"),
    says: "a requirement set is supported with all below it and none above it",
    check: ({ Office }) => {
      const { requirements } = Office.context;
      const sets = ["1.1", "1.14", "1.15", "1.18"].map((version) =>
        requirements.isSetSupported("ExcelApi", version),
      );
      expect(sets).toEqual([true, true, false, false]);
      return Promise.resolve();
    },
  },
];
