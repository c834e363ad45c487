// The check of a plan in parts, each with what it reads: a live check evaluates again only the parts
// whose cells changed. Together, in their order, the parts are the whole check.
import type { EnteTable } from "../import/enteTable";
import { QUADRO_FIELDS, SAP_TABLES, type Field } from "../import/tableKinds";
import { checkNarrative } from "../narrativa/checkNarrative";
import { type Piano, type PianoEnte } from "../piano";
import { checkAmbito } from "./checkAmbito";
import { checkAnswers, checkFigures, checkSapNote } from "./checkAnswers";
import { checkElenco } from "./checkElenco";
import { checkNames, checkPresence, checkRepeats } from "./checkEnti";
import { checkFonti } from "./checkFonti";
import { checkLinear, checkSums, withoutContext } from "./checkLinear";
import { checkPercentuali } from "./checkPatrimonio";
import { checkPrima } from "./checkPrima";
import { checkCategorie, checkQuotaNote, checkQuote, checkSat } from "./checkQuote";
import { checkScadenze } from "./checkScadenze";
import { checkQuadro, checkSubtotals, checkTotals } from "./checkTotals";
import type { Steps } from "../../workbook/steps";
import type { Outcome } from "./outcome";
import { aroundText, enteText, figuresText, labelsText, textOf } from "./partTexts";
import type { PianoContext } from "./pianoContext";
import { applies } from "./planInstances";
import { TABLE_FIELDS, type RuleField } from "./ruleFields";
import type { LinearRule, LinearScope, Rulebook } from "./ruleTypes";
import { patrimonioSums, popolazioneSums } from "./sumInstances";

/** A part of the check. */
export interface CheckPart {
  /** Unique in a plan, and the same in the next check of it. */
  readonly key: string;
  /** All that the outcomes follow from, as one text; null when only a fresh look can tell. */
  reads(): string | null;
  run(): readonly Outcome[];
}

const fieldsOf = ({ terms }: LinearRule): RuleField[] => Object.keys(terms) as RuleField[];

function linearParts(
  rule: LinearRule,
  { parameters }: Rulebook,
  piano: Piano,
  context: PianoContext,
): CheckPart[] {
  const bound = typeof rule.bound === "number" ? "" : textOf(parameters[rule.bound.parameter]);
  const absent = withoutContext(rule, context);
  if (absent.length > 0) {
    return [
      {
        key: rule.code,
        reads: () => absent.join(),
        run: () => checkLinear(rule, parameters, piano, context),
      },
    ];
  }
  const readsOnlyTables = fieldsOf(rule).every((field) => TABLE_FIELDS.has(field));
  const whole = (scope: LinearScope, reads: () => string): CheckPart => ({
    key: `${rule.code} ${scope}`,
    reads: () => bound + reads(),
    run: () => checkLinear({ ...rule, scopes: [scope] }, parameters, piano, context),
  });
  return rule.scopes.flatMap((scope): CheckPart[] => {
    switch (scope) {
      case "ente":
        return piano.enti.map((one) => ({
          key: `${rule.code} ${one.ente.code}`,
          reads: () =>
            bound +
            enteText(one, fieldsOf(rule) as Field[]) +
            (readsOnlyTables ? "" : aroundText(one, context)),
          run: () =>
            checkLinear(
              { ...rule, scopes: ["ente"] },
              parameters,
              { ...piano, enti: [one] },
              context,
            ),
        }));
      case "totale":
        return [
          whole(scope, () =>
            piano.tables
              .map(({ file, kind, fields, total }) => textOf([file, kind, fields, total]))
              .join("\n"),
          ),
        ];
      case "patrimonio":
        return [whole(scope, () => textOf(context.patrimonio))];
      case "popolazione":
        return [whole(scope, () => textOf(context.popolazione))];
    }
  });
}

/** One part per ente, for rules that look at single enti. */
function perEnte(
  name: string,
  piano: Piano,
  fields: readonly Field[],
  check: (alone: Piano) => readonly Outcome[],
  also: (one: PianoEnte) => string = () => "",
): CheckPart[] {
  return piano.enti.map((one) => ({
    key: `${name} ${one.ente.code}`,
    reads: () => enteText(one, fields) + also(one),
    run: () => check({ ...piano, enti: [one] }),
  }));
}

/** One part per group of tables, for rules that look at single tables. */
function perTables(
  name: string,
  piano: Piano,
  groups: readonly (readonly EnteTable[])[],
  check: (alone: Piano) => readonly Outcome[],
): CheckPart[] {
  return groups.map((tables, index) => {
    const [{ file, kind, sheet }] = tables as [EnteTable, ...EnteTable[]];
    return {
      key: `${name} ${index} ${file} ${kind} ${sheet ?? ""}`,
      reads: () => tables.map((table) => labelsText(table) + figuresText(table, piano)).join("\n"),
      run: () => check({ ...piano, tables }),
    };
  });
}

