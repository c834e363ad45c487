// English sentences for findings on several sources.
import type { Figure } from "../../domain/import/figure";
import type { FontiFindingParams } from "../../domain/rules/fontiFindings";
import { isIsoDate } from "../../domain/calendario/isoDate";
import { formatDate } from "../formatDate";
import { formatNumber, joinWords } from "../formatNumber";
import { subjectSentence } from "../subjectSentence";
import { subjectWords } from "./misure";
import { fieldNames } from "./names";

const number = (value: number) => formatNumber("en", value);

/** A statement in one or two words: blank, 0 and not applicable differ. */
export function statementWords(figure: Figure): string {
  switch (figure.state) {
    case "value":
      return number(figure.value);
    case "text":
      return isIsoDate(figure.text) ? formatDate("en", figure.text) : `“${figure.text}”`;
    case "blank":
      return "blank";
    case "notApplicable":
      return "not applicable";
    case "unreadable":
      return "unreadable";
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
    const said = statements.map(({ file, figure }) => `${statementWords(figure)} in “${file}”`);
    const before =
      fallen === null
        ? ""
        : ` The earlier choice${fallen.decidedBy === "" ? "" : ` by ${fallen.decidedBy}`} (${statementWords(fallen.figure)}${fallen.file === null ? ", own value" : `, “${fallen.file}”`}) no longer counts, because what the sources say has changed.`;
    return `${whose}, ${fieldNames[field]}: ${joinWords("en", said)}.${before} Choose which source counts and why (step Raccogli, Fonti discordi); meanwhile ${statementWords(stands.figure)} (“${stands.file}”) is used.`;
  },
  "fonte-sostituita": ({ newer, older, figures, changed }) =>
    `“${newer}” replaces “${older}” of the same sender for ${figures === 1 ? "1 figure" : `${number(figures)} figures`}: ${changed === 0 ? "none changes" : changed === 1 ? "1 changes" : `${number(changed)} change`}.`,
  "fonte-di-altro-anno": ({ file, year, planYear }) =>
    `“${file}” speaks of ${year}${planYear === null ? "" : ` and the plan is for ${planYear}`}: its figures stay apart. If it is of this year, say so in the step Raccogli (Sources of another year) or correct the year in its titles.`,
};
