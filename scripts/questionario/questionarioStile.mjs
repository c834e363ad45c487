// The look of the survey's questionnaire: that of the plan template, with cells to fill that stand out.
import { box, solid } from "../samples/cells.mjs";
import { ink, styles as template } from "../samples/modelloStile.mjs";

const base = { name: "Calibri", size: 11, color: { argb: ink.text } };
const muted = { argb: ink.muted };
const rule = { style: "thin", color: { argb: ink.line } };
const edge = { style: "medium", color: { argb: ink.deep } };
const middle = { vertical: "middle" };
const wrapped = { ...middle, wrapText: true };
const centre = { ...wrapped, horizontal: "center" };
const card = solid(ink.band);
const unlocked = { locked: false };

const input = {
  font: { ...base, bold: true, size: 12 },
  fill: solid("FFFFFBEA"),
  border: box("FFB7791F"),
  alignment: centre,
  protection: unlocked,
};

export const styles = {
  band: { fill: solid(ink.deep) },
  title: { ...template.title, font: { ...template.title.font, size: 18 } },
  subtitle: template.subtitle,
  section: {
    font: { ...base, bold: true, size: 13, color: { argb: ink.deep } },
    border: { bottom: edge },
    alignment: { vertical: "bottom" },
  },
  head: template.head,
  headLabel: template.headLabel,
  cardName: {
    font: { ...base, size: 9, color: muted },
    fill: card,
    border: { top: rule },
    alignment: { ...middle, horizontal: "left", indent: 1 },
  },
  card: { fill: card },
  cardValue: {
    font: { ...base, bold: true, size: 11 },
    fill: card,
    alignment: { ...wrapped, horizontal: "left", indent: 1 },
  },
  cardDate: {
    font: { ...base, bold: true, size: 11 },
    fill: card,
    numFmt: "dd/mm/yyyy",
    alignment: { ...middle, horizontal: "left", indent: 1 },
  },
  number: { font: { ...base, color: muted }, border: { top: rule }, alignment: centre },
  question: { font: { ...base, bold: true }, border: { top: rule }, alignment: wrapped },
  part: {
    font: base,
    border: { top: rule },
    alignment: { ...wrapped, horizontal: "left", indent: 2 },
  },
  help: {
    font: { ...base, size: 9, italic: true, color: muted },
    alignment: { vertical: "top", wrapText: true },
  },
  partHelp: {
    font: { ...base, size: 9, italic: true, color: muted },
    alignment: { vertical: "top", horizontal: "left", wrapText: true, indent: 2 },
  },
  before: {
    font: { ...base, color: muted },
    border: { top: rule },
    numFmt: "0",
    alignment: centre,
  },
  beforePercent: {
    font: { ...base, color: muted },
    border: { top: rule },
    numFmt: "0.00%",
    alignment: centre,
  },
  check: {
    font: { ...base, color: muted },
    fill: solid(ink.total),
    border: { top: rule, bottom: rule },
    numFmt: "+0;-0;0",
    alignment: centre,
  },
  checkLabel: {
    font: { ...base, color: { argb: ink.deep } },
    fill: solid(ink.total),
    border: { top: rule, bottom: rule },
    alignment: { ...wrapped, horizontal: "left", indent: 2 },
  },
  count: { ...input, numFmt: "0" },
  percent: { ...input, numFmt: "0.00%" },
  choice: input,
  prose: {
    ...input,
    font: base,
    alignment: { vertical: "top", horizontal: "left", wrapText: true, indent: 1 },
  },
  body: template.body,
  key: { font: { ...base, color: muted } },
  value: { font: base, alignment: { horizontal: "left" }, protection: unlocked },
  valueText: {
    font: base,
    numFmt: "@",
    alignment: { horizontal: "left" },
    protection: unlocked,
  },
  good: {
    font: { bold: true, color: { argb: "FF0B6B3A" } },
    fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFDDF3E4" } },
  },
  bad: {
    font: { bold: true, color: { argb: "FF9C0006" } },
    fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFD9D6" } },
  },
  open: {
    font: { bold: true, color: { argb: "FF7A4B00" } },
    fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFEFC7" } },
  },
  off: {
    font: { color: { argb: ink.muted } },
    fill: { type: "pattern", pattern: "solid", bgColor: { argb: ink.total } },
  },
};
