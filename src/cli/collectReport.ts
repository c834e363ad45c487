// The report of `quadra raccogli`: per file what was recognised, what waits for a choice, and what was
// ignored and why. For people, and as JSON for programs.
import type { AlloggiAggregate } from "../domain/alloggi/aggregateAlloggi";
import type { Ignored } from "../domain/import/ignoredRanges";
import type { MappingQuestion } from "../domain/import/mappingQuestions";
import { meaningKey } from "../domain/import/meaning";
import type { Recognition } from "../domain/import/recogniseTables";
import { ignoredSentence } from "../messages/ignoredSentence";
import { alloggiReports } from "./alloggiReport";
import { counted } from "./counted";
import { fondiReports } from "./fondiReport";
import { rangeWords, tableLine, tableReports, type TableReport } from "./tableReport";

function jsonQuestion({ sheet, range, title, enti, columns }: MappingQuestion) {
  return {
    sheet,
    range: rangeWords(sheet, range),
    title,
    enti,
    columns: columns.map(({ heading, known, why, candidates }) => ({
      heading,
      meaning: known && meaningKey(known),
      why,
      candidates: candidates.map(({ meaning }) => meaningKey(meaning)),
    })),
  };
}

function jsonIgnored({ sheet, range, reason, words, hidden }: Ignored) {
  return { sheet, range: rangeWords(sheet, range), reason, words, hidden: hidden === true };
}

interface FileReport {
  readonly file: string;
  readonly tables: readonly TableReport[];
  /** Readings from sentences that wait until a person confirms them, and what stands out of sight. */
  readonly unconfirmed: readonly Pick<TableReport, "kind" | "sheet" | "range">[];
  readonly hidden: readonly Pick<TableReport, "kind" | "sheet" | "range">[];
  readonly questions: readonly ReturnType<typeof jsonQuestion>[];
  readonly ignored: readonly ReturnType<typeof jsonIgnored>[];
}

function jsonFile(
  { file, tables, measures, fondi, questions, ignored }: Recognition,
  elenco: AlloggiAggregate | null,
): FileReport {
  const others = [...alloggiReports(file, elenco), ...fondiReports(fondi)];
  const all = tableReports(tables, measures, others);
  const places = (some: typeof all) =>
    some.map(({ report: { kind, sheet, range } }) => ({ kind, sheet, range }));
  return {
    file,
    tables: all.map(({ report }) => report),
    unconfirmed: places(all.filter(({ fromProse }) => fromProse)),
    hidden: places(all.filter(({ hidden }) => hidden)),
    questions: questions.map(jsonQuestion),
    ignored: ignored.map(jsonIgnored),
  };
}

/**
 * The object of `raccogli --json`. Its keys are stable.
 * @param problems lines about files that could not be read.
 */
export function jsonCollected(
  recognitions: readonly Recognition[],
  year: number | null,
  problems: readonly string[],
  elenco: AlloggiAggregate | null,
) {
  return { year, files: recognitions.map((one) => jsonFile(one, elenco)), problems };
}

function questionLine({ sheet, range, columns }: MappingQuestion): string {
  const place = sheet === null ? "" : `«${sheet}»!`;
  const open = columns.filter(({ known }) => known === null).map(({ heading }) => `«${heading}»`);
  return `${place}${rangeWords(sheet, range)}: che cosa contano le colonne ${open.join(", ")}?`;
}

function ignoredLine(one: Ignored): string {
  const place = one.sheet === null ? "" : `«${one.sheet}»!`;
  const words = one.words === "" ? "" : ` («${one.words}»)`;
  const sentence = ignoredSentence("it", one);
  return `${place}${rangeWords(one.sheet, one.range)}${words}: ${sentence}`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${heading}:`, ...lines.map((line) => `    • ${line}`)];
}

/** The report for people, file by file. */
export function collectedLines(
  recognitions: readonly Recognition[],
  elenco: AlloggiAggregate | null,
): string[] {
  return recognitions.flatMap(({ file, tables, measures, fondi, questions, ignored }, index) => {
    const others = [...alloggiReports(file, elenco), ...fondiReports(fondi)];
    const read = tableReports(tables, measures, others);
    return [
      ...(index === 0 ? [] : [""]),
      `${file}: ${counted(read.length, "tabella riconosciuta", "tabelle riconosciute")}`,
      ...section("Riconosciuto", read.map(tableLine)),
      ...section("In attesa di una scelta", questions.map(questionLine)),
      ...section("Non letto", ignored.map(ignoredLine)),
    ];
  });
}
