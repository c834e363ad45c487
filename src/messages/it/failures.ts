// Italian sentences for operations that failed: what, where, what to do.
import type { Failure, UnreadableReason } from "../../workbook/failure";
import { formatNumber } from "../formatNumber";
import { hostReason, type HostReason } from "../hostReason";

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

/** Excel refuses: why, and what to do before it is tried again. */
const refusals: Readonly<Record<HostReason, string>> = {
  access:
    "un permesso o una protezione lo impedisce. Togliere la protezione, o chiedere l’accesso,",
  busy: "è occupato da un’altra operazione o da una finestra aperta. Chiudere le finestre, attendere",
  others: "qualcun altro sta cambiando le stesse celle. Attendere che finisca",
  gone: "un foglio, una tabella o una cella non c’è più. Aggiornare l’anteprima",
  taken:
    "il nome o il posto di una tabella è già occupato. Rinominare o spostare la tabella che non è di Quadra",
  overlap: "ci sono celle unite, un filtro o una tabella pivot. Toglierli dal foglio",
  room: "il foglio non ha più posto. Togliere righe e colonne che non servono",
  memory: "la memoria non basta. Chiudere gli altri file, riavviare Excel",
  kind: "questo foglio o questa selezione non la permette. Scegliere un altro foglio",
  lastSheet: "la cartella deve avere almeno un altro foglio visibile. Aggiungerne uno",
  internal: "ha avuto un errore interno. Attendere un momento",
};

/** The sentence of a failure that another one names as its reason. */
function sentenceOf(failure: Failure): string {
  const sentence = failureSentences[failure.code] as (one: Failure) => string;
  return sentence(failure);
}

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
  "sheet-renamed": ({ sheet, now }) =>
    `Il foglio «${sheet}» di Quadra ora si chiama «${now}»: rinominarlo «${sheet}» e riprovare.`,
  "cells-in-the-way": ({ sheet, row }) =>
    `Nel foglio «${sheet}» la tabella di Quadra deve crescere, ma alla riga ${row + 1} c’è dell’altro: spostarlo più in basso o in un altro foglio e riprovare. Nulla è stato sovrascritto.`,
  "workbook-protected": () =>
    "La struttura della cartella di lavoro è protetta: togliere la protezione e riprovare.",
  "workbook-signed": () =>
    "La cartella di lavoro ha una firma digitale: modificarla la annullerebbe. Salvarne una copia senza firma.",
  "workbook-read-only": ({ file }) =>
    `Il file «${file}» è di un formato che Quadra legge soltanto: aprirlo con Excel, salvarlo come cartella di lavoro di Excel (.xlsx) e usare quella.`,
  "output-extension": ({ file, extension }) =>
    extension === "xlsm"
      ? `La cartella di lavoro contiene macro e non si può salvare come «${file}»: scegliere un nome che finisce in .xlsm.`
      : `Il file da scrivere, «${file}», è una cartella di lavoro di Excel: scegliere un nome che finisce in .xlsx.`,
  "cells-changed": ({ conflicts }) =>
    conflicts.length === 1
      ? "Una cella è cambiata dopo l’anteprima: nulla è stato scritto. Aggiornare l’anteprima."
      : `${formatNumber("it", conflicts.length)} celle sono cambiate dopo l’anteprima: nulla è stato scritto. Aggiornare l’anteprima.`,
  "formula-cell": ({ sheet, cell }) =>
    `La cella ${cell} del foglio «${sheet}» contiene una formula, che non viene sostituita: aggiornare l’anteprima, o togliere la formula, e riprovare.`,
  "merged-cell": ({ sheet, cell }) =>
    `La cella ${cell} del foglio «${sheet}» fa parte di celle unite: dividerle e riprovare.`,
  "cell-edit-mode": () =>
    "Excel sta modificando una cella: premere Invio o Esc nel foglio e riprovare.",
  "selection-empty": () => "La selezione è vuota: selezionare le celle della tabella.",
  "api-missing": () =>
    "Questa versione di Excel non ha una funzione che serve qui: aggiornare Excel (File › Account › Opzioni di aggiornamento) e riprovare.",
  "too-much-data": () => "I dati sono troppi per una sola operazione: ridurre la selezione.",
  "outcome-unknown": () =>
    "Excel non risponde: non è certo che l’operazione sia riuscita. Nulla viene ripetuto da solo: premere Invio o Esc nel foglio, poi controllare che cosa è arrivato.",
  "write-open": () =>
    "Una scrittura è rimasta in sospeso: premere «Rileggi il foglio» qui sopra, poi riprovare.",
  "write-elsewhere": () =>
    "Un altro riquadro di Quadra sta scrivendo in questa cartella di lavoro: attendere che finisca e riprovare.",
  "part-written": ({ reason }) =>
    `${sentenceOf(reason)} Una parte era già stata scritta e sta nel foglio: riprovare la completa, il Giornale la annulla.`,
  "part-undone": ({ reason }) =>
    `${sentenceOf(reason)} Una parte è già tornata come prima: riprovare completa l’annullamento.`,
  "host-error": ({ hostCode }) => {
    const reason = hostReason(hostCode);
    return `Excel ha rifiutato l’operazione: ${refusals[reason]} e riprovare. Nulla è andato perso.`;
  },
};
