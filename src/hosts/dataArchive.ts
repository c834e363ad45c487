// The files of a data set, and the archive that they travel in.
import type { DataArchive, DataFiles } from "../workbook/dataFiles";
import { delimitedFile } from "./delimitedFile";
import { zipFiles, type MadeFile } from "./fillCopies";

/** A .csv per table and `datapackage.json`, in this order. */
export function dataFiles({ tables, description }: DataFiles): MadeFile[] {
  return [
    ...tables.map(({ name, headers, rows }) => ({
      fileName: `${name}.csv`,
      bytes: delimitedFile(headers, rows),
    })),
    { fileName: "datapackage.json", bytes: new TextEncoder().encode(description) },
  ];
}

/** The files with their texts, and the .zip of them. */
export function dataArchive(set: DataFiles): DataArchive {
  const made = dataFiles(set);
  return {
    files: made.map(({ fileName, bytes }) => ({ fileName, text: new TextDecoder().decode(bytes) })),
    bytes: zipFiles(made),
  };
}
