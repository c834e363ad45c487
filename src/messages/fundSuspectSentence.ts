// Why a cell of the ledger of funds is suspected, in the language of the interface.
import { isAmount, type FundField } from "../domain/fondi/fondo";
import type { FundSuspectChange } from "../domain/fondi/locateFondi";
import { suspectReason as reasonEn } from "./en/suspects";
import { formatEuro } from "./formatDate";
import { formatNumber, type Language } from "./formatNumber";
import { suspectReason as reasonIt } from "./it/suspects";
import { ledgerTermName } from "./names";

const reasons = { it: reasonIt, en: reasonEn };
const movement = { it: "movimento", en: "movement" };

/** A figure of the ledger as its field is counted: cents, or a count. */
export function fundFigure(
  language: Language,
  field: FundField | "movimento",
  value: number,
): string {
  return field === "movimento" || isAmount(field)
    ? formatEuro(language, value)
    : formatNumber(language, value);
}

/** The name of a cell's field. */
export function fundFieldName(language: Language, field: FundField | "movimento"): string {
  return field === "movimento" ? movement[language] : ledgerTermName(language, field);
}

/** Says what stands in the cell, what would agree, and what the difference looks like. */
export function fundSuspectSentence(
  language: Language,
  { from, to, error, field }: Pick<FundSuspectChange, "from" | "to" | "error" | "field">,
): string {
  const printed = (value: number | null) =>
    value === null ? null : fundFigure(language, field, value);
  return reasons[language](printed(from), printed(to), error);
}
