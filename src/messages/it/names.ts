// Italian names of tables, fields and severities.
import type { Severity } from "../../domain/finding";
import type { Field, TableKind } from "../../domain/import/tableKinds";

export const kindNames: Readonly<Record<TableKind, string>> = {
  disponibili: "Alloggi complessivamente disponibili",
  turnover: "Turn-over",
  carenzaManutentiva: "Carenza manutentiva",
  nuovaEdificazione: "Nuova edificazione",
  sat: "Servizi abitativi transitori",
  assegnateAnnoPrecedente: "Assegnate l’anno precedente",
  conferiteDaPrivati: "Conferite da privati",
  quadroRiepilogativo: "Quadro riepilogativo",
  quotaForzePolizia: "Quota Forze di Polizia e Vigili del Fuoco",
  altraCategoria: "Altra categoria di particolare rilevanza sociale",
};

export const fieldNames: Readonly<Record<Field, string>> = {
  disponibili: "disponibili",
  turnover: "turn-over",
  carenzaManutentiva: "carenza manutentiva",
  nuovaEdificazione: "nuova edificazione",
  sat: "SAT",
  assegnateAnnoPrecedente: "assegnate l’anno precedente",
  conferiteDaPrivati: "conferite da privati",
  quotaForzePolizia: "quota Forze di Polizia e Vigili del Fuoco",
  altraCategoria: "altra categoria",
  motivazione: "motivazione",
};

export const severityNames: Readonly<Record<Severity, string>> = {
  block: "Blocca",
  justify: "Da motivare",
  inform: "Informa",
};
