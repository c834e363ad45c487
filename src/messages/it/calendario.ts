// Italian words of the calendar.
import type { CalendarStep } from "../../domain/calendario/calendario";
import type { HolidayName } from "../../domain/calendario/holidays";
import type { CalendarWords } from "../calendarWords";
import { formatNumber } from "../formatNumber";
import { withArticle } from "./articles";

export const stepNames: Readonly<Record<CalendarStep, string>> = {
  ricognizioneAperta: "Avvio della ricognizione",
  risposteEntro: "Risposte degli enti",
  approvato: "Approvazione del piano",
  trasmesso: "Trasmissione del piano alla Regione",
  pubblicato: "Pubblicazione del piano",
  avvisoPubblicato: "Avviso pubblico",
};

export const holidayNames: Readonly<Record<HolidayName, string>> = {
  capodanno: "Capodanno",
  epifania: "Epifania",
  pasqua: "Pasqua",
  lunediDellAngelo: "lunedì dell’Angelo",
  liberazione: "anniversario della Liberazione",
  lavoro: "festa del lavoro",
  repubblica: "festa della Repubblica",
  ferragosto: "Ferragosto",
  sanFrancesco: "San Francesco d’Assisi",
  ognissanti: "Ognissanti",
  immacolata: "Immacolata Concezione",
  natale: "Natale",
  santoStefano: "Santo Stefano",
  patrono: "festa patronale del capofila",
};

export const weekdayNames: readonly string[] =
  "domenica lunedì martedì mercoledì giovedì venerdì sabato".split(" ");

const days = (count: number) => (count === 1 ? "1 giorno" : `${formatNumber("it", count)} giorni`);

export const calendarWords: CalendarWords = {
  by: (date) => `entro ${date}`,
  done: (date) => `fatto ${withArticle(date)}`,
  doneLate: (date, late) => `fatto ${withArticle(date)}, con ${days(late)} di ritardo`,
  doneWithoutTerm: (date) => `fatto ${withArticle(date)}; il termine non è noto`,
  late: (late) => `in ritardo di ${days(late)}`,
  today: "scade oggi",
  left: (left) => (left === 1 ? "manca 1 giorno" : `mancano ${days(left)}`),
  planned: (date) => `in programma ${withArticle(date)}`,
  waiting: "il termine decorre dall’approvazione, che non ha ancora una data",
  noTerm: "non è stato fissato un termine",
  holiday: (name) => `è un giorno festivo (${name}): gli uffici sono chiusi`,
  weekend: (weekday) => `cade di ${weekday}: gli uffici potrebbero essere chiusi`,
  event: (step, plan, isDone) => `${isDone ? "Fatto: " : ""}${step} (${plan})`,
  plan: (ambito, year) => `piano annuale ${year}, ${ambito}`,
  calendarName: (ambito, year) => `Piano annuale ${year}, ${ambito}`,
  term: (source) => (source === null ? "termine fissato dall’ufficio" : `termine: ${source}`),
  exportAgain:
    "Quando nel foglio Ambito cambia una data, esportare di nuovo le scadenze da Quadra: questo evento si aggiorna.",
};
