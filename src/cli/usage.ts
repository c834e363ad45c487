// The words of the command line and what is wrong with a call.
import { parseArgs } from "node:util";

export type Command = "raccogli" | "verifica" | "compila";

/** A well-formed call. */
export interface Call {
  readonly command: Command;
  readonly files: readonly string[];
  readonly output: string | null;
  readonly template: string | null;
  readonly year: number | null;
  readonly json: boolean;
}

/** Help as printed by `quadra --aiuto`. */
export const USAGE = `quadra: i dati del piano annuale, senza Excel

  quadra raccogli FILE… --uscita dati.xlsx
  quadra verifica FILE… [--anno 2021] [--json]
  quadra compila  FILE… --modello modello.xlsx --uscita piano.xlsx

FILE: cartelle di lavoro .xlsx o testi .txt; più file sono più mittenti.
Uscita: 0 nessun rilievo bloccante; 1 rilievi bloccanti; 2 richiesta errata o nulla di leggibile.
`;

const COMMANDS: readonly Command[] = ["raccogli", "verifica", "compila"];

function isCommand(word: string | undefined): word is Command {
  return COMMANDS.includes(word as Command);
}

function needs(call: Call): string | null {
  if (call.files.length === 0) return `Manca il file da leggere: quadra ${call.command} FILE…`;
  if (call.command !== "verifica" && call.output === null) {
    return "Manca il file da scrivere: aggiungere --uscita NOME.xlsx";
  }
  if (call.command === "compila" && call.template === null) {
    return "Manca il modello del piano: aggiungere --modello MODELLO.xlsx";
  }
  return null;
}

/** Reads the words after `quadra`. @returns the call, `"help"`, or one Italian line saying what is wrong. */
export function readCall(words: readonly string[]): Call | "help" | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        uscita: { type: "string" },
        modello: { type: "string" },
        anno: { type: "string" },
        json: { type: "boolean", default: false },
        aiuto: { type: "boolean", short: "h", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.aiuto || values.help) return "help";
    const [command, ...files] = positionals;
    if (!isCommand(command)) {
      const known = COMMANDS.join(", ");
      return {
        wrong:
          command === undefined
            ? `Manca il comando: ${known}`
            : `Comando «${command}» sconosciuto: i comandi sono ${known}`,
      };
    }
    if (values.anno !== undefined && !/^20\d\d$/.test(values.anno)) {
      return {
        wrong: `Anno «${values.anno}» non valido: scriverlo con quattro cifre, per esempio --anno 2021`,
      };
    }
    const call: Call = {
      command,
      files,
      output: values.uscita ?? null,
      template: values.modello ?? null,
      year: values.anno === undefined ? null : Number(values.anno),
      json: values.json,
    };
    const wrong = needs(call);
    return wrong === null ? call : { wrong };
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(String(error))?.[1] ?? "";
    return { wrong: `Opzione ${option} non valida: quadra --aiuto elenca quelle possibili` };
  }
}
