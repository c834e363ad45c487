// Italian words around the plan as open data.
export const openDataPaneText = {
  title: "Dati aperti",
  hint: "Le tabelle del piano in CSV con la loro descrizione (datapackage.json), in un solo file .zip: per il portale dei dati aperti, la Regione o un altro programma.",
  licence: "Licenza",
  make: "Prepara i dati aperti",
  ready: (files: number) =>
    `I dati aperti sono pronti: ${files} file. Dicono ciò che la cartella dice adesso; dopo altre modifiche vanno preparati di nuovo.`,
  save: (name: string) => `Salva ${name}`,
  otherwise: "Non si salva? Copia i file",
  noSaving:
    "Dove Excel non salva file dal riquadro, ogni file si copia e si incolla in un editor di testo, salvandolo in UTF-8 con il suo nome.",
  file: "File da copiare",
  text: (name: string) => `Contenuto di ${name}`,
  copy: (name: string) => `Copia ${name}`,
};

/** The words, the same in every language. */
export type OpenDataPaneText = typeof openDataPaneText;
