// Moved; see workbook/gridOfText.
export { gridOfText } from "../../workbook/gridOfText";
