// Writes and styles blocks of cells: what all sample workbooks need from the spreadsheet library.

const FIRST_COLUMN = "A".charCodeAt(0);

/** 1 → "A"; the samples stay within the first 26 columns. */
export const letter = (column) => String.fromCharCode(FIRST_COLUMN + column - 1);

export function solid(argb) {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

export function box(argb, style = "thin") {
  const edge = { style, color: { argb } };
  return { top: edge, left: edge, bottom: edge, right: edge };
}

/** Sets a value (null leaves the cell empty) and the style of one cell. */
export function put(sheet, row, column, value, style = {}) {
  const cell = sheet.getCell(row, column);
  if (value !== null) cell.value = value;
  Object.assign(cell, style);
  return cell;
}

/** One cell over a rectangle; every cell below it bears the style, so that borders are whole. */
export function putMerged(sheet, [top, left, bottom, right], value, style = {}) {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) put(sheet, row, column, null, style);
  }
  sheet.mergeCells(top, left, bottom, right);
  return put(sheet, top, left, value, style);
}

/** Height in points of a text that wraps at a width in characters: files carry no automatic height. */
export function textHeight(text, width, linePoints, padding = 6) {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.12) / width)), 0);
  return lines * linePoints + padding;
}

/** A sum with the result that it had when the file was saved. */
export function sumFormula(column, top, bottom, result) {
  return { formula: `SUM(${letter(column)}${top}:${letter(column)}${bottom})`, result };
}

/** The library anchors only the letters of a print area ("$A1"): given "A$1" it writes "$A$1". */
export function printArea(top, left, bottom, right) {
  return `${letter(left)}$${top}:${letter(right)}$${bottom}`;
}
