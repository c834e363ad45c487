// How single cells are read: the numbers of Italian offices, answers that are none, and prose.
import {
  readFigure,
  showsPercent,
  type Figure,
  type Measure,
} from "../../../src/domain/import/figure";
import type { CellValue } from "../../../src/workbook/cellGrid";

function word(figure: Figure): string {
  if (figure.state === "value") return `${figure.value} (${figure.decimals})`;
  return figure.state === "text" ? figure.text : figure.state;
}

/** What stands in the cell, how the column is read, and what comes out: value and printed decimals. */
const CELLS: readonly (readonly [CellValue, Measure, string])[] = [
  ["23", "count", "23 (0)"],
  [" 23 ", "count", "23 (0)"],
  ["0", "count", "0 (0)"],
  [0, "count", "0 (0)"],
  ["83.025", "count", "83025 (0)"],
  ["1.234.567", "count", "1234567 (0)"],
  ["10.0", "count", "10 (1)"],
  ["2.5", "count", "2.5 (1)"],
  ["0.500", "count", "0.5 (3)"],
  ["5,5", "count", "5.5 (1)"],
  ["1.234,5", "count", "1234.5 (1)"],
  ["1 234", "count", "1234 (0)"],
  ["1\u00a0234", "count", "1234 (0)"],
  ["**7**", "count", "7 (0)"],
  ["-3", "count", "-3 (0)"],
  ["+3", "count", "3 (0)"],
  ["3 4", "count", "unreadable"],
  ["12 34", "count", "unreadable"],
  ["- 53", "count", "53 (0)"],
  ["97 di cui 15 non ammesse", "count", "unreadable"],
  ["6 (sei)", "count", "unreadable"],
  ["sei", "count", "unreadable"],
  ["5 %", "count", "unreadable"],
  ["1,2,3", "count", "unreadable"],
  ["1.23.456", "count", "unreadable"],
  ["1e3", "count", "unreadable"],
  ["Infinity", "count", "unreadable"],
  ["0x10", "count", "unreadable"],
  [true, "count", "unreadable"],
  [{ error: "#REF!" }, "count", "unreadable"],
  ["10.0", "percent", "10 (1)"],
  ["3.03", "percent", "3.03 (2)"],
  ["3.125", "percent", "3.125 (3)"],
  ["5,5", "percent", "5.5 (1)"],
  ["65,4 %", "percent", "65.4 (1)"],
  ["5%", "percent", "5 (0)"],
  ["- 53 %", "percent", "53 (0)"],
  ["10%*", "percent", "10 (0)"],
  ["10 per cento", "percent", "10 (0)"],
  ["3*", "count", "3 (0)"],
  ["1 alloggio", "count", "1 (0)"],
  ["5 U.I.", "count", "5 (0)"],
  ["12 (1)", "count", "unreadable"],
  ["zero", "count", "0 (0)"],
  ["nessun alloggio", "count", "0 (0)"],
  ["nessuno", "percent", "unreadable"],
  [3.03, "percent", "3.03 (2)"],
  ["n.d.", "count", "blank"],
  ["N.D.", "percent", "blank"],
  ["-", "count", "blank"],
  ["–", "count", "blank"],
  ["/", "count", "blank"],
  ["…", "count", "blank"],
  ["", "count", "blank"],
  ["  ", "count", "blank"],
  [null, "count", "blank"],
  [null, "text", "blank"],
  ["*", "count", "notApplicable"],
  ["n.a.", "count", "notApplicable"],
  ["Non applicabile", "count", "notApplicable"],
  ["Donne vittime di violenza", "text", "Donne vittime di violenza"],
  [12, "text", "12"],
];

test.each(CELLS)("%j in a column of %s is %s", (cell, measure, expected) => {
  expect(word(readFigure(cell, "General", measure, false))).toBe(expected);
});

test.each([
  ["count", "notApplicable"],
  ["percent", "blank"],
  ["text", "blank"],
] as const)("an empty %s of an ente with an asterisk is %s", (measure, expected) => {
  expect(word(readFigure(null, "General", measure, true))).toBe(expected);
});

test("a 0 of an ente with an asterisk stays a 0", () => {
  expect(word(readFigure("0", "General", "count", true))).toBe("0 (0)");
});

test.each([
  ["0%", true],
  ["0.00%", true],
  ["0.0%;[Red]-0.0%", true],
  ['0"%"', false],
  ["0\\%", false],
  ["General", false],
  ["0.00", false],
] as const)("the format %s shows a number times 100: %s", (format, expected) => {
  expect(showsPercent(format)).toBe(expected);
});

test.each([
  [0.05, "5 (0)"],
  [0.0303, "3.03 (2)"],
  [0.1, "10 (0)"],
  [0.07, "7 (0)"],
] as const)(
  "%s shown as a percentage is %s, without a rest of binary fractions",
  (cell, expected) => {
    expect(word(readFigure(cell, "0.00%", "percent", false))).toBe(expected);
  },
);
