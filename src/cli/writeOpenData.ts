// The plan as open data in a folder: one .csv per table and the description that goes with them.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { datiAperti } from "../domain/dati/datiAperti";
import type { PreparedPiano } from "../domain/preparePiano";
import { delimitedFile } from "../hosts/delimitedFile";
import {
  dataPackage,
  OPEN_LICENCES,
  openHeader,
  type DataPackageFrame,
  type OpenLicence,
} from "../messages/dataPackage";
import { say } from "./command";
import { counted } from "./counted";
import { writeOutput } from "./writeOutput";

/** The licence of that name, as people type it; null when there is none. */
export function licenceNamed(name: string): OpenLicence | null {
  const names = Object.keys(OPEN_LICENCES) as OpenLicence[];
  return names.find((one) => one.toLowerCase() === name.toLowerCase()) ?? null;
}

/** Writes the files; the folder is made when it is missing, other files in it stay. */
export async function writeOpenData(
  folder: string,
  { piano, hand }: PreparedPiano,
  frame: DataPackageFrame,
): Promise<void> {
  const tables = datiAperti(piano, frame.ambito, hand.subAmbiti);
  await mkdir(folder, { recursive: true });
  for (const table of tables) {
    const bytes = delimitedFile(table.columns.map(openHeader), table.rows);
    await writeOutput(join(folder, `${table.name}.csv`), bytes);
  }
  const description = `${JSON.stringify(dataPackage(tables, frame), null, 2)}\n`;
  await writeOutput(join(folder, "datapackage.json"), new TextEncoder().encode(description));
  say(
    `Scritti in «${folder}» ${counted(tables.length, "file di dati", "file di dati")} e la loro descrizione (datapackage.json).`,
  );
}
