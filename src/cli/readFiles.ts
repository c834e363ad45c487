// Files on disk as grids, with one clear line for each that cannot be read.
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { SourceGrids } from "../domain/recogniseSource";
import { MOST_FILE_BYTES } from "../hosts/mostFileBytes";
import type { WorkerReader } from "../hosts/reading/workerReader";
import { failureSentence } from "../messages/failureSentence";
import { failed, type Result } from "../workbook/failure";
import type { CellGrid } from "../workbook/cellGrid";
import { nodeReader } from "./nodeReader";

/** The bundle beside that of the command. */
const WORKER = new URL("./readingWorker.mjs", import.meta.url);

/** What was read, and the lines about what was not. */
export interface ReadFiles {
  readonly sources: readonly SourceGrids[];
  readonly problems: readonly string[];
}

/** Names that findings cite: the bare name, or the path where two files share one. */
function citedNames(paths: readonly string[]): string[] {
  const names = paths.map((path) => basename(path));
  return paths.map((path, i) =>
    names.indexOf(names[i]!) === names.lastIndexOf(names[i]!) ? names[i]! : path,
  );
}

async function readOne(
  reader: WorkerReader,
  name: string,
  path: string,
): Promise<Result<readonly CellGrid[]>> {
  const { size } = await stat(path);
  if (size > MOST_FILE_BYTES) {
    return failed({ code: "file-unreadable", file: name, reason: "too-large" });
  }
  const read = await reader.read(name, await readFile(path));
  if (read === null) throw new Error("Nobody cancels on the command line.");
  return read;
}

/**
 * Reads the files one after the other, each in a worker with a limit of time and memory; `onRead` is
 * called after each. Files that fail are named and left out.
 */
export async function readFiles(
  paths: readonly string[],
  onRead: () => void,
  reader = nodeReader(WORKER),
): Promise<ReadFiles> {
  const sources: SourceGrids[] = [];
  const problems: string[] = [];
  const names = citedNames(paths);
  for (const [i, path] of paths.entries()) {
    const name = names[i]!;
    try {
      const read = await readOne(reader, name, path);
      if (read.ok) sources.push({ file: name, grids: read.value });
      else problems.push(failureSentence("it", read.failure));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === undefined) throw error;
      problems.push(`Il file «${path}» ${fileProblem(code)}`);
    }
    onRead();
  }
  reader.close();
  return { sources, problems };
}

/** What a system error code means for the person at the keyboard. */
export function fileProblem(code: string): string {
  if (code === "ENOENT") return "non esiste: controllare il nome e la cartella.";
  if (code === "EISDIR") return "è una cartella: indicare un file.";
  if (code === "EACCES" || code === "EPERM") return "non è accessibile: controllare i permessi.";
  return `non si può leggere o scrivere (${code}).`;
}
