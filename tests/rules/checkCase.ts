// Checks the small documents of a case, with what surrounds them.
import { joinFonti } from "../../src/domain/fonti/joinFonti";
import { checkPiano, type Check } from "../../src/domain/rules/checkPiano";
import { rulebookOf } from "../../src/domain/rules/rulebook";
import { readText } from "../domain/pianoOfText";
import { contextOf } from "./drawnContext";
import type { RuleCase } from "./ruleCase";

/** The year of a case that names none. */
const YEAR = 2021;

export function checkCase(one: RuleCase): Check {
  const { text, year = YEAR, parameters, context = {}, readAt = {}, scelte = [] } = one;
  const texts = typeof text === "string" ? { "piano.txt": text } : text;
  const read = Object.entries(texts).map(([file, one]) => ({
    recognition: readText(one, file),
    readAt: readAt[file] ?? 1,
  }));
  const { piano, fonti } = joinFonti(read, { scelte, year });
  const around = { ...contextOf(context, year ?? YEAR), fonti };
  return checkPiano(piano, rulebookOf(year, parameters), around);
}
