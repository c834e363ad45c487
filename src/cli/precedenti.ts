// `--precedente FILE`: plans of earlier years beside the files of a command.
import { entiSpaiati, fontiPrecedenti } from "../domain/precedente/confronto";
import { joinEarlierFiles, readEarlierFile } from "../domain/precedente/readEarlierFiles";
import { precedentiText } from "../messages/it/precedenti";
import { earlierRefusalSentence, yearQuestionSentence } from "../messages/precedentiSentences";
import { excelSerial } from "../workbook/excelDate";
import { needsYear, say, Stop, type CallWords, type Command } from "./command";
import { prepareFiles, type PreparedFiles } from "./prepareFiles";
import { readFiles } from "./readFiles";

/** The options of commands that compare with earlier years. */
export const EARLIER_OPTIONS = {
  precedente: "list",
  "anno-precedente": "string",
} as const satisfies Command["options"];

/** How they are called in the help. */
export const EARLIER_USAGE = "[--precedente FILE]… [--anno-precedente 2020]";

/** The refusal of years that are none, or null. */
export function needsYears(words: CallWords): string | null {
  const year = words.option("anno-precedente");
  if (year !== null && !/^20\d\d$/.test(year)) {
    return `Anno «${year}» non valido: scriverlo con quattro cifre, per esempio --anno-precedente 2020`;
  }
  if (year !== null && words.list("precedente").length === 0) {
    return "L’opzione --anno-precedente dice l’anno di un file: aggiungere --precedente FILE";
  }
  return needsYear(words);
}

/**
 * Reads the files of a command with those of earlier years. A file of a wrong or unsure year ends the
 * command; enti that only one of two years has are told.
 */
export async function prepareWithEarlier(
  words: CallWords,
  year: number | null,
  onNothing?: Parameters<typeof prepareFiles>[2],
): Promise<PreparedFiles | null> {
  const paths = words.list("precedente");
  const read = await prepareFiles(words.files, year, onNothing);
  if (read === null || paths.length === 0) return read;
  const { prepared, match } = read;
  const planYear = prepared.piano.year;
  if (planYear === null) {
    throw new Stop(
      "Per confrontare con un anno precedente serve l’anno del piano: aggiungere --anno 2021",
    );
  }
  const { sources, problems } = await readFiles(paths, () => {});
  problems.forEach(say);
  const readAt = excelSerial(new Date());
  const files = sources.map((source) => readEarlierFile(source, match, readAt, prepared.taught));
  const told = words.option("anno-precedente");
  const years = new Map(
    files.flatMap((one) =>
      told === null || one.year.sure ? [] : [[one.file, Number(told)] as const],
    ),
  );
  const { cifre, asked, refused } = joinEarlierFiles(planYear, files, years);
  if (refused.length > 0) {
    throw new Stop(refused.map((one) => earlierRefusalSentence("it", one, planYear)).join("\n"));
  }
  if (asked.length > 0) {
    const questions = asked.map((one) => yearQuestionSentence("it", one));
    throw new Stop([...questions, "Aggiungere --anno-precedente con l’anno giusto."].join("\n"));
  }
  const given = new Set(cifre.map((one) => one.year));
  const kept = (prepared.precedenti ?? []).filter((one) => !given.has(one.year));
  const precedenti = [...cifre, ...kept];
  for (const one of fontiPrecedenti(precedenti)) {
    say(precedentiText.source(one.year, one.file, one.enti, one.cifre));
  }
  const { soloPrima, soloOra, sconosciuti } = entiSpaiati(prepared.piano, precedenti);
  const before = planYear - 1;
  if (soloPrima.length > 0) say(precedentiText.onlyBefore(before, soloPrima.join(", ")));
  if (soloOra.length > 0) say(precedentiText.onlyNow(before, soloOra.join(", ")));
  if (sconosciuti.length > 0) say(precedentiText.unknown(sconosciuti.join(", ")));
  return {
    ...read,
    prepared: { ...prepared, precedenti },
    problems: [...read.problems, ...problems],
  };
}
