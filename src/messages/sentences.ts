// Codes in, sentences out, in the language of the interface.
import type { Finding, Severity } from "../domain/finding";
import type { MeasureKind, MeasureName } from "../domain/import/measures";
import type { Field, TableKind } from "../domain/import/tableKinds";
import type { Failure } from "../workbook/failure";
import { failureSentences as failuresEn } from "./en/failures";
import { findingSentences as findingsEn } from "./en/findings";
import * as namesEn from "./en/names";
import { joinWords, type Language } from "./formatNumber";
import { failureSentences as failuresIt } from "./it/failures";
import { findingSentences as findingsIt } from "./it/findings";
import * as namesIt from "./it/names";

const findings = { it: findingsIt, en: findingsEn };
const failures = { it: failuresIt, en: failuresEn };
const names = { it: namesIt, en: namesEn };

/** The sentence of a finding. */
export function findingSentence(language: Language, finding: Finding): string {
  const who = joinWords(
    language,
    finding.enti.map(({ name }) => name),
  );
  const sentence = findings[language][finding.code] as (params: unknown, who: string) => string;
  return sentence(finding.params, who);
}

/** The sentence of a failure. */
export function failureSentence(language: Language, failure: Failure): string {
  const sentence = failures[language][failure.code] as (failure: Failure) => string;
  return sentence(failure);
}

/** The name of a kind of table. */
export function kindName(language: Language, kind: TableKind | MeasureKind): string {
  return names[language].kindNames[kind];
}

/** The name of a field inside a sentence. */
export function fieldName(language: Language, field: Field | MeasureName): string {
  return names[language].fieldNames[field];
}

/** The name of a severity. */
export function severityName(language: Language, severity: Severity): string {
  return names[language].severityNames[severity];
}
