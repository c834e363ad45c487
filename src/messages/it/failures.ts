// Italian sentences for operations that failed: what, where, what to do.
import type { Failure, UnreadableReason } from "../../workbook/failure";
import { formatNumber } from "../formatNumber";

const reasons: Readonly<Record<UnreadableReason, string>> = {
  empty: "è vuoto: non c’è nulla da leggere.",
  "not-a-workbook": "non è una cartella di lavoro di Excel: salvarlo come .xlsx e riprovare.",
  encrypted: "è protetto da password: togliere la password e riprovare.",
  corrupt: "è danneggiato: aprirlo con il suo programma, salvarlo di nuovo e riprovare.",
  "too-large": "è troppo grande per essere letto: dividerlo in più file.",
  "time-limit":
    "richiede troppo tempo e la lettura è stata interrotta: dividerlo in più file, oppure aprirlo in Excel, salvarlo di nuovo e riprovare.",
  "reader-failed":
    "ha interrotto la lettura: aprirlo in Excel, salvarlo di nuovo come .xlsx e riprovare.",
  inaccessible:
    "non è accessibile: è stato spostato o cambiato, o un altro programma lo tiene aperto. Chiuderlo e sceglierlo di nuovo.",
  pdf: "è un PDF: salvarlo come documento di Word (.docx), oppure copiare la tabella e incollarla.",
  picture: "è un’immagine: chiedere al mittente il file di Excel o di Word da cui viene.",
  archive: "è un archivio: estrarre i file che contiene e sceglierli uno per uno.",
  "word-format":
    "è un documento di testo in un formato che non si legge: aprirlo in Word, salvarlo come .docx e riprovare.",
};

/** One sentence per code. */
export const failureSentences: {
  readonly [Code in Failure["code"]]: (failure: Extract<Failure, { code: Code }>) => string;
} = {
  "file-unreadable": ({ file, reason }) => `Il file «${file}» ${reasons[reason]}`,
  "sheet-missing": ({ sheet }) =>
    `Il foglio «${sheet}» non c’è più: è stato rinominato o eliminato. Ripetere la lettura.`,
  "sheet-protected": ({ sheet }) =>
    `Il foglio «${sheet}» è protetto: togliere la protezione (Revisione › Rimuovi protezione) e riprovare.`,
  "sheet-name-taken": ({ sheet }) =>
    `Nel file c’è già un foglio «${sheet}» che non è di Quadra: rinominarlo e riprovare.`,
  "workbook-protected": () =>
    "La struttura della cartella di lavoro è protetta: togliere la protezione e riprovare.",
  "workbook-signed": () =>
    "La cartella di lavoro ha una firma digitale: modificarla la annullerebbe. Salvarne una copia senza firma.",
  "workbook-read-only": () => "La cartella di lavoro è aperta in sola lettura: salvarne una copia.",
  "cells-changed": ({ conflicts }) =>
    conflicts.length === 1
      ? "Una cella è cambiata dopo l’anteprima: nulla è stato scritto. Aggiornare l’anteprima."
      : `${formatNumber("it", conflicts.length)} celle sono cambiate dopo l’anteprima: nulla è stato scritto. Aggiornare l’anteprima.`,
  "formula-cell": ({ sheet, cell }) =>
    `La cella ${cell} del foglio «${sheet}» contiene una formula, che non viene sostituita.`,
  "merged-cell": ({ sheet, cell }) =>
    `La cella ${cell} del foglio «${sheet}» fa parte di celle unite: dividerle e riprovare.`,
  "cell-edit-mode": () =>
    "Excel sta modificando una cella: premere Invio o Esc nel foglio e riprovare.",
  "selection-empty": () => "La selezione è vuota: selezionare le celle della tabella.",
  "api-missing": ({ member }) =>
    `Questa versione di Excel non ha una funzione necessaria (${member}): aggiornare Excel.`,
  "too-much-data": () => "I dati sono troppi per una sola operazione: ridurre la selezione.",
  "outcome-unknown": () =>
    "Excel non risponde: non è certo che la scrittura sia riuscita. Controllare il foglio e riprovare.",
  "host-error": ({ hostCode }) =>
    `Excel ha rifiutato l’operazione (${hostCode}): nulla va perso, riprovare.`,
};
