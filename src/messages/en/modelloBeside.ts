// English words of the tables beside the offer in a template.
import type { ModelloBesideText } from "../it/modelloBeside";

export const modelloBesideText: ModelloBesideText = {
  waiting: (n) =>
    n === 1
      ? "1 figure read in a sentence is not filled in until somebody confirms it."
      : `${n} figures read in sentences are not filled in until somebody confirms them.`,
  withoutRow: "The template lacks rows for:",
};
