// A rule that fails among the suspects, in words: what stands on its two sides and by how much they differ.
import type { Operator } from "../domain/locate/problem";
import type { FailingRule, Suspect, SuspectChange } from "../domain/suspects/locatePiano";
import { suspectWords as english } from "./en/suspects";
import { formatNumber, joinWords, type Language } from "./formatNumber";
import { suspectWords as italian } from "./it/suspects";
import { fieldName, kindName } from "./names";

const words = { it: italian, en: english };

/** Fewest cells of one side that are added up without naming each. */
const MANY = 5;

function symbolOf(op: Operator): ">" | "<" | "≠" {
  if (op === "==") return "≠";
  return op === "<=" || op === "<" ? ">" : "<";
}

/** "disponibili 12 ≠ turn-over 5 + carenza manutentiva 3 + nuova edificazione 2": as the cells stand. */
function sides(language: Language, { terms, op, bound }: FailingRule): string {
  const number = (value: number) => formatNumber(language, value);
  const side = (sign: 1 | -1): string[] => {
    const own = terms.filter(({ factor }) => factor * sign > 0);
    if (own.length >= MANY) {
      const sum = own.reduce((all, { factor, value }) => all + factor * sign * (value ?? 0), 0);
      return [words[language].sumOf(own.length, number(sum))];
    }
    return own.map(({ cell, factor, value }) => {
      const times = Math.abs(factor) === 1 ? "" : `${number(Math.abs(factor))} × `;
      return `${times}${fieldName(language, cell.field)} ${value === null ? words[language].empty : number(value)}`;
    });
  };
  const left = side(1);
  const right = [...side(-1), ...(bound === 0 ? [] : [number(bound)])];
  const shown = (all: readonly string[]) => (all.length === 0 ? number(0) : all.join(" + "));
  return `${shown(left)} ${symbolOf(op)} ${shown(right)}`;
}

/** What fails and by how much. */
export function failingRuleSentence(language: Language, rule: FailingRule): string {
  const { what, name, terms, rest } = rule;
  const number = (value: number) => formatNumber(language, value);
  const difference = number(Math.abs(rest));
  const whole = terms.at(-1)!;
  const printed = whole.value ?? 0;
  const table = kindName(language, whole.cell.kind);
  const field = fieldName(language, whole.cell.field);
  if (what === "total") {
    return words[language].total(table, field, number(printed + rest), number(printed), difference);
  }
  const who = name ?? whole.cell.ente?.name ?? "TOTALE";
  if (what === "same") {
    const tables = terms.map(
      ({ cell, value }) => `«${kindName(language, cell.kind)}» ${number(value ?? 0)}`,
    );
    return words[language].same(who, field, joinWords(language, tables));
  }
  const quadro = terms.some(({ cell }) => cell.kind === "quadroRiepilogativo");
  const where = quadro ? `${who} («${kindName(language, "quadroRiepilogativo")}»)` : who;
  return words[language].rule(where, sides(language, rule), difference);
}

/** Why this cell and not another: how many of the failing rules it stands in. */
export function whyThisCell(
  language: Language,
  change: Pick<SuspectChange, "inRules">,
  suspect: { readonly failing: readonly unknown[] },
): string {
  return words[language].why(change.inRules, suspect.failing.length);
}

/** How much the change looks like a slip of the hand, in a word. */
export function plausibilityWord(language: Language, plausibility: number): string {
  const { likely, possible, unlikely } = words[language].plausibility;
  return plausibility >= 0.5 ? likely : plausibility >= 0.15 ? possible : unlikely;
}

/** What the search can say of the group: one way, several equal ones, none, or not proved. */
export function suspectHeadline(
  language: Language,
  suspect: Pick<Suspect, "proved" | "cut" | "infeasible"> & {
    readonly sets: readonly { readonly changes: readonly unknown[] }[];
  },
): string {
  const { proved, cut, infeasible, sets } = suspect;
  const text = words[language];
  if (infeasible) return text.infeasible;
  if (!proved) return text.notProved;
  if (sets.length > 1) return text.ties(sets.length, cut);
  return text.single(sets[0]?.changes.length ?? 0);
}
