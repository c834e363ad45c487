// What Microsoft says of looks and pages, of XML parts that are kept in the file, and of notes.
import { api, article, codeOf, type DocumentedCase } from "./documentedCase";

const NAMESPACE = "urn:quadra:prova";

/** Cases on how cells and pages look, and on what the file keeps beside them. */
export const LOOK_CASES: readonly DocumentedCase[] = [
  {
    members: [
      "RangeFormat.fill",
      "RangeFill.color",
      "RangeFormat.font",
      "RangeFormat.horizontalAlignment",
      "RangeFormat.indentLevel",
      "RangeFormat.rowHeight",
    ],
    page: article("excel/excel-add-ins-ranges-set-format"),
    says: "fill, letters, alignment, indent and height are set cell by cell or for all, and told the same way",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const { format } = sheet.getRange("A1:B2");
        format.fill.color = "#4472C4";
        format.font.bold = true;
        format.horizontalAlignment = "Left";
        format.indentLevel = 2;
        format.rowHeight = 30;
        sheet.getRange("B2").format.fill.color = "#ffffff";
        const one = sheet.getRange("A1").format;
        one.load("horizontalAlignment,indentLevel,rowHeight,fill/color,font/bold");
        sheet.getRange("B2").format.font.bold = false;
        const all = sheet.getRange("A1:B2").format.font.load("bold");
        await context.sync();
        const { horizontalAlignment, indentLevel, rowHeight, fill, font } = one;
        const looks = [horizontalAlignment, indentLevel, rowHeight, fill.color, font.bold];
        return [...looks, all.bold] as unknown[];
      });
      expect(found).toEqual(["Left", 2, 30, "#4472C4", true, null]);
    },
  },
  {
    members: [
      "RangeFormat.borders",
      "RangeBorderCollection.getItem",
      "RangeBorder.style",
      "RangeBorder.color",
      "RangeBorder.weight",
    ],
    page: api("rangeborder"),
    says: "an edge has a line, a colour and a weight, and none of them before it is set",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const { borders } = sheet.getRange("B2").format;
        const before = borders.getItem("EdgeBottom").load("style");
        await context.sync();
        const none = before.style;
        const edge = borders.getItem("EdgeBottom");
        edge.style = "Continuous";
        edge.color = "#000000";
        edge.weight = "Medium";
        const after = borders.getItem("EdgeBottom").load("style,color,weight");
        await context.sync();
        return [none, after.style, after.color, after.weight];
      });
      expect(found).toEqual(["None", "Continuous", "#000000", "Medium"]);
    },
  },
  {
    members: ["Range.merge"],
    page: api("range", "merge()"),
    says: "merged cells are one area and only the top left one keeps its value",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        sheet.getRange("A1:B2").values = [
          ["resta", "va"],
          ["va", "va"],
        ];
        const range = sheet.getRange("A1:B2");
        range.merge();
        range.load("values");
        const areas = range.getMergedAreasOrNullObject().load("address");
        await context.sync();
        return [range.values, areas.address];
      });
      expect(found).toEqual([
        [
          ["resta", ""],
          ["", ""],
        ],
        "Foglio1!A1:B2",
      ]);
    },
  },
  {
    members: ["Worksheet.showGridlines"],
    page: api("worksheet", "showgridlines"),
    says: "the lines between cells show until they are turned off",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        sheet.load("showGridlines");
        await context.sync();
        const before = sheet.showGridlines;
        sheet.showGridlines = false;
        sheet.load("showGridlines");
        await context.sync();
        return [before, sheet.showGridlines];
      });
      expect(found).toEqual([true, false]);
    },
  },
  {
    members: [
      "PageLayout.centerHorizontally",
      "PageLayout.setPrintArea",
      "PageLayout.headersFooters",
      "HeaderFooterGroup.defaultForAllPages",
      "HeaderFooter.leftFooter",
      "HeaderFooter.rightFooter",
    ],
    page: api("headerfooter", "leftfooter"),
    says: "the area that is printed, its place on the page and the lines at its foot are kept",
    check: async ({ run }) => {
      const found = await run(async (sheet, context) => {
        const { pageLayout } = sheet;
        pageLayout.centerHorizontally = true;
        pageLayout.setPrintArea("A1:C9");
        const foot = pageLayout.headersFooters.defaultForAllPages;
        foot.leftFooter = "Quadra";
        foot.rightFooter = "Pagina &P di &N";
        pageLayout.load("centerHorizontally");
        foot.load("leftFooter,rightFooter");
        const area = pageLayout.getPrintArea().load("address");
        await context.sync();
        return [pageLayout.centerHorizontally, area.address, foot.leftFooter, foot.rightFooter];
      });
      expect(found).toEqual([true, "Foglio1!A1:C9", "Quadra", "Pagina &P di &N"]);
    },
  },
  {
    members: [
      "Workbook.customXmlParts",
      "CustomXmlPartCollection.add",
      "CustomXmlPartCollection.getByNamespace",
      "CustomXmlPartCollection.getItemOrNullObject",
      "CustomXmlPartScopedCollection.items",
      "CustomXmlPart.id",
      "CustomXmlPart.getXml",
      "CustomXmlPart.delete",
    ],
    page: api("customxmlpartcollection", "getbynamespace()"),
    says: "an XML part is found by its namespace and its id until it is deleted; what is no XML is refused",
    check: async ({ run }) => {
      const xml = `<nota xmlns="${NAMESPACE}">1 &lt; 2</nota>`;
      const found = await run(async (_, context) => {
        const { customXmlParts } = context.workbook;
        const part = customXmlParts.add(xml).load("id");
        customXmlParts.add('<altra xmlns="urn:altro"/>');
        const scoped = customXmlParts.getByNamespace(NAMESPACE).load("items/id");
        await context.sync();
        const same = scoped.items.map(({ id }) => id === part.id);
        const text = scoped.items[0]!.getXml();
        await context.sync();
        part.delete();
        const gone = customXmlParts.getItemOrNullObject(part.id).load("id");
        await context.sync();
        return [same, text.value, gone.isNullObject];
      });
      expect(found).toEqual([[true], xml, true]);
      const code = await codeOf(
        run(async (_, context) => {
          context.workbook.customXmlParts.add("non è XML");
          await context.sync();
        }),
      );
      expect(code).toBe("InvalidArgument");
    },
  },
  {
    members: [
      "Workbook.notes",
      "NoteCollection.items",
      "NoteCollection.add",
      "Note.content",
      "Note.delete",
      "Note.getLocation",
    ],
    page: api("notecollection"),
    says: "notes came with ExcelApi 1.18: an Excel of 2021 says that it lacks the set, and has no such member",
    check: async ({ run, Office }) => {
      expect(Office.context.requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
      const notes = await run((_, context) => context.workbook.notes as unknown);
      expect(notes).toBeUndefined();
    },
  },
];
