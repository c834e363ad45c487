// The error localiser alone, without any plan: a problem in JSON in, the answer in JSON out.
import { readFile } from "node:fs/promises";
import * as z from "zod/mini";
import { readDecimal } from "../domain/locate/exactDecimal";
import type { Localisation } from "../domain/locate/localisation";
import { locateErrors } from "../domain/locate/locateErrors";
import type { Problem } from "../domain/locate/problem";
import { fileProblem } from "./readFiles";

const ProblemFile = z.object({
  rules: z.array(
    z.object({
      terms: z.record(z.string(), z.number()),
      op: z.enum(["==", "<=", ">=", "<", ">"]),
      bound: z.number(),
    }),
  ),
  values: z.record(z.string(), z.nullable(z.number())),
  weights: z.optional(z.record(z.string(), z.number().check(z.nonnegative()))),
  locked: z.optional(z.array(z.string())),
  integer: z.optional(z.boolean()),
});

/** After so long a problem is answered with "time-limit". */
const MOST_MILLISECONDS = 30_000;

/** What a reader of the file must know to mend it, by the place that is wrong. */
const EXPECTED: readonly (readonly [RegExp, string])[] = [
  [/^rules$/, "un elenco di regole"],
  [/^rules\.\d+$/, 'una regola { "terms", "op", "bound" }'],
  [/\.terms$/, "un oggetto cella → coefficiente"],
  [/\.(terms\..*|bound)$/, "un numero"],
  [/\.op$/, "uno fra ==, <=, >=, <, >"],
  [/^values$/, "un oggetto cella → valore"],
  [/^values\./, "un numero, oppure null se manca"],
  [/^weights$/, "un oggetto cella → peso"],
  [/^weights\./, "un numero da 0 in su"],
  [/^locked/, "un elenco di nomi di celle"],
  [/^integer$/, "true oppure false"],
];

function complaint(path: readonly PropertyKey[], of: string): string {
  const place = path.map(String).join(".");
  const expected = EXPECTED.find(([pattern]) => pattern.test(place))?.[1];
  if (expected === undefined) return `${of} serve un oggetto { "rules", "values" }.`;
  return `${of} «${place}» deve essere ${expected}.`;
}

/** The name that a list of names by key cannot hold: it would be lost without a word. */
const UNNAMABLE = "__proto__";

/** Larger problems are not read to the end within the time. */
const MOST_RULES = 50_000;

/** What no schema sees, in Italian; null when all is well. */
function outsideTheForm(item: unknown, of: string): string | null {
  if (typeof item !== "object" || item === null) return null;
  const { rules, values, weights } = item as Readonly<Record<string, unknown>>;
  if (Array.isArray(rules) && rules.length > MOST_RULES) {
    return `${of} le regole sono ${rules.length}: dividerlo in problemi di ${MOST_RULES} al massimo.`;
  }
  const terms = Array.isArray(rules)
    ? rules.map((rule: unknown) => (rule as { terms?: unknown } | null)?.terms)
    : [];
  const named = [values, weights, ...terms].some(
    (names) => typeof names === "object" && names !== null && Object.hasOwn(names, UNNAMABLE),
  );
  return named ? `${of} una cella si chiama «${UNNAMABLE}»: darle un altro nome.` : null;
}

/** The problems of a parsed file, or one Italian line on what is wrong. */
function readProblems(path: string, parsed: unknown): readonly Problem[] | string {
  const problems: Problem[] = [];
  const items = Array.isArray(parsed) ? parsed : [parsed];
  for (const [i, item] of items.entries()) {
    const of = `Nel file «${path}»${Array.isArray(parsed) ? `, problema ${i + 1}:` : ":"}`;
    const outside = outsideTheForm(item, of);
    if (outside !== null) return outside;
    const read = ProblemFile.safeParse(item);
    if (!read.success) return complaint(read.error.issues[0]?.path ?? [], of);
    problems.push(read.data);
  }
  return problems;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A decimal in one spelling: digits without zeros at the ends, and the power of ten. */
function spelled(sign: string, digits: string, power: number): string {
  const bare = digits.replace(/^0+/, "");
  const short = bare.replace(/0+$/, "");
  return short === "" ? "0" : `${sign}${short}e${power + bare.length - short.length}`;
}

/** The first number of a JSON text that has more digits than can be kept, as it is written; or null. */
function inexactNumber(text: string): string | null {
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith('"') || !Number.isFinite(Number(token))) continue;
    const [, sign = "", whole = "", fraction = "", exponent = "0"] =
      /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token)!;
    const written = spelled(sign, whole + fraction, Number(exponent) - fraction.length);
    const { digits, decimals } = readDecimal(Number(token));
    const kept = spelled(digits < 0n ? "-" : "", String(digits).replace("-", ""), -decimals);
    if (written !== kept) return token;
  }
  return null;
}

/** The answer with what people look for first in front. */
function inOrder(answer: Localisation) {
  const { status, weight, proved, sets, proposal, implied, ...rest } = answer;
  return { status, weight, proved, sets, proposal, implied, ...rest };
}

/**
 * Answers the problem of a file, or each of an array of problems; the shapes are those of
 * `Problem` and `Localisation`. @param print gets the JSON text, @param say one line for people when
 * the file cannot be used. @returns 0 when answered, whatever the answer; 2 when not
 */
export async function runLocalizza(
  path: string,
  print: (text: string) => void,
  say: (line: string) => void,
): Promise<number> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    say(`Il file «${path}» ${fileProblem(code)}`);
    return 2;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    say(`Il file «${path}» non è JSON: controllare virgole, virgolette e parentesi.`);
    return 2;
  }
  const inexact = inexactNumber(text);
  if (inexact !== null) {
    say(
      `Nel file «${path}» il numero ${inexact} ha più cifre di quante se ne possano tenere esatte: scriverne al massimo 15.`,
    );
    return 2;
  }
  const problems = readProblems(path, parsed);
  if (typeof problems === "string") {
    say(problems);
    return 2;
  }
  const answers = problems.map((problem) =>
    inOrder(locateErrors(problem, { deadline: Date.now() + MOST_MILLISECONDS })),
  );
  print(`${JSON.stringify(Array.isArray(parsed) ? answers : answers[0], null, 2)}\n`);
  return 0;
}
