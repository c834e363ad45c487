// Writes the output file whole or not at all.
import { rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { FileWorkbook } from "../hosts/fileWorkbook";
import { stopFor } from "./command";

/**
 * Writes beside the target and renames, so that a broken write leaves the old file as it was.
 * What the system throws names the target, never the file beside it.
 */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.parziale`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}

/** Writes a workbook, if the name of the file is one that it can have. */
export async function writeWorkbook(path: string, workbook: FileWorkbook): Promise<void> {
  const bytes = workbook.bytesFor(path);
  if (!bytes.ok) throw stopFor(bytes.failure);
  await writeOutput(path, bytes.value);
}

/** Whether two paths name the same file. */
export function samePath(a: string, b: string): boolean {
  return resolve(a) === resolve(b);
}
