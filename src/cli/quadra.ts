// The `quadra` command: the same domain as in Excel, on files.
import { say, Stop, type Command } from "./command";
import { annulla } from "./commands/annulla";
import { annoNuovo } from "./commands/annoNuovo";
import { calendario } from "./commands/calendario";
import { compila } from "./commands/compila";
import { fondi } from "./commands/fondi";
import { localizza } from "./commands/localizza";
import { nuovo } from "./commands/nuovo";
import { questionari } from "./commands/questionari";
import { raccogli } from "./commands/raccogli";
import { verifica } from "./commands/verifica";
import { fileProblem } from "./readFiles";
import { readCall, usageOf } from "./usage";

/** All commands, in the order of the help. */
const COMMANDS: readonly Command[] = [
  raccogli,
  verifica,
  compila,
  nuovo,
  annoNuovo,
  annulla,
  questionari,
  calendario,
  fondi,
  localizza,
];

/**
 * Runs the command. Results go to stdout, words for people to stderr.
 * @returns 0: no blocking finding; 1: blocking findings, or a file that could not be read beside
 * others that could; 2: bad usage or nothing readable, and then nothing is written.
 */
export async function quadra(args: readonly string[]): Promise<number> {
  const call = readCall(COMMANDS, args);
  if (call === "help") {
    process.stdout.write(usageOf(COMMANDS));
    return 0;
  }
  if ("wrong" in call) {
    say(call.wrong);
    return 2;
  }
  try {
    return await call.command.run(call.words);
  } catch (error) {
    if (error instanceof Stop) {
      say(error.message);
      return 2;
    }
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    say(`Il file «${path}» ${fileProblem(code)}`);
    return 2;
  }
}
