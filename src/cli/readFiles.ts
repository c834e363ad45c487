// Files on disk as grids, with one clear line for each that cannot be read.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { SourceGrids } from "../domain/preparePiano";
import { gridOfText } from "../domain/import/gridOfText";
import { openFileWorkbook } from "../hosts/fileWorkbook";
import { failureSentence } from "../messages/sentences";
import { failed, type Result, type UnreadableReason } from "../workbook/failure";

/** What was read, and the lines about what was not. */
export interface ReadFiles {
  readonly sources: readonly SourceGrids[];
  readonly problems: readonly string[];
}

function unreadable(file: string, reason: UnreadableReason): Result<never> {
  return failed({ code: "file-unreadable", file, reason });
}

function isText(name: string, bytes: Uint8Array): boolean {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const ole = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return /\.(txt|tsv)$/i.test(name) && !zip && !ole;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

async function gridsOf(name: string, bytes: Uint8Array): Promise<Result<SourceGrids>> {
  if (bytes.length === 0) return unreadable(name, "empty");
  if (isText(name, bytes)) {
    if (bytes.includes(0)) return unreadable(name, "not-a-workbook");
    const text = decode(bytes);
    if (text.trim() === "") return unreadable(name, "empty");
    return { ok: true, value: { file: name, grids: [gridOfText(text)] } };
  }
  const opened = await openFileWorkbook(bytes, name);
  if (!opened.ok) return opened;
  const grids = await opened.value.readGrids();
  if (!grids.ok) return grids;
  if (grids.value.every(({ values }) => values.length === 0)) return unreadable(name, "empty");
  return { ok: true, value: { file: name, grids: grids.value } };
}

/** Names that findings cite: the bare name, or the path where two files share one. */
function citedNames(paths: readonly string[]): string[] {
  const names = paths.map((path) => basename(path));
  return paths.map((path, i) =>
    names.indexOf(names[i]!) === names.lastIndexOf(names[i]!) ? names[i]! : path,
  );
}

/** Reads the files one after the other; `onRead` is called after each. Files that fail are named and left out. */
export async function readFiles(paths: readonly string[], onRead: () => void): Promise<ReadFiles> {
  const sources: SourceGrids[] = [];
  const problems: string[] = [];
  const names = citedNames(paths);
  for (const [i, path] of paths.entries()) {
    const name = names[i]!;
    try {
      const read = await gridsOf(name, await readFile(path));
      if (read.ok) sources.push(read.value);
      else problems.push(failureSentence("it", read.failure));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === undefined) throw error;
      problems.push(`Il file «${path}» ${fileProblem(code)}`);
    }
    onRead();
  }
  return { sources, problems };
}

/** What a system error code means for the person at the keyboard. */
export function fileProblem(code: string): string {
  if (code === "ENOENT") return "non esiste: controllare il nome e la cartella.";
  if (code === "EISDIR") return "è una cartella: indicare un file.";
  if (code === "EACCES" || code === "EPERM") return "non è accessibile: controllare i permessi.";
  return `non si può leggere o scrivere (${code}).`;
}
