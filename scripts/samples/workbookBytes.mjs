// Starts and saves workbooks so that the same content always gives the same bytes, on every Node and time zone.
import { Workbook } from "@cj-tech-master/excelts";
import { unzipSync, zipSync } from "fflate";

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

export async function workbookBytes(workbook) {
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync(parts, { level: 9, mtime: ZIP_TIME });
}
