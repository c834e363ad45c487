// Starts and saves workbooks so that the same content always gives the same bytes, on every Node and time zone.
import { Workbook } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const WRITTEN_AT = new Date(Date.UTC(2021, 2, 8, 9, 0, 0));
/** Zip entries bear local time: made from local parts it is the same everywhere. */
const ZIP_TIME = new Date(2021, 2, 8, 9, 0, 0);

export function newWorkbook({ title, creator, description }) {
  const workbook = new Workbook();
  Object.assign(workbook, { title, creator, description, lastModifiedBy: creator });
  workbook.created = WRITTEN_AT;
  workbook.modified = WRITTEN_AT;
  workbook.calcProperties.fullCalcOnLoad = true;
  return workbook;
}

/**
 * Leaves out the stored results of formulas: an empty form has none yet, and a program that finds no
 * result calculates it. LibreOffice would otherwise show the stored 0 in a copy that was filled since.
 */
function withoutResults(parts) {
  for (const name of Object.keys(parts).filter((part) => part.startsWith("xl/worksheets/sheet"))) {
    const xml = strFromU8(parts[name]).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
    parts[name] = strToU8(xml);
  }
}

export async function workbookBytes(workbook, { results = true } = {}) {
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  if (!results) withoutResults(parts);
  return zipSync(parts, { level: 9, mtime: ZIP_TIME });
}
