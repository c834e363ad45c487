// Names of tables, fields and severities, in the language of the interface.
import type { Severity } from "../domain/finding";
import type { LedgerTerm } from "../domain/fondi/fondiFindingParams";
import type { MeasureKind, MeasureName } from "../domain/import/measures";
import type { Field, TableKind } from "../domain/import/tableKinds";
import { ledgerTermNames as englishTerms } from "./en/fondiNames";
import * as english from "./en/names";
import type { Language } from "./formatNumber";
import { ledgerTermNames as italianTerms } from "./it/fondiNames";
import * as italian from "./it/names";

const names = { it: italian, en: english };

/** The name of a kind of table. */
export function kindName(
  language: Language,
  kind: TableKind | MeasureKind | "alloggi" | "fondi",
): string {
  return names[language].kindNames[kind];
}

/** The name of a field inside a sentence. */
export function fieldName(language: Language, field: Field | MeasureName): string {
  return names[language].fieldNames[field];
}

/** The name of what the ledger of funds holds, inside a sentence. */
export function ledgerTermName(language: Language, term: LedgerTerm): string {
  return (language === "it" ? italianTerms : englishTerms)[term];
}

/** The name of a severity. */
export function severityName(language: Language, severity: Severity): string {
  return names[language].severityNames[severity];
}
