// English words of the sections on sources: which one counts, and where a figure comes from.
import { formatDate } from "../formatDate";
import { formatNumber } from "../formatNumber";
import type { FontiText } from "../it/fonti";

const number = (value: number) => formatNumber("en", value);
const figures = (count: number) => (count === 1 ? "1 figure" : `${number(count)} figures`);

export const fontiText: FontiText = {
  title: "Sources that disagree",
  intro:
    "Several sources say different things of the same figure. Choose which one counts and write why: it stays in Provenienza.",
  open: (count) =>
    count === 0 ? "all decided" : count === 1 ? "1 to decide" : `${number(count)} to decide`,
  decided: (count) => `${number(count)} decided`,
  meanwhile: (what, file) => `Meanwhile ${what} (“${file}”) is used.`,
  difference: (value) => `Difference: ${number(value)}.`,
  fallen: (by, what) =>
    `The earlier choice${by === "" ? "" : ` by ${by}`} (${what}) no longer counts: what the sources say has changed.`,
  corrected: "Corrected by hand in the sheets: the correction counts.",
  which: "Which one counts?",
  says: (what, file) => `${what} — ${file}`,
  readOn: (day) => `read on ${formatDate("en", day)}`,
  figuresOf: (day) => `data as of ${formatDate("en", day)}`,
  later: "read after the choice",
  own: "Another value",
  ownValue: "Value",
  ownWrong:
    "Write a number from 0 on: whole for counts, up to 100 for percentages; a date like 8/3/2021.",
  reason: "Reason",
  reasonMissing: "Write the reason for the choice.",
  decidedBy: "Decided by",
  decidedByMissing: "Write who decided.",
  reach: "The same answer is for",
  reaches: {
    figure: "this figure only",
    ente: (ente, count) => `the open figures of ${ente} (${number(count)})`,
    source: (file, count) => `all open figures of “${file}” (${number(count)})`,
    blank: (count) =>
      `wherever the other sources are blank, the one that answers counts (${number(count)})`,
  },
  willDecide: (count) => `${figures(count)} will be decided:`,
  more: (count) => `and ${number(count)} more`,
  confirm: (count) => (count === 1 ? "Confirm the choice" : `Confirm ${number(count)} choices`),
  withdraw: "Take the choice back",
  withdrawOf: (what) => `Take the choice back: ${what}`,
  decidedLine: (by, day) => `Decided by ${by} on ${formatDate("en", day)}`,
  ownDecided: "own value",
  reasonLine: (reason) => `Reason: ${reason}`,
  toWrite: "New choices are written with “Write to the sheets”.",
  otherYears: "Sources of another year",
  otherYear: (file, year) => `“${file}” speaks of ${year}: its figures stay apart.`,
  thisYear: (file) => `“${file}” is of this year: use its figures`,
  replaced: "Replaced sources",
  replacement: (newer, older, count, changed) =>
    `“${newer}” replaces “${older}”: ${figures(count)}, ${changed === 0 ? "none changes" : changed === 1 ? "1 changes" : `${number(changed)} change`}.`,
  origin: "where from",
  originOf: (what) => `Where it comes from: ${what}`,
  asPrinted: (label, printed) => `The source has “${label}”: “${printed}”`,
  nothingPrinted: (label) => `The source has “${label}” and leaves the cell blank`,
  byHand: "Corrected by hand in the sheets",
  openOrigin: "Other sources say something else, and nobody has decided yet.",
  askCell: "Where does this cell come from?",
  askHint: "Choose a cell of the plan.",
  cell: (place) => `Cell ${place}`,
  total: (kind, field, enti) =>
    `It is the total of “${kind}”, ${field}: the sum of ${enti === 1 ? "1 ente" : `${number(enti)} enti`}.`,
  inCell: {
    blank: "The cell of the plan is still blank: the collected figure is written in the step Fill.",
    other: "The cell of the plan says something else: this is the collected figure.",
  },
  missing: (ente, field) =>
    `This is the place of ${ente}, ${field}: no source has that figure yet.`,
  nothing: "This cell shows no figure of the collected data.",
  show: (place) => `Go to ${place}`,
  figures: (field) => `${field}: the figures of the enti`,
  ente: "Ente",
  value: "Value",
  source: "Source",
};
