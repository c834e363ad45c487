// The words of the command line and what is wrong with a call.
import { parseArgs } from "node:util";
import type { CallWords, Command } from "./command";

/** Help as printed by `quadra --aiuto`. */
export function usageOf(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ usage }) => usage.map((line) => `  quadra ${line}`));
  return `quadra: i dati del piano annuale, senza Excel

${lines.join("\n")}

FILE: .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv, .docx, .txt; più file sono più mittenti.
Un file che richiede più di 20 secondi o troppa memoria viene lasciato fuori e nominato.
Uscita: 0 nessun rilievo bloccante; 1 rilievi bloccanti; 2 richiesta errata o nulla di riconoscibile.
`;
}

type OptionValue = string | boolean | (string | boolean)[];

/** A well-formed call. */
export interface Call {
  readonly command: Command;
  readonly words: CallWords;
}

/** The command that is named, and what it was given. */
function callOf(
  commands: readonly Command[],
  positionals: readonly string[],
  values: Readonly<Record<string, OptionValue | undefined>>,
): Call | { readonly wrong: string } {
  const [name, ...files] = positionals;
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const known = commands.map((one) => one.name).join(", ");
    return {
      wrong:
        name === undefined
          ? `Manca il comando: ${known}`
          : `Comando «${name}» sconosciuto: i comandi sono ${known}`,
    };
  }
  const foreign = Object.keys(values).find((option) => !(option in command.options));
  if (foreign !== undefined) {
    return { wrong: `L’opzione --${foreign} non vale per ${name}: quadra ${command.usage[0]}` };
  }
  const words: CallWords = {
    files,
    option: (option) => {
      const value = values[option];
      return typeof value === "string" ? value : null;
    },
    list: (option) => {
      const value = values[option];
      return Array.isArray(value) ? value.map(String) : [];
    },
    has: (option) => values[option] === true,
  };
  const wrong = command.wrong(words);
  return wrong === null ? { command, words } : { wrong };
}

/** Reads the words after `quadra`. @returns the call, `"help"`, or one Italian line saying what is wrong. */
export function readCall(
  commands: readonly Command[],
  args: readonly string[],
): Call | "help" | { readonly wrong: string } {
  const options: Record<
    string,
    { type: "string" | "boolean"; short?: string; multiple?: boolean }
  > = {
    aiuto: { type: "boolean", short: "h" },
    help: { type: "boolean" },
  };
  for (const command of commands) {
    for (const [name, type] of Object.entries(command.options)) {
      options[name] = type === "list" ? { type: "string", multiple: true } : { type };
    }
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options,
    });
    if (values["aiuto"] === true || values["help"] === true) return "help";
    return callOf(commands, positionals, values as Record<string, OptionValue>);
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(String(error))?.[1] ?? "";
    return { wrong: `Opzione ${option} non valida: quadra --aiuto elenca quelle possibili` };
  }
}
