// The words of the printed plan. It is an Italian act, whatever the language of the interface.
import type { CountField, Field } from "../../domain/import/tableKinds";

/** Heading of a table and the line that introduces it. */
export interface DocumentSection {
  readonly heading: string;
  readonly intro: string;
}

export const documentWords = {
  title: "Piano annuale dell’offerta dei servizi abitativi pubblici e sociali",
  ambito: "Ambito territoriale",
  year: "Anno di riferimento",
  capofila: "Comune capofila",
  missing: "da indicare",
  index: "Indice",
  page: "Pagina",
  pageOf: "di",
  total: "TOTALE",
  ente: "Ente proprietario",
  province: "Provincia",
  subAmbito: "Sub-ambito",
  comuneOf: "Comune",
  entiHeading: "Gli enti proprietari",
  entiIntro: (enti: string, comuni: string) =>
    `Il piano riguarda ${enti}, di cui ${comuni}: i comuni dell’ambito, le unità ALER e gli altri proprietari di alloggi pubblici.`,
  offerHeading: "L’offerta abitativa",
  quadroHeading: "Quadro riepilogativo",
  quadroIntro:
    "Le unità disponibili nell’anno sono la somma di quelle da turn-over, in carenza manutentiva e di nuova edificazione (r.r. 4/2017, articolo 4, comma 3).",
  quadroTotals: (year: string, total: string, turnover: string, carenza: string, nuova: string) =>
    `${year}le unità complessivamente disponibili sono ${total}: ${turnover} da turn-over, ${carenza} in carenza manutentiva e ${nuova} di nuova edificazione, ristrutturazione o recupero.`,
  inYear: (year: number) => `Nel ${year} `,
  quoteHeading: "Quote e categorie",
  quoteIntro:
    "Sono elencati i soli enti che hanno stabilito una quota riservata o un’altra categoria di particolare rilevanza sociale.",
  quote: "Quota",
  withoutSap: "* Ente che non possiede alloggi SAP.",
  unanswered: (enti: string) => `Non hanno ancora risposto: ${enti}. Il totale non li comprende.`,
  unreadable: (enti: string) =>
    `Il dato di ${enti} non si legge nella fonte: il totale non lo comprende.`,
  quotaWithoutDwellings: (enti: string) =>
    `Per ${enti} la quota resta senza effetto finché non ci sono unità disponibili.`,
  findingsHeading: "Che cosa resta da chiarire",
  findingsIntro:
    "Al momento della stampa questi punti non quadrano ancora. L’elenco va tolto quando il piano è pronto per l’approvazione.",
} as const;

export const documentSections: Readonly<Record<CountField, DocumentSection>> = {
  disponibili: {
    heading: "Unità complessivamente disponibili",
    intro: "Unità che si prevede di assegnare nell’anno, per ente proprietario.",
  },
  turnover: {
    heading: "Unità da turn-over",
    intro: "Unità libere o che si libereranno nell’anno.",
  },
  carenzaManutentiva: {
    heading: "Unità in carenza manutentiva",
    intro: "Unità assegnabili nello stato di fatto, con lavori a carico dell’assegnatario.",
  },
  nuovaEdificazione: {
    heading: "Unità di nuova edificazione",
    intro: "Unità di nuova edificazione, ristrutturazione, recupero o riqualificazione.",
  },
  sat: {
    heading: "Servizi abitativi transitori",
    intro: "Unità destinate ai servizi abitativi transitori.",
  },
  assegnateAnnoPrecedente: {
    heading: "Unità assegnate nell’anno precedente",
    intro: "Unità assegnate nell’anno prima di quello del piano.",
  },
  conferiteDaPrivati: {
    heading: "Unità conferite da privati",
    intro: "Unità che soggetti privati mettono a disposizione.",
  },
};

/** Headers of columns. */
export const documentColumns: Readonly<Partial<Record<Field, string>>> = {
  disponibili: "Disponibili",
  turnover: "Turn-over",
  libere: "di cui libere",
  siLibereranno: "di cui si libereranno",
  carenzaManutentiva: "Carenza manutentiva",
  nuovaEdificazione: "Nuova edificazione",
  nuovaCostruzione: "di cui nuova costruzione",
  ristrutturazione: "di cui ristrutturazione",
  sat: "Unità",
  assegnateAnnoPrecedente: "Unità",
  conferiteDaPrivati: "Unità",
  quotaForzePolizia: "Forze di Polizia e Vigili del Fuoco",
  quotaPoliziaLocale: "Polizia Locale",
  quotaIndigenti: "Indigenti",
  quotaCategorie: "Categorie art. 14",
  altraCategoria: "Altra categoria",
  motivazione: "Motivazione",
};
