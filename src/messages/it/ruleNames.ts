// Italian names of what rules speak of beside the per-ente tables.
import type { ActKind, TextQuantity } from "../../domain/narrativa/narrativeFindings";
import type { ContextFindingParams } from "../../domain/rules/contextFindings";
import type { RuleField } from "../../domain/rules/ruleFields";
import { fieldNames } from "./names";

export const ruleFieldNames: Readonly<Record<RuleField, string>> = {
  ...fieldNames,
  quotaPoliziaLocale: "quota Polizia Locale",
  quotaIndigenti: "quota indigenti",
  quotaCategorie: "quota categorie dell’art. 14",
  alloggiSap: "alloggi SAP",
  alloggiSas: "alloggi SAS",
  altriUsi: "altri usi residenziali",
  alloggi: "alloggi",
  residenti: "residenti",
  maschi: "maschi",
  femmine: "femmine",
  disponibiliAnnoPrecedente: "disponibili nel piano dell’anno precedente",
  alloggiAnnoPrecedente: "alloggi dell’anno precedente",
  alloggiEntrati: "alloggi entrati nel patrimonio",
  alloggiUsciti: "alloggi usciti dal patrimonio",
};

/** With the article, as subjects of a sentence. */
export const scadenzaNames: Readonly<
  Record<ContextFindingParams["scadenza-superata"]["step"], string>
> = {
  ricognizioneAperta: "l’avvio della ricognizione",
  approvato: "l’approvazione del piano",
  trasmesso: "la trasmissione alla Regione",
  pubblicato: "la pubblicazione del piano",
  avvisoPubblicato: "l’avviso pubblico",
};

/** As they follow "il numero di", "la"… in a sentence about the text. */
export const quantityNames: Readonly<Record<TextQuantity, string>> = {
  ...ruleFieldNames,
  comuni: "comuni",
  superficie: "superficie in km²",
  densita: "abitanti per km²",
};

/** As they follow "l’anno", "la data", "il numero". */
export const actNames: Readonly<Record<ActKind, string>> = {
  "legge regionale": "della l.r.",
  "regolamento regionale": "del r.r.",
  DGR: "della DGR",
  legge: "della legge",
  comunicato: "del comunicato regionale",
};
