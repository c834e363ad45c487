// What the comparison of readers needs of the project: its reader, and the workbook that all of them read.
export { readSourceFile } from "../../src/hosts/readSourceFile";
export { longListWorkbook } from "../../tests/browser/longListPace";
