// Italian words for what was not read, and why.
import type { IgnoredReason } from "../../domain/import/ignoredRanges";
import { formatNumber } from "../formatNumber";

export const ignoredReasons: Readonly<Record<IgnoredReason, string>> = {
  empty: "non c’è niente scritto",
  "no-table": "c’è solo testo, nessuna tabella",
  "no-ente-column": "ci sono cifre, ma nessuna colonna con i nomi degli enti",
  "no-known-heading": "le intestazioni non dicono nulla che il piano chieda",
  "no-ente-below": "il titolo annuncia una tabella, ma sotto non c’è alcun ente",
  "list-of-single-things":
    "è un elenco di singole voci, con gli stessi enti ripetuti, e non una tabella per ente",
  "by-choice": "una persona ha scelto di non leggere questa colonna",
};

export const ignoredHidden = "questa parte è nascosta";

const parti = (count: number) => (count === 1 ? "1 parte" : `${formatNumber("it", count)} parti`);

/** The words around the list in the pane. */
export const ignoredText = {
  parts: (count: number) => `Non letto: ${parti(count)}`,
  showAll: (count: number) => `Mostra tutte le ${formatNumber("it", count)} parti`,
};

/** These words, the same in every language. */
export type IgnoredText = typeof ignoredText;
