// What the open data say of themselves: titles and descriptions of tables and columns, in Italian, the
// language of those who publish them.
import type { OpenColumn, OpenTableName } from "../../domain/dati/datiAperti";
import type { Field } from "../../domain/import/tableKinds";

export const openTableWords: Readonly<
  Record<OpenTableName, { readonly title: string; readonly description: string }>
> = {
  enti: {
    title: "Enti proprietari",
    description: "Gli enti del piano: comuni, unità ALER e altri proprietari.",
  },
  offerta: {
    title: "Offerta abitativa per ente",
    description:
      "Unità immobiliari per ente proprietario. Disponibili = turn-over + carenza manutentiva + nuova edificazione (r.r. 4/2017, art. 4, comma 3).",
  },
  quote: {
    title: "Quote e categorie per ente",
    description:
      "Quote percentuali e altre categorie di particolare rilevanza sociale, per i soli enti che le indicano.",
  },
  provenienza: {
    title: "Provenienza dei dati",
    description: "Per ogni valore: file, foglio e cella da cui è stato letto.",
  },
};

/** Name and description of every column. Names are those of the files: lower case, no accents. */
export const openColumnWords: Readonly<
  Record<OpenColumn | Field, { readonly name: string; readonly description: string }>
> = {
  ambito: { name: "ambito", description: "Ambito territoriale del piano." },
  anno: { name: "anno", description: "Anno del piano." },
  codice: {
    name: "codice",
    description:
      "Codice ISTAT del comune, testo di sei cifre con lo zero iniziale, oppure identificativo stabile di un altro ente.",
  },
  ente: { name: "ente", description: "Denominazione dell’ente proprietario." },
  tipo: { name: "tipo", description: "comune, aler oppure altro." },
  provincia: { name: "provincia", description: "Sigla della provincia di un comune." },
  subAmbito: { name: "sub_ambito", description: "Sub-ambito a cui l’ente appartiene." },
  campo: { name: "campo", description: "Colonna a cui il valore si riferisce." },
  stato: {
    name: "stato",
    description: "value, text, blank (non risposto), notApplicable oppure unreadable.",
  },
  valore: { name: "valore", description: "Il valore come sta nelle altre tabelle." },
  file: { name: "file", description: "File da cui il valore è stato letto." },
  foglio: { name: "foglio", description: "Foglio di lavoro; vuoto per un testo." },
  cella: { name: "cella", description: "Cella del foglio, o riga del testo." },
  disponibili: {
    name: "disponibili",
    description: "Unità complessivamente disponibili nell’anno.",
  },
  turnover: { name: "turn_over", description: "Unità libere o che si libereranno nell’anno." },
  libere: { name: "libere", description: "Parte del turn-over: unità già libere." },
  siLibereranno: {
    name: "si_libereranno",
    description: "Parte del turn-over: unità che si libereranno nell’anno.",
  },
  carenzaManutentiva: {
    name: "carenza_manutentiva",
    description: "Unità assegnabili nello stato di fatto.",
  },
  nuovaEdificazione: {
    name: "nuova_edificazione",
    description: "Unità di nuova edificazione, ristrutturazione, recupero o riqualificazione.",
  },
  nuovaCostruzione: {
    name: "nuova_costruzione",
    description: "Parte della nuova edificazione: unità di sola nuova costruzione.",
  },
  ristrutturazione: {
    name: "ristrutturazione",
    description: "Parte della nuova edificazione: unità ristrutturate o recuperate.",
  },
  sat: { name: "sat", description: "Unità destinate ai servizi abitativi transitori." },
  assegnateAnnoPrecedente: {
    name: "assegnate_anno_precedente",
    description: "Unità assegnate nell’anno prima di quello del piano.",
  },
  conferiteDaPrivati: {
    name: "conferite_da_privati",
    description: "Unità conferite da soggetti privati.",
  },
  quotaForzePolizia: {
    name: "quota_forze_polizia_percento",
    description: "Quota per Forze di Polizia e Vigili del Fuoco, in percento.",
  },
  quotaPoliziaLocale: {
    name: "quota_polizia_locale_percento",
    description: "Quota per la Polizia Locale, in percento.",
  },
  quotaIndigenti: {
    name: "quota_indigenti_percento",
    description: "Quota per i nuclei in condizioni di indigenza, in percento.",
  },
  quotaCategorie: {
    name: "quota_categorie_percento",
    description: "Quota per le categorie dell’articolo 14, in percento.",
  },
  altraCategoria: {
    name: "altra_categoria",
    description: "Altra categoria di particolare rilevanza sociale.",
  },
  motivazione: { name: "motivazione", description: "Motivazione della categoria." },
};
