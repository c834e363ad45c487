// Italian words of the pane about dwelling lists.
import type { WordChoice } from "../../domain/alloggi/alloggioKinds";
import { formatNumber } from "../formatNumber";

const number = (value: number) => formatNumber("it", value);
const count = (value: number, one: string, many: string) =>
  `${number(value)} ${value === 1 ? one : many}`;

const choices: Readonly<Record<WordChoice, string>> = {
  libero: "libero",
  inLiberazione: "si libererà nell’anno",
  carenza: "carenza manutentiva",
  inRecupero: "in ristrutturazione o costruzione",
  occupato: "occupato",
  nonAssegnabile: "non assegnabile",
  sap: "SAP",
  sas: "SAS",
  sat: "SAT",
  altriUsi: "altri usi residenziali",
  turnover: "turn-over",
  carenzaManutentiva: "carenza manutentiva",
  nuovaEdificazione: "nuova edificazione",
  conferiteDaPrivati: "conferito da privati",
  none: "non disponibile",
};

export const alloggiText = {
  title: "Elenchi di alloggi",
  alloggi: (value: number) => count(value, "alloggio", "alloggi"),
  summary: (enti: number, counted: number) =>
    `${count(enti, "ente", "enti")}, ${number(counted)} ${counted === 1 ? "conta" : "contano"} fra i disponibili`,
  open: (value: number) => `${count(value, "alloggio è", "alloggi sono")} in dubbio`,
  questions: "Parole da chiarire",
  question: (word: string, cells: number) =>
    `Che cosa significa «${word}»? (${count(cells, "cella", "celle")})`,
  hidden: (cells: number) =>
    `Una parola che potrebbe essere un nome di persona non viene mostrata (${count(cells, "cella", "celle")}): chiarirla nell’elenco e leggerlo di nuovo.`,
  choose: "Scegliere…",
  remembered:
    "La risposta vale per tutti gli elenchi dello stesso mittente e resta nel foglio Parole.",
  choices,
  figures: "Alloggi dietro ogni cifra",
  notKept: (file: string) =>
    `L’elenco di «${file}» è troppo lungo per questa cartella di lavoro, che ne tiene solo le somme: per vedere i singoli alloggi si legge di nuovo il file.`,
  readAgain: "Leggi di nuovo il file…",
  show: (what: string) => `Mostra gli alloggi: ${what}`,
  owner: "Ente",
  allOwners: "Tutti gli enti",
  page: (from: number, to: number, total: number) =>
    `${number(from)}–${number(to)} di ${number(total)}`,
  previous: "Precedenti",
  next: "Seguenti",
  inDoubt: "in dubbio",
};

/** The words about dwelling lists, the same in every language. */
export type AlloggiText = typeof alloggiText;
