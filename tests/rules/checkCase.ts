// Checks the small documents of a case, with what surrounds them.
import { joinEnti } from "../../src/domain/piano";
import { checkPiano, type Check } from "../../src/domain/rules/checkPiano";
import { rulebookOf } from "../../src/domain/rules/rulebook";
import { readText } from "../domain/pianoOfText";
import { contextOf } from "./drawnContext";
import type { RuleCase } from "./ruleCase";

/** The year of a case that names none. */
const YEAR = 2021;

export function checkCase({ text, year = YEAR, parameters, context = {} }: RuleCase): Check {
  const texts = typeof text === "string" ? { "piano.txt": text } : text;
  const read = Object.entries(texts).map(([file, one]) => readText(one, file));
  const piano = joinEnti(read, year);
  return checkPiano(piano, rulebookOf(year, parameters), contextOf(context, year));
}
