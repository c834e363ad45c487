// English sentences about the declared ambito: findings, and questions on its sheets.
import type { AmbitoFindingParams } from "../../domain/ambito/ambitoFindings";
import type { AmbitoQuestionCode, AmbitoQuestionParams } from "../../domain/ambito/ambitoQuestion";
import type { AmbitoVoce } from "../../domain/ambito/ambitoVoci";
import { formatDate } from "../formatDate";
import { joinWords } from "../formatNumber";

const words = (all: readonly string[], link: "and" | "or" = "and") => joinWords("en", all, link);
const quoted = (all: readonly string[]) => words(all.map((one) => `“${one}”`));

/** One sentence per code; `who` is the ente. */
export const ambitoFindingSentences: {
  readonly [Code in keyof AmbitoFindingParams]: (
    params: AmbitoFindingParams[Code],
    who: string,
  ) => string;
} = {
  "ente-senza-risposta": ({ deadline }, who) =>
    `${who} belongs to the ambito, but no source holds an answer of it${deadline === null ? "" : ` (due by ${formatDate("en", deadline)})`}: read it or send a reminder.`,
  "ente-fuori-ambito": ({ declared }, who) =>
    declared
      ? `${who} is marked as outside the plan in the sheet Enti, but a source has figures of it: remove the source or correct the sheet.`
      : `${who} stands in the sources, but not among the enti of the ambito: write sì or no in the column “Nel piano” of the sheet Enti.`,
  "capofila-fuori-ambito": ({ capofila, isMember }) =>
    isMember
      ? `The capofila is said to be ${capofila}, which is no comune: the capofila is a comune of the ambito.`
      : `The capofila is said to be ${capofila}, which is not among the enti of the ambito: add it or name another one.`,
  "comune-in-piu-sub-ambiti": ({ subAmbiti }, who) =>
    `${who} is in several sub-ambiti (${quoted(subAmbiti)}): totals per sub-ambito would count it more than once.`,
  "comune-senza-sub-ambito": ({ subAmbiti }, who) =>
    `${who} is in no sub-ambito (${quoted(subAmbiti)}).`,
};

/** Names of the rows of the sheet `Ambito`. */
export const voceNames: Readonly<Record<AmbitoVoce, string>> = {
  name: "Ambito territoriale",
  id: "Identificativo del piano",
  year: "Anno del piano",
  capofila: "Comune capofila",
  subAmbiti: "Sub-ambiti",
  satMode: "Alloggi SAT",
  ricognizioneAperta: "Ricognizione avviata il",
  risposteEntro: "Risposte degli enti entro il",
  ricognizioneChiusa: "Ricognizione chiusa il",
  approvato: "Piano approvato il",
  trasmesso: "Piano trasmesso alla Regione il",
  pubblicato: "Piano pubblicato il",
  avvisoPubblicato: "Avviso pubblico emanato il",
  patrono: "Festa patronale del capofila",
};

const maybe = (candidates: readonly string[]) =>
  candidates.length === 0 ? "" : ` Perhaps ${words(candidates.slice(0, 5), "or")}?`;

/** What to do about a row of the sheet `Ambito` that cannot be read. */
const expected: Readonly<Partial<Record<AmbitoVoce, string>>> = {
  year: "a year of four digits from 2018 on",
  satMode: "inclusi, aggiuntivi or non dichiarato",
  patrono: "day and month, for example 12/06",
  id: "small letters, digits and hyphens",
};

/** One sentence per code. */
export const ambitoQuestionSentences: {
  readonly [Code in AmbitoQuestionCode]: (params: AmbitoQuestionParams[Code]) => string;
} = {
  "ente-non-riconosciuto": ({ name, candidates }) =>
    name === ""
      ? "A row of the sheet Enti does not name its ente: write the name or remove the row."
      : `“${name}” in the sheet Enti is no known ente: correct the name, or give its code and kind.${maybe(candidates)}`,
  "codice-da-indicare": ({ name }) =>
    `“${name}” is not among the comuni of the registry: give its ISTAT code in the sheet Enti.`,
  "codice-discorde": ({ code, name, of }) =>
    `In the sheet Enti “${name}” has the code ${code}, but its code is ${of}: correct the name or the code.`,
  "codice-non-valido": ({ raw }) =>
    `The code “${raw}” of the sheet Enti is not valid: letters, digits and hyphens without spaces are needed.`,
  "ente-doppio": ({ name }) =>
    `${name} stands several times in the sheet Enti: the first row counts; remove the other.`,
  "tipo-sconosciuto": ({ raw, name }) =>
    `${name}: the kind “${raw}” of the sheet Enti is not known; write Comune, ALER or Altro ente.`,
  "nel-piano-illeggibile": ({ raw, name }) =>
    `${name}: the column “Nel piano” of the sheet Enti says “${raw}”; write sì or no.`,
  "email-non-valida": ({ raw, name }) => `${name}: “${raw}” does not look like an e-mail address.`,
  "colonna-mancante": ({ column }) =>
    `The sheet Enti lacks the column “${column}”: nobody knows who belongs to the plan.`,
  "voce-mancante": ({ voce }) => `The sheet Ambito lacks the row “${voceNames[voce]}”.`,
  "voce-doppia": ({ voce }) =>
    `The sheet Ambito has the row “${voceNames[voce]}” several times: the first one counts.`,
  "voce-illeggibile": ({ voce, raw }) =>
    `In the sheet Ambito “${voceNames[voce]}” is “${raw}”: ${expected[voce] ?? "a date is needed, for example 08/03/2021"}${expected[voce] === undefined ? "" : " is needed"}.`,
  "capofila-non-riconosciuto": ({ raw, candidates }) =>
    `The capofila “${raw}” of the sheet Ambito is not known for sure: write the official name.${maybe(candidates)}`,
};
