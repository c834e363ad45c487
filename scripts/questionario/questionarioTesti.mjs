// The sheet of instructions of the survey's questionnaire.
import { printArea, put, putMerged, textHeight } from "../samples/cells.mjs";
import { styles } from "./questionarioStile.mjs";

const INSTRUCTIONS = [
  [
    "In breve",
    [
      "1.  Compilare nel foglio Questionario soltanto le celle color crema: le altre sono bloccate, così le voci restano dove il Comune capofila le cerca.",
      "2.  Guardare la casella Stato, in alto a destra: dice quante risposte mancano e se i conti quadrano.",
      "3.  Salvare il file in formato Excel (.xlsx) e restituirlo al Comune capofila entro la data indicata. Il nome del file si può cambiare.",
    ],
  ],
  [
    "Zero, cella vuota, nessun alloggio SAP",
    [
      "Zero è una risposta: l'ente ha controllato e non ha alloggi in quella condizione.",
      "Una cella vuota vuol dire che la risposta manca ancora, e il Comune capofila dovrà chiederla.",
      "L'ente che non possiede alcun alloggio SAP sceglie «sì» alla prima domanda e lascia vuote le voci da 1 a 6; risponde invece alla voce 7.",
    ],
  ],
  [
    "Le voci",
    [
      "Voce 1 – Tutti gli alloggi SAP che si conta di assegnare nell'anno del piano, di qualunque provenienza. Deve essere uguale alla somma delle voci 2, 3 e 4.",
      "Voce 2 – Alloggi già liberi e pronti, e alloggi che si libereranno per il normale ricambio degli inquilini. Per la previsione si usa di solito la media degli ultimi tre anni.",
      "Voce 3 – Alloggi che si assegnano così come sono, perché i lavori che servono restano entro 8.000 euro e li esegue l'assegnatario.",
      "Voce 4 – Alloggi che entrano nell'offerta perché appena costruiti, ristrutturati, recuperati o riqualificati.",
      "Voce 5 – Alloggi che l'ente destina ai servizi abitativi transitori.",
      "Voce 6 – Alloggi assegnati nell'anno che precede quello del piano.",
      "Voce 7 – Alloggi che soggetti privati mettono a disposizione dell'ente.",
      "Voce 8 – Percentuale degli alloggi disponibili riservata a Forze di Polizia e Vigili del Fuoco. Si scrive il numero, per esempio 5 oppure 3,5.",
      "Voce 9 – Un'altra categoria di particolare rilevanza sociale, se l'ente l'ha scelta. In questo caso serve anche la motivazione.",
    ],
  ],
  [
    "Da sapere",
    [
      "Accanto a ogni voce compare il dato del piano precedente, quando il Comune capofila lo conosce: serve per confronto e non va corretto qui. Un trattino vuol dire che non è noto.",
      "La protezione dei fogli non ha parola chiave: serve a non spostare le celle per sbaglio. Nel foglio nascosto Dati ci sono il codice dell'ente, il piano e i dati del piano precedente, e nient'altro.",
      "Il questionario chiede numeri e scelte dell'ente: non scrivere nomi, codici fiscali o altri dati di inquilini e richiedenti.",
    ],
  ],
];

const PROSE_SCALE = 1.25;

export function instructionsSheet(sheet, width, title) {
  putMerged(sheet, [1, 1, 1, 2], null, styles.band);
  sheet.getRow(1).height = 8;
  putMerged(sheet, [2, 1, 2, 2], title, styles.title);
  sheet.getRow(2).height = 32;
  let row = 3;
  for (const [heading, paragraphs] of INSTRUCTIONS) {
    putMerged(sheet, [row, 1, row, 2], heading, styles.section);
    sheet.getRow(row).height = 26;
    for (const paragraph of paragraphs) {
      row += 1;
      putMerged(sheet, [row, 1, row, 2], paragraph, styles.body);
      sheet.getRow(row).height = textHeight(paragraph, width * PROSE_SCALE, 15.5, 5);
    }
    row += 1;
    put(sheet, row, 1, null);
    sheet.getRow(row).height = 10;
    row += 1;
  }
  sheet.pageSetup.printArea = printArea(1, 1, row - 2, 2);
}
