import { openFileWorkbook, type FileWorkbook } from "../../src/hosts/fileWorkbook";
import { describeChartsContract } from "./chartsContract";
import { describeWorkbookContract } from "./workbookContract";

describeWorkbookContract("a workbook file", {
  calculates: false,
  runs: 60,
  open: async (bytes) => {
    const opened = await openFileWorkbook(bytes, "prova.xlsx");
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    return opened.value;
  },
});

describeChartsContract("a workbook file", {
  open: async (bytes) => {
    const opened = await openFileWorkbook(bytes, "prova.xlsx");
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    return opened.value;
  },
  save: (book) => (book as FileWorkbook).bytes(),
});
