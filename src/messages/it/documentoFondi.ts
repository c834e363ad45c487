// The words of the welfare funds in the printed plan. It is an Italian act.
export const fundWords = {
  heading: "Le misure di welfare abitativo",
  intro: "Risorse in euro e domande per deliberazione regionale, sub-ambito e misura.",
  dgr: "DGR",
  subAmbito: "Sub-ambito",
  whole: "Tutto l’ambito",
  misura: "Misura",
  columns: {
    assegnato: "Assegnato",
    trasferito: "Trasferito",
    erogato: "Erogato",
    residuo: "Residuo",
    presentate: "Domande",
    ammesse: "Ammesse",
    nonAmmesse: "Non ammesse",
    finanziate: "Finanziate",
    nuclei: "Nuclei",
  },
  waiting:
    "Le cifre lette in una frase che nessuno ha ancora confermato non sono riportate in questa tabella.",
} as const;
