// Dates and terms of the plan's steps, as sentences tell them.
import { datesIn } from "./datesIn";
import { figureOfNumber, NUMBER } from "./proseNumbers";
import type { ScadenzaName } from "./measures";
import { subjectAt } from "./measureTable";
import { sentencesOf, type ProseLine, type Sentence } from "./proseLines";
import { proseCell, type ProseReading } from "./proseReading";

/** How sentences name the steps of the yearly plan (r.r. 4/2017 art. 4). All patterns must be found. */
const STEPS: readonly {
  readonly step: ScadenzaName;
  readonly label: string;
  readonly patterns: readonly RegExp[];
  readonly not?: RegExp;
}[] = [
  {
    step: "ricognizioneChiusa",
    label: "Chiusura della ricognizione",
    patterns: [
      /\b(?:RICOGNIZIONE|FINESTRA|INSERIMENTO|RILEVAZIONE)\b/,
      /\b(?:CHIUS|CONCLUS|TERMINAT|SCADUT)[AOE]\b/,
    ],
  },
  {
    step: "ricognizioneAperta",
    label: "Avvio della ricognizione",
    patterns: [
      /\b(?:RICOGNIZIONE|FINESTRA|RILEVAZIONE)\b/,
      /\b(?:AVVIA(?:T[AO])?|AVVIO|APERT[AO]|INDETT[AO])\b/,
    ],
  },
  {
    step: "approvato",
    label: "Approvazione del piano annuale",
    patterns: [/\bPIANO ANNUALE\b/, /\bAPPROVAT[OA]\b/],
  },
  {
    step: "trasmesso",
    label: "Trasmissione alla Regione",
    patterns: [/\bPIANO\b/, /\b(?:TRASMESS[OA]|TRASMETTE|INVIA(?:T[OA])?|INVIO)\b/, /\bREGIONE\b/],
  },
  {
    step: "pubblicato",
    label: "Pubblicazione del piano",
    patterns: [/\bPIANO\b/, /\bPUBBLIC(?:AT[OA]|ARLO|AZIONE)\b/],
    not: /\bAVVISO\b/,
  },
  {
    step: "avvisoPubblicato",
    label: "Avviso pubblico",
    patterns: [
      /\bAVVISO PUBBLICO\b/,
      /\b(?:EMANA(?:T[OA])?|PUBBLICAT[OA]|PUBBLICA|INDICE|INDETTO)\b/,
    ],
  },
];

/** The piano triennale has terms of its own. */
const OTHER_PLAN = /\bTRIENNALE\b/;
const DAYS = new RegExp(`\\bENTRO\\s+(?:I\\s+)?(?<n>${NUMBER})\\s+GIORNI\\b`, "d");

function readingsOf(sentence: Sentence): ProseReading[] {
  const { text, folded } = sentence;
  if (OTHER_PLAN.test(folded) && !/\bPIANO ANNUALE\b/.test(folded)) return [];
  const steps = STEPS.filter(
    ({ patterns, not }) => patterns.every((one) => one.test(folded)) && not?.test(folded) !== true,
  );
  if (steps.length === 0) return [];
  const days = DAYS.exec(folded);
  const printedDays = days?.groups?.["n"] ?? "";
  const figure = days === null ? null : figureOfNumber(printedDays);
  const [date] = datesIn(text);
  return steps.flatMap(({ step, label }): ProseReading[] => {
    const base = {
      kind: "scadenze",
      label,
      subject: { ...subjectAt({ at: "ambito" }), scadenza: step },
      date: null,
    } as const;
    if (figure !== null) {
      const at = days!.indices!.groups!["n"]![0];
      const printed = text.slice(at, at + printedDays.length);
      return [{ ...base, measure: "giorni", cell: proseCell(sentence, printed, figure) }];
    }
    if (date === undefined) return [];
    const cell = proseCell(sentence, date.words, { state: "text", text: date.iso });
    return [{ ...base, measure: "data", cell }];
  });
}

/** Dates and terms of the yearly plan. A day of every year ("31 ottobre") is a term of the law. */
export function readScadenzeProse(lines: readonly ProseLine[]): ProseReading[] {
  return lines.flatMap(sentencesOf).flatMap(readingsOf);
}
