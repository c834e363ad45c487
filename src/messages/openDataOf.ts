// The plan as a set of open data: its tables with their printed headers, and their description.
import { datiAperti } from "../domain/dati/datiAperti";
import type { PreparedPiano } from "../domain/preparePiano";
import type { DataFiles } from "../workbook/dataFiles";
import { dataPackage, openHeader, type OpenLicence } from "./dataPackage";

/** @param created ISO date. */
export function openDataOf(
  prepared: PreparedPiano,
  licence: OpenLicence,
  created: string,
): DataFiles {
  const { piano, hand, sources } = prepared;
  const { ambito } = prepared.ambito;
  const frame = {
    ambito: ambito?.name ?? null,
    capofila: ambito?.enti.find(({ code }) => code === ambito.capofila)?.name ?? null,
    ...{ year: piano.year, licence, created },
    sources: sources.map(({ recognition }) => recognition.file),
  };
  const tables = datiAperti(piano, frame.ambito, hand.subAmbiti);
  return {
    tables: tables.map(({ name, columns, rows }) => ({
      ...{ name, headers: columns.map(openHeader), rows },
    })),
    description: `${JSON.stringify(dataPackage(tables, frame), null, 2)}\n`,
  };
}
