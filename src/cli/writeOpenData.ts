// The plan as open data in a folder: one .csv per table and the description that goes with them.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { dataFiles } from "../hosts/dataArchive";
import { OPEN_LICENCES, type OpenLicence } from "../messages/dataPackage";
import type { DataFiles } from "../workbook/dataFiles";
import { say } from "./command";
import { counted } from "./counted";
import { writeOutput } from "./writeOutput";

/** The licence of that name, as people type it; null when there is none. */
export function licenceNamed(name: string): OpenLicence | null {
  const names = Object.keys(OPEN_LICENCES) as OpenLicence[];
  return names.find((one) => one.toLowerCase() === name.toLowerCase()) ?? null;
}

/** Writes the files; the folder is made when it is missing, other files in it stay. */
export async function writeOpenData(folder: string, set: DataFiles): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { fileName, bytes } of dataFiles(set)) {
    await writeOutput(join(folder, fileName), bytes);
  }
  say(
    `Scritti in «${folder}» ${counted(set.tables.length, "file di dati", "file di dati")} e la loro descrizione (datapackage.json).`,
  );
}
