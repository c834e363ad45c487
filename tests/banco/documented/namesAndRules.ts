// What Microsoft says of names that belong to a sheet and of rules for what may be typed.
import { api, article, codeOf, type DocumentedCase } from "./documentedCase";

/** Cases on names of sheets and data validation. */
export const NAMES_AND_RULES_CASES: readonly DocumentedCase[] = [
  {
    members: ["Worksheet.names", "NamedItemCollection.add"],
    page: api("worksheet", "names"),
    says: "names of a sheet are its own: two sheets may have the same, and one has it once",
    check: async ({ run }) => {
      const counts = await run(async (sheet, context) => {
        const other = context.workbook.worksheets.add("Altro");
        for (const one of [sheet, other]) one.names.add("Cifra", one.getRange("A1"));
        const found = [sheet, other].map((one) => one.names.getCount());
        await context.sync();
        return found.map(({ value }) => value);
      });
      expect(counts).toEqual([1, 1]);
      const again = await codeOf(
        run(async (sheet, context) => {
          sheet.names.add("Cifra", sheet.getRange("A2"));
          await context.sync();
        }),
      );
      expect(again).toBe("ItemAlreadyExists");
    },
  },
  {
    members: ["Range.dataValidation", "DataValidation.rule", "DataValidation.errorAlert"],
    page: article("excel/excel-add-ins-data-validation"),
    says: "a range has one rule of one kind, and words for who types something else",
    check: async ({ run }) => {
      const rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } } as const;
      const words = { title: "No", message: "Un numero.", style: "Stop", showAlert: true } as const;
      const found = await run(async (sheet, context) => {
        const { dataValidation } = sheet.getRange("B2:B5");
        dataValidation.rule = rule;
        dataValidation.errorAlert = words;
        const asked = sheet.getRange("B2:B5").dataValidation.load("rule,errorAlert");
        await context.sync();
        return [asked.rule, asked.errorAlert];
      });
      expect(found).toEqual([rule, words]);
    },
  },
];
