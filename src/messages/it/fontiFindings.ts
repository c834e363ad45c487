// Italian sentences for findings on several sources.
import type { Figure } from "../../domain/import/figure";
import type { FontiFindingParams } from "../../domain/rules/fontiFindings";
import { isIsoDate } from "../../domain/calendario/isoDate";
import { formatDate } from "../formatDate";
import { formatNumber, joinWords } from "../formatNumber";
import { subjectSentence } from "../subjectSentence";
import { subjectWords } from "./misure";
import { fieldNames } from "./names";

const number = (value: number) => formatNumber("it", value);

/** A statement in one or two words: blank, 0 and not applicable differ. */
export function statementWords(figure: Figure): string {
  switch (figure.state) {
    case "value":
      return number(figure.value);
    case "text":
      return isIsoDate(figure.text) ? formatDate("it", figure.text) : `«${figure.text}»`;
    case "blank":
      return "vuoto";
    case "notApplicable":
      return "non applicabile";
    case "unreadable":
      return "non leggibile";
  }
}

/** One sentence per code; `who` is the ente, or "" where there is none. */
export const fontiSentences: {
  readonly [Code in keyof FontiFindingParams]: (
    params: FontiFindingParams[Code],
    who: string,
  ) => string;
} = {
  "fonti-discordi": ({ field, subject, statements, stands, fallen }, who) => {
    const whose = subject === null ? who : subjectSentence(subjectWords, subject);
    const said = statements.map(
      ({ file, figure }) => `${statementWords(figure)} secondo «${file}»`,
    );
    const before =
      fallen === null
        ? ""
        : ` La scelta di ${fallen.decidedBy || "prima"} (${statementWords(fallen.figure)}${fallen.file === null ? ", valore proprio" : `, «${fallen.file}»`}) non vale più, perché ciò che le fonti dicono è cambiato.`;
    return `${whose}, ${fieldNames[field]}: ${joinWords("it", said)}.${before} Scegliere quale fonte vale e perché (passo Raccogli, Fonti discordi); intanto si usa ${statementWords(stands.figure)} («${stands.file}»).`;
  },
  "fonte-sostituita": ({ newer, older, figures, changed }) =>
    `«${newer}» sostituisce «${older}» dello stesso mittente per ${figures === 1 ? "1 cifra" : `${number(figures)} cifre`}: ${changed === 0 ? "nessuna cambia" : changed === 1 ? "1 cambia" : `${number(changed)} cambiano`}.`,
  "fonte-di-altro-anno": ({ file, year, planYear }) =>
    `«${file}» parla del ${year}${planYear === null ? "" : ` e il piano è del ${planYear}`}: le sue cifre restano a parte. Se è di quest’anno, dirlo nel passo Raccogli (Fonti di un altro anno) o correggere l’anno nei titoli.`,
};
