// What a command of `quadra` is: its words, and what it does with them. One file per command.
import { failureSentence } from "../messages/failureSentence";
import type { Failure } from "../workbook/failure";

/** The words after the command's name, as given. */
export interface CallWords {
  readonly files: readonly string[];
  /** Value of an option that takes one; null when it was not given. */
  option(name: string): string | null;
  /** Values of an option that may be given several times, in their order. */
  list(name: string): readonly string[];
  /** Whether a switch was given. */
  has(name: string): boolean;
}

/** A command. `options` are those it knows, beside `--aiuto`; all others are refused. */
export interface Command {
  readonly name: string;
  /** The call as the help shows it, after "quadra ". */
  readonly usage: readonly string[];
  readonly options: Readonly<Record<string, "string" | "boolean" | "list">>;
  /** One Italian line when the words make no sense together; nothing has been read yet. */
  wrong(words: CallWords): string | null;
  /** Results go to stdout, words for people to stderr. @returns the exit code */
  run(words: CallWords): Promise<number>;
}

/** A line for people that ends the command with exit code 2; nothing is written. */
export class Stop extends Error {}

/** The end of a command for what a workbook could not do. */
export function stopFor(failure: Failure): Stop {
  return new Stop(failureSentence("it", failure));
}

/** Tells people something: stdout belongs to results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The refusal when a command got no file, or null. */
export function needsFiles(name: string, { files }: CallWords): string | null {
  return files.length > 0 ? null : `Manca il file da leggere: quadra ${name} FILE…`;
}

/** The refusal when a command does not know where to write, or null. */
export function needsOutput(words: CallWords): string | null {
  return words.option("uscita") !== null
    ? null
    : "Manca il file da scrivere: aggiungere --uscita NOME.xlsx";
}

/** The refusal of a year that is none, or null. */
export function needsYear(words: CallWords): string | null {
  const year = words.option("anno");
  return year === null || /^20\d\d$/.test(year)
    ? null
    : `Anno «${year}» non valido: scriverlo con quattro cifre, per esempio --anno 2021`;
}

/** The year that was given. */
export function yearOf(words: CallWords): number | null {
  const year = words.option("anno");
  return year === null ? null : Number(year);
}
