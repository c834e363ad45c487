import { openFileWorkbook } from "../../src/hosts/fileWorkbook";
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