/** Tables of one kind and one file belong together. */
function byKindAndFile(tables: readonly EnteTable[]): EnteTable[][] {
  const groups = new Map<string, EnteTable[]>();
  for (const table of tables) {
    const key = `${table.kind} ${table.file}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}

/** All parts of the check, in the order of their outcomes. */
export function checkParts(
  piano: Piano,
  rulebook: Rulebook,
  context: PianoContext,
): readonly CheckPart[] {
  const { rules, parameters, year } = rulebook;
  // Many parts read them, and they are long.
  let known: string | null = null;
  const labels = (): string =>
    (known ??= [
      ...piano.enti.map(
        ({ ente, labels: printed }) => `${ente.code} ${ente.name} ${printed.join()}`,
      ),
      ...piano.tables.map(labelsText),
    ].join("\n"));
  const tablesText = (wanted: (table: EnteTable) => boolean): string =>
    labels() +
    piano.tables
      .filter(wanted)
      .map((table) => figuresText(table, piano))
      .join("\n");
  const one = (
    key: string,
    run: () => readonly Outcome[],
    reads: () => string | null,
  ): CheckPart => ({
    key,
    reads,
    run,
  });
  const single = piano.tables.map((table) => [table]);
  return [
    ...rules.flatMap((rule) =>
      rule.form === "linear" && applies(rule, rulebook)
        ? linearParts(rule, rulebook, piano, context)
        : [],
    ),
    ...perTables("totale-non-quadra", piano, single, checkTotals),
    ...perTables("subtotale-non-quadra", piano, single, checkSubtotals),
    ...perEnte("quadro-discorde", piano, QUADRO_FIELDS, checkQuadro),
    one("nomi", () => checkNames(piano), labels),
    one("presenza", () => checkPresence(piano), labels),
    ...perTables("ente-ripetuto", piano, byKindAndFile(piano.tables), checkRepeats),
    one(
      "fonti",
      () => checkFonti(piano, context),
      () => labels() + textOf(context.fonti),
    ),
    one(
      "ambito",
      () => checkAmbito(piano, context),
      () => labels() + textOf(context.ambito),
    ),
    ...perTables("cifre", piano, single, checkFigures),
    one(
      "risposte",
      () => checkAnswers(piano),
      () => tablesText(({ kind }) => SAP_TABLES.has(kind)),
    ),
    one("nota-sap", () => checkSapNote(piano), labels),
    one(
      "patrimonio-somma-non-quadra",
      () => checkSums(patrimonioSums(context)),
      () => textOf(context.patrimonio),
    ),
    one(
      "percentuali",
      () => checkPercentuali(context),
      () => textOf(context.patrimonio),
    ),
    ...perEnte("sat", piano, ["sat", "disponibili"], checkSat),
    ...perEnte("quote", piano, ["quotaForzePolizia", "disponibili"], checkQuote),
    one(
      "nota-quote",
      () => checkQuotaNote(piano),
      () =>
        labels() +
        piano.enti.map((each) => enteText(each, ["quotaForzePolizia", "disponibili"])).join("\n"),
    ),
    ...perEnte("categorie", piano, ["altraCategoria", "motivazione"], checkCategorie),
    ...(context.prima === undefined
      ? [
          one(
            "prima",
            () => checkPrima(piano, context, parameters),
            () => "",
          ),
        ]
      : perEnte(
          "prima",
          piano,
          ["turnover", "disponibili"],
          (alone) => checkPrima(alone, context, parameters),
          ({ ente }) =>
            textOf([context.prima?.year, context.prima?.enti.get(ente.code), parameters]),
        )),
    one(
      "popolazione-somma-non-quadra",
      () => checkSums(popolazioneSums(context)),
      () => textOf(context.popolazione),
    ),
    one(
      "elenco",
      () => checkElenco(piano, context, parameters),
      // A list may hold a hundred thousand dwellings: evaluating it again costs no more than comparing.
      () => (context.elenco === undefined ? "" : null),
    ),
    one(
      "scadenze",
      () => checkScadenze(year, context, parameters),
      () => textOf([year, context.scadenze, parameters]),
    ),
    one(
      "narrativa",
      () => checkNarrative(piano, context, year),
      // A text is compared with all figures; without one there is nothing to do.
      () => (context.testo === undefined ? "" : null),
    ),
  ];
}

/** What each part gave in an earlier check, and from what. */
export type CheckMemory = ReadonlyMap<
  string,
  { readonly reads: string | null; readonly outcomes: readonly Outcome[] }
>;

/**
 * Outcomes of all parts, step by step; those that read the same as before are not evaluated again.
 */
export function* evaluateParts(
  parts: readonly CheckPart[],
  before: CheckMemory,
): Steps<{
  readonly outcomes: readonly Outcome[];
  readonly memory: CheckMemory;
  /** Keys of the parts that were evaluated. */
  readonly evaluated: readonly string[];
}> {
  const evaluated: string[] = [];
  const memory = new Map<string, { reads: string | null; outcomes: readonly Outcome[] }>();
  for (const { key, reads, run } of parts) {
    yield;
    const text = reads();
    const known = before.get(key);
    if (known !== undefined && text !== null && known.reads === text) memory.set(key, known);
    else {
      yield;
      evaluated.push(key);
      memory.set(key, { reads: text, outcomes: run() });
    }
  }
  yield;
  return { outcomes: [...memory.values()].flatMap(({ outcomes }) => outcomes), memory, evaluated };
}
