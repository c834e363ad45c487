// English names of what rules speak of beside the per-ente tables; the field's own nouns stay Italian.
import type { ActKind, TextQuantity } from "../../domain/narrativa/narrativeFindings";
import type { ContextFindingParams } from "../../domain/rules/contextFindings";
import type { RuleField } from "../../domain/rules/ruleFields";
import { fieldNames } from "./names";

export const ruleFieldNames: Readonly<Record<RuleField, string>> = {
  ...fieldNames,
  quotaPoliziaLocale: "quota for the local police",
  quotaIndigenti: "quota for the indigent",
  quotaCategorie: "quota for categories of art. 14",
  alloggiSap: "SAP dwellings",
  alloggiSas: "SAS dwellings",
  altriUsi: "altri usi residenziali",
  alloggi: "dwellings",
  residenti: "residents",
  maschi: "men",
  femmine: "women",
  disponibiliAnnoPrecedente: "disponibili in the plan of the year before",
  alloggiAnnoPrecedente: "dwellings of the year before",
  alloggiEntrati: "dwellings that came to the stock",
  alloggiUsciti: "dwellings that left the stock",
};

/** With the article, as subjects of a sentence. */
export const scadenzaNames: Readonly<
  Record<ContextFindingParams["scadenza-superata"]["step"], string>
> = {
  ricognizioneAperta: "the opening of the recognition",
  approvato: "the approval of the plan",
  trasmesso: "the transmission to the Regione",
  pubblicato: "the publication of the plan",
  avvisoPubblicato: "the avviso pubblico",
};

export const quantityNames: Readonly<Record<TextQuantity, string>> = {
  ...ruleFieldNames,
  comuni: "comuni",
  superficie: "area in km²",
  densita: "residents per km²",
};

export const actNames: Readonly<Record<ActKind, string>> = {
  "legge regionale": "l.r.",
  "regolamento regionale": "r.r.",
  DGR: "DGR",
  legge: "l.",
  comunicato: "Comunicato regionale",
};
