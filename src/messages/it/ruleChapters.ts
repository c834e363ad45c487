// Names of the parts of the rulebook, for the page of all rules.
import type { CHAPTERS } from "../../domain/rules/rulebook";

export const chapterNames: Readonly<Record<keyof typeof CHAPTERS, string>> = {
  somme: "Somme e quadro riepilogativo",
  fonti: "Fonti",
  ambito: "Ambito",
  enti: "Enti e nomi",
  risposte: "Risposte, vuoti e asterischi",
  patrimonio: "Patrimonio",
  sat: "Servizi abitativi transitori",
  quote: "Quote e categorie",
  prima: "Confronto con gli anni precedenti",
  popolazione: "Popolazione",
  elenco: "Elenchi di alloggi",
  scadenze: "Scadenze",
  fondi: "Fondi",
  testo: "Testo del piano",
};
