// Checks a whole plan against the rulebook of its year.
import type { Finding, FindingCode, Severity } from "../finding";
import type { Piano } from "../piano";
import { finish, type Steps } from "../../workbook/steps";
import { checkParts, evaluateParts, type CheckMemory } from "./checkParts";
import type { Outcome } from "./outcome";
import type { PianoContext } from "./pianoContext";
import type { Rulebook } from "./ruleTypes";

/** What checking gave: the findings to show, and how every rule came out. */
export interface Check {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
}

const SEVERITIES: readonly Severity[] = ["block", "justify", "inform"];

/** Findings by severity; within one severity in the order in which they come. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

/** What the outcomes say, by severity and then in the order of the rulebook. */
function checkOf(all: readonly Outcome[], { rules }: Rulebook): Check {
  const severities = new Map<FindingCode, Severity>(
    rules.map(({ code, severity }) => [code, severity]),
  );
  const order = rules.map(({ code }): FindingCode => code);
  const outcomes = all.filter(({ code }) => severities.has(code));
  const findings = outcomes.flatMap((one): Finding[] => {
    if (one.outcome !== "broken") return [];
    const { outcome: _, ...rest } = one;
    return [{ ...rest, severity: severities.get(one.code)! } as Finding];
  });
  findings.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      order.indexOf(a.code) - order.indexOf(b.code),
  );
  return { findings, outcomes };
}

/**
 * Evaluates every rule of the rulebook. Findings come by severity, then in the order of the rulebook.
 * Pure: the order of files and enti changes the order of findings, never their content.
 * @param context what surrounds the per-ente tables; rules that miss a part of it are undecided.
 */
export function checkPiano(piano: Piano, rulebook: Rulebook, context: PianoContext = {}): Check {
  return finish(checkPianoSteps(piano, rulebook, context));
}

/** `checkPiano`, step by step. */
export function* checkPianoSteps(
  piano: Piano,
  rulebook: Rulebook,
  context: PianoContext,
): Steps<Check> {
  const outcomes: Outcome[] = [];
  for (const part of checkParts(piano, rulebook, context)) {
    yield;
    outcomes.push(...part.run());
  }
  yield;
  return checkOf(outcomes, rulebook);
}

/** A check that remembers what each part of it read. */
export interface RememberedCheck extends Check {
  readonly memory: CheckMemory;
  /** The parts that had to be evaluated. */
  readonly evaluated: readonly string[];
}

/**
 * The same as `checkPianoSteps`, but what reads the same cells as before is not evaluated again.
 * @param before the memory of the check before; an empty one evaluates everything.
 */
export function* recheckPianoSteps(
  piano: Piano,
  rulebook: Rulebook,
  context: PianoContext,
  before: CheckMemory,
): Steps<RememberedCheck> {
  const { outcomes, memory, evaluated } = yield* evaluateParts(
    checkParts(piano, rulebook, context),
    before,
  );
  return { ...checkOf(outcomes, rulebook), memory, evaluated };
}
