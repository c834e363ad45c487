// Italian sentences about the declared ambito: findings, and questions on its sheets.
import type { AmbitoFindingParams } from "../../domain/ambito/ambitoFindings";
import type { AmbitoQuestionCode, AmbitoQuestionParams } from "../../domain/ambito/ambitoQuestion";
import type { AmbitoVoce } from "../../domain/ambito/ambitoVoci";
import { formatDate } from "../formatDate";
import { joinWords } from "../formatNumber";

const words = (all: readonly string[], link: "and" | "or" = "and") => joinWords("it", all, link);
const quoted = (all: readonly string[]) => words(all.map((one) => `«${one}»`));

/** One sentence per code; `who` is the ente. */
export const ambitoFindingSentences: {
  readonly [Code in keyof AmbitoFindingParams]: (
    params: AmbitoFindingParams[Code],
    who: string,
  ) => string;
} = {
  "ente-senza-risposta": ({ deadline }, who) =>
    `${who} fa parte dell’ambito, ma nessuna fonte contiene una sua risposta${deadline === null ? "" : ` (attesa entro il ${formatDate("it", deadline)})`}: leggerla oppure sollecitarla.`,
  "ente-fuori-ambito": ({ declared }, who) =>
    declared
      ? `${who} è segnato fuori dal piano nel foglio Enti, ma una fonte ne riporta i dati: togliere la fonte oppure correggere il foglio.`
      : `${who} compare nelle fonti, ma non fra gli enti dell’ambito: nella colonna «Nel piano» del foglio Enti scrivere sì oppure no.`,
  "capofila-fuori-ambito": ({ capofila, isMember }) =>
    isMember
      ? `Il capofila indicato è ${capofila}, che non è un comune: il capofila è uno dei comuni dell’ambito.`
      : `Il capofila indicato è ${capofila}, che non è fra gli enti dell’ambito: aggiungerlo o indicarne un altro.`,
  "comune-in-piu-sub-ambiti": ({ subAmbiti }, who) =>
    `${who} è assegnato a più sub-ambiti (${quoted(subAmbiti)}): i totali per sub-ambito lo conterebbero più volte.`,
  "comune-senza-sub-ambito": ({ subAmbiti }, who) =>
    `${who} non è assegnato ad alcun sub-ambito (${quoted(subAmbiti)}).`,
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
  candidates.length === 0 ? "" : ` Forse ${words(candidates.slice(0, 5), "or")}?`;

/** What to do about a row of the sheet `Ambito` that cannot be read. */
const expected: Readonly<Partial<Record<AmbitoVoce, string>>> = {
  year: "un anno di quattro cifre, dal 2018 in poi",
  satMode: "inclusi, aggiuntivi oppure non dichiarato",
  patrono: "giorno e mese, per esempio 12/06",
  id: "lettere minuscole, cifre e trattini",
};

/** One sentence per code. */
export const ambitoQuestionSentences: {
  readonly [Code in AmbitoQuestionCode]: (params: AmbitoQuestionParams[Code]) => string;
} = {
  "ente-non-riconosciuto": ({ name, candidates }) =>
    name === ""
      ? "Nel foglio Enti una riga non ha il nome dell’ente: scriverlo o togliere la riga."
      : `«${name}», nel foglio Enti, non è un ente conosciuto: correggere il nome, oppure indicare codice e tipo.${maybe(candidates)}`,
  "codice-da-indicare": ({ name }) =>
    `«${name}» non è fra i comuni del registro: nel foglio Enti indicare il suo codice ISTAT.`,
  "codice-discorde": ({ code, name, of }) =>
    `Nel foglio Enti «${name}» ha il codice ${code}, ma il suo codice è ${of}: correggere il nome o il codice.`,
  "codice-non-valido": ({ raw }) =>
    `Il codice «${raw}» del foglio Enti non è valido: servono lettere, cifre e trattini, senza spazi.`,
  "ente-doppio": ({ name }) =>
    `${name} compare più volte nel foglio Enti: vale la prima riga; togliere l’altra.`,
  "tipo-sconosciuto": ({ raw, name }) =>
    `${name}: il tipo «${raw}» del foglio Enti non si riconosce; scrivere Comune, ALER o Altro ente.`,
  "nel-piano-illeggibile": ({ raw, name }) =>
    `${name}: nella colonna «Nel piano» del foglio Enti c’è «${raw}»; scrivere sì oppure no.`,
  "email-non-valida": ({ raw, name }) => `${name}: «${raw}» non sembra un indirizzo e-mail.`,
  "colonna-mancante": ({ column }) =>
    `Nel foglio Enti manca la colonna «${column}»: non si sa chi fa parte del piano.`,
  "voce-mancante": ({ voce }) => `Nel foglio Ambito manca la voce «${voceNames[voce]}».`,
  "voce-doppia": ({ voce }) =>
    `Nel foglio Ambito la voce «${voceNames[voce]}» compare più volte: vale la prima riga.`,
  "voce-illeggibile": ({ voce, raw }) =>
    `Nel foglio Ambito, «${voceNames[voce]}» è «${raw}»: serve ${expected[voce] ?? "una data, per esempio 08/03/2021"}.`,
  "capofila-non-riconosciuto": ({ raw, candidates }) =>
    `Il capofila «${raw}» del foglio Ambito non si riconosce con certezza: scrivere il nome ufficiale.${maybe(candidates)}`,
};
