// English words for what was not read, and why.
import type { IgnoredReason } from "../../domain/import/ignoredRanges";
import { formatNumber } from "../formatNumber";
import type { IgnoredText } from "../it/ignored";

export const ignoredReasons: Readonly<Record<IgnoredReason, string>> = {
  empty: "nothing is written there",
  "no-table": "there is only text, no table",
  "no-ente-column": "there are figures, but no column with the names of enti",
  "no-known-heading": "the headings say nothing that the plan asks for",
  "no-ente-below": "the title announces a table, but no ente stands below it",
  "list-of-single-things":
    "it is a list of single things, with the same enti again and again, and no table of enti",
  "by-choice": "a person chose not to read this column",
};

export const ignoredHidden = "this part is hidden";

const parts = (count: number) => (count === 1 ? "1 part" : `${formatNumber("en", count)} parts`);

export const ignoredText: IgnoredText = {
  parts: (count) => `Not read: ${parts(count)}`,
  showAll: (count) => `Show all ${formatNumber("en", count)} parts`,
};
