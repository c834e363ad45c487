// The look of the plan template: one palette and one set of cell styles for all its sheets.
import { box, solid } from "./cells.mjs";

export const ink = {
  deep: "FF17405E",
  text: "FF1F2933",
  muted: "FF5B6875",
  line: "FFC5CED8",
  band: "FFF4F7FA",
  total: "FFE3EBF2",
  tab: "FF17405E",
  paper: "FFFFFFFF",
};

const base = { name: "Calibri", size: 11, color: { argb: ink.text } };
const bold = { ...base, bold: true };
const border = box(ink.line);
const totalBorder = {
  ...border,
  top: { style: "medium", color: { argb: ink.deep } },
  bottom: { style: "medium", color: { argb: ink.deep } },
};
const middle = { vertical: "middle" };
const indented = { ...middle, horizontal: "left", indent: 1 };
const centre = { ...middle, horizontal: "center" };
const wrapped = { ...middle, wrapText: true };

const count = { font: base, border, numFmt: "0", alignment: centre };
const label = { font: base, border, alignment: indented };
const head = {
  font: { ...bold, size: 10, color: { argb: ink.paper } },
  fill: solid(ink.deep),
  border: box(ink.deep),
  alignment: { ...wrapped, horizontal: "center" },
};
const total = {
  font: bold,
  fill: solid(ink.total),
  border: totalBorder,
  numFmt: "0",
  alignment: centre,
};

export const styles = {
  title: {
    font: { ...bold, size: 16, color: { argb: ink.deep } },
    alignment: { ...middle, shrinkToFit: true },
  },
  subtitle: { font: { ...base, color: { argb: ink.muted } }, alignment: middle },
  section: { font: { ...bold, size: 13, color: { argb: ink.deep } }, alignment: middle },
  body: { font: base, alignment: { vertical: "top", wrapText: true } },
  fieldName: { font: { ...base, color: { argb: ink.muted } }, alignment: middle },
  field: {
    font: { ...bold, size: 12 },
    border: { bottom: { style: "thin", color: { argb: ink.deep } } },
    alignment: { ...middle, horizontal: "left" },
  },
  link: {
    font: { ...base, color: { argb: ink.deep }, underline: true },
    border: { bottom: { style: "hair", color: { argb: ink.line } } },
    alignment: middle,
  },
  linkText: {
    font: { ...base, color: { argb: ink.muted } },
    border: { bottom: { style: "hair", color: { argb: ink.line } } },
    alignment: middle,
  },
  head,
  headLabel: { ...head, alignment: { ...wrapped, horizontal: "left", indent: 1 } },
  label,
  count,
  percent: { ...count, numFmt: '0.00" %"' },
  prose: { font: base, border, alignment: { ...wrapped, horizontal: "left", indent: 1 } },
  check: { ...count, font: { ...base, color: { argb: ink.muted } }, numFmt: "+0;-0;0" },
  band: solid(ink.band),
  total,
  totalLabel: { ...total, alignment: indented },
  totalCheck: { ...total, numFmt: "+0;-0;0" },
  notesHead: {
    font: { ...bold, color: { argb: ink.deep } },
    border: { bottom: { style: "thin", color: { argb: ink.deep } } },
    alignment: middle,
  },
  notesLine: {
    font: { ...base, size: 10 },
    border: { bottom: { style: "hair", color: { argb: ink.line } } },
    alignment: wrapped,
  },
  alarm: {
    font: { bold: true, color: { argb: "FF9C0006" } },
    fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFD9D6" } },
  },
};
