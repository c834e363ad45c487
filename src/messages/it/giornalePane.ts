// Italian words of the journal in the pane.
import { serialClock, serialDay } from "../../workbook/excelDate";
import { formatDate } from "../formatDate";
import { formatNumber } from "../formatNumber";

const number = (value: number) => formatNumber("it", value);
const cells = (value: number) => `${number(value)} ${value === 1 ? "cella" : "celle"}`;

/** What a command wrote, as a person calls it; other commands are told as a write. */
const commands: Readonly<Record<string, string>> = {
  writeSheets: "Dati raccolti",
  writeAmbito: "Dati del piano",
  writeQuadro: "Foglio Quadro",
  writeModello: "Fogli del modello",
  writeCalendario: "Foglio Calendario",
  writeIndagine: "Foglio Indagine",
  writeEarlier: "Anni precedenti",
  removeEarlier: "Anni precedenti tolti",
  writeChecks: "Foglio Verifiche",
  writeRiepilogo: "Riepilogo da stampare",
  writeRiconciliazione: "Riconciliazione dei fondi",
  openYear: "Anno nuovo",
  fill: "Compilazione del piano",
  insertField: "Segnaposto in un testo",
  applyChange: "Correzione di una cella",
  justify: "Motivazione",
  withdraw: "Motivazione ritirata",
  openRules: "Foglio delle regole",
  decide: "Scelta fra fonti",
  withdrawScelta: "Scelta fra fonti ritirata",
  judge: "Conferma di una lettura",
  judgeFondi: "Conferma di una lettura dei fondi",
  markFindings: "Segni dei rilievi",
  unmarkFindings: "Segni dei rilievi tolti",
};

export const giornaleText = {
  title: "Giornale",
  about:
    "Quello che Quadra ha scritto in questa cartella di lavoro, dal più recente. Il giornale si salva con il file.",
  empty: "Quadra non ha ancora scritto nulla in questa cartella di lavoro.",
  close: "Chiudi il giornale",
  /** A moment, as an Excel serial number. */
  moment: (serial: number) => `${formatDate("it", serialDay(serial))}, ${serialClock(serial)}`,
  command: (name: string) => commands[name] ?? "Scrittura",
  extent: (count: number, sheets: readonly string[]) =>
    sheets.length === 0 ? cells(count) : `${cells(count)} in ${sheets.join(", ")}`,
  undone: "Annullata",
  onlyLine: "Le celle non sono più conservate",
  undo: "Annulla",
  undoOf: (what: string, when: string) => `Annulla: ${what}, ${when}`,
  forget: "Togli il giornale dal file",
  forgetAbout:
    "Chi riceve il file trova nel giornale anche i valori di prima. Toglierlo non cambia alcuna cella, ma poi non si può più annullare.",
  forgetNow: "Togli",
  keep: "Tieni",
  open: {
    title: "Una scrittura è rimasta in sospeso",
    unknown: (what: string) =>
      `${what}: Excel non ha confermato la scrittura. Uscire dalla cella che si sta modificando, poi rileggere il foglio.`,
    none: (what: string) => `${what}: nulla della scrittura è arrivato nel foglio.`,
    part: (what: string, done: number, waiting: number) =>
      `${what}: ${done === 1 ? "1 cella è stata scritta" : `${number(done)} celle sono state scritte`}, ${waiting === 1 ? "1 manca" : `${number(waiting)} mancano`}.`,
    others: (what: string, done: number, waiting: number, places: readonly string[]) =>
      `${what}: scritte ${cells(done)}, da scrivere ${number(waiting)}; ${places.length === 1 ? "una cella contiene altro e resta com’è" : `${number(places.length)} celle contengono altro e restano come sono`}: ${places.slice(0, 8).join(", ")}${places.length > 8 ? ` e altre ${number(places.length - 8)}` : ""}.`,
    reread: "Rileggi il foglio",
    resume: "Completa la scrittura",
    rollBack: "Annulla quel che è arrivato",
    leave: "Lascia com’è",
  },
  openUndo: {
    title: "Un annullamento è rimasto in sospeso",
    unknown: (what: string) =>
      `Annullamento di «${what}»: Excel non l’ha confermato. Uscire dalla cella che si sta modificando, poi rileggere il foglio.`,
    none: (what: string) => `Annullamento di «${what}»: nulla è ancora tornato come prima.`,
    part: (what: string, done: number, waiting: number) =>
      `Annullamento di «${what}»: ${done === 1 ? "1 cella è tornata come prima" : `${number(done)} celle sono tornate come prima`}, ${waiting === 1 ? "1 non ancora" : `${number(waiting)} non ancora`}.`,
    others: (what: string, done: number, waiting: number, places: readonly string[]) =>
      `Annullamento di «${what}»: tornate come prima ${cells(done)}, ancora ${number(waiting)}; ${places.length === 1 ? "una cella contiene altro e resta com’è" : `${number(places.length)} celle contengono altro e restano come sono`}: ${places.slice(0, 8).join(", ")}${places.length > 8 ? ` e altre ${number(places.length - 8)}` : ""}.`,
    resume: "Completa l’annullamento",
  },
  elsewhere: {
    written: (what: string) =>
      `Un altro riquadro di Quadra ha scritto in questa cartella di lavoro (${what}): rileggerla prima di continuare.`,
    undone: (what: string) =>
      `Un altro riquadro di Quadra ha annullato una scrittura in questa cartella di lavoro (${what}): rileggerla prima di continuare.`,
    reread: "Rileggi la cartella di lavoro",
  },
};

/** The words of the journal in every language. */
export type GiornaleText = typeof giornaleText;
