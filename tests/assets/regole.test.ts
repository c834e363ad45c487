// The page of all rules is the rulebook's own: made by `node scripts/makeRegole.mjs`.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { RULES } from "../../src/domain/rules/rulebook";
import { rulesPage } from "../../src/messages/rulesPage";

const PAGE = readFileSync(resolve(__dirname, "../../assets/regole.html"), "utf8");

test("assets/regole.html says what the rulebook says", () => {
  expect(PAGE).toBe(rulesPage());
});

test("every rule has a row with its code", () => {
  expect(RULES.map(({ code }) => code).filter((code) => !PAGE.includes(`id="${code}"`))).toEqual(
    [],
  );
});
