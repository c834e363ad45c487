// English names of tables, fields and severities; the field's own nouns stay Italian.
import type { Severity } from "../../domain/finding";
import type { Field, TableKind } from "../../domain/import/tableKinds";

export const kindNames: Readonly<Record<TableKind, string>> = {
  disponibili: "Dwellings available in all (disponibili)",
  turnover: "Turn-over",
  carenzaManutentiva: "Carenza manutentiva",
  nuovaEdificazione: "Nuova edificazione",
  sat: "Servizi abitativi transitori",
  assegnateAnnoPrecedente: "Assigned the year before",
  conferiteDaPrivati: "Handed over by privates",
  quadroRiepilogativo: "Quadro riepilogativo",
  quotaForzePolizia: "Quota for police and fire brigades",
  altraCategoria: "Extra category of social relevance",
};

export const fieldNames: Readonly<Record<Field, string>> = {
  disponibili: "disponibili",
  turnover: "turn-over",
  carenzaManutentiva: "carenza manutentiva",
  nuovaEdificazione: "nuova edificazione",
  sat: "SAT",
  assegnateAnnoPrecedente: "assigned the year before",
  conferiteDaPrivati: "handed over by privates",
  quotaForzePolizia: "quota for police and fire brigades",
  altraCategoria: "extra category",
  motivazione: "motivation",
};

export const severityNames: Readonly<Record<Severity, string>> = {
  block: "Blocks",
  justify: "To justify",
  inform: "Informs",
};
