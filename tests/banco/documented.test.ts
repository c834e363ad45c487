// The bench behaves as Microsoft's documentation says, for every member of Office.js that Quadra uses.
import { apiMembersUsed } from "./documented/apiMembersUsed";
import { CHART_CASES } from "./documented/charts";
import type { Bench } from "./documented/documentedCase";
import { LOOK_CASES } from "./documented/looks";
import { NAMES_AND_RULES_CASES } from "./documented/namesAndRules";
import { RANGE_CASES } from "./documented/ranges";
import { WORKBOOK_CASES } from "./documented/workbook";
import { bootExcel } from "./bootExcel";

const CASES = [
  ...[...RANGE_CASES, ...WORKBOOK_CASES, ...LOOK_CASES, ...CHART_CASES],
  ...NAMES_AND_RULES_CASES,
];

async function bench(): Promise<Bench> {
  const booted = await bootExcel();
  return {
    ...booted,
    run: (work) =>
      booted.Excel.run((context) =>
        Promise.resolve(work(context.workbook.worksheets.getFirst(), context)),
      ),
  };
}

describe("Microsoft says, and the bench does it", () => {
  test.each(CASES.map((one) => [one.says, one] as const))("%s", async (_, { check, page }) => {
    expect(page).toMatch(
      /^https:\/\/learn\.microsoft\.com\/(javascript\/api|office\/dev\/add-ins)\//,
    );
    await check(await bench());
  });
});

test("every member of Office.js that hosts and entry use has a documented case", () => {
  const covered = new Set(CASES.flatMap(({ members }) => members));
  const used = [...apiMembersUsed("src/hosts"), ...apiMembersUsed("src/taskpane")];
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter((member) => !covered.has(member))).toEqual([]);
});

/** What a case shows without naming it: the context of every batch, and notes that the bench refuses. */
const SHOWN_OTHERWISE =
  /^(RequestContext\.workbook|ClientObject\.isNullObject|Note(Collection)?\..*)$/;

test("every case asks for the members that it is about", () => {
  const named = CASES.flatMap(({ members, check, says }) =>
    members
      .filter((member) => !String(check).includes(member.split(".")[1]!))
      .filter((member) => !SHOWN_OTHERWISE.test(member))
      .map((member) => `${member}: ${says}`),
  );
  expect(named).toEqual([]);
});
