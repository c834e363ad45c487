// Quotas that hold for every ente, as sentences tell them: the indigent, police and fire brigades.
import type { MeasureName } from "./measures";
import { subjectAt } from "./measureTable";
import { NUMBER } from "./proseNumbers";
import { sentencesOf, type ProseLine } from "./proseLines";
import { numberCell, type ProseReading } from "./proseReading";

/** Of whom a percentage speaks (r.r. 4/2017 art. 4 c. 3 lett. c and d bis, art. 7-bis, 13). */
const QUOTAS: readonly {
  readonly measure: MeasureName;
  readonly label: string;
  readonly pattern: RegExp;
}[] = [
  { measure: "sogliaIndigenti", label: "Soglia indigenti", pattern: /\bINDIGEN(?:T[EI]|ZA)\b/ },
  {
    measure: "massimoForzePolizia",
    label: "Massimo Forze di Polizia e Vigili del Fuoco",
    pattern: /\bFORZE DI POLIZIA\b/,
  },
];

const PERCENT = new RegExp(`(?<n>${NUMBER})\\s*(?:%|PER CENTO\\b)`, "d");

/** The percentages of the sentences that name one of those groups; the first of each sentence. */
export function readQuoteProse(lines: readonly ProseLine[]): ProseReading[] {
  return lines.flatMap(sentencesOf).flatMap((sentence): ProseReading[] => {
    const named = QUOTAS.filter(({ pattern }) => pattern.test(sentence.folded));
    if (named.length !== 1) return [];
    const found = PERCENT.exec(sentence.folded);
    const cell = found === null ? null : numberCell(sentence, found);
    if (cell === null) return [];
    const [{ measure, label }] = named as [(typeof QUOTAS)[number]];
    return [
      { kind: "quote", measure, label, subject: subjectAt({ at: "ambito" }), cell, date: null },
    ];
  });
}
