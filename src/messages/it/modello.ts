// The words of the plan's template. It is an Italian act, whatever the language of the interface; headings
// of its tables are those under which the regional platform and published plans print the same columns.
import type { QuotaTable } from "../../domain/modello/modelloFrame";
import type { ModelloPart } from "../../domain/modello/modelloParts";
import type { CountField, Field } from "../../domain/import/tableKinds";

/** Name of the sheet of a part (a file format), its title and what it tells. */
export interface ModelloSection {
  readonly sheet: string;
  readonly title: string;
  readonly what: string;
}

export const modelloSections: Readonly<Record<ModelloPart, ModelloSection>> = {
  testo: {
    sheet: "Quadro di riferimento",
    title: "Quadro di riferimento",
    what: "Norme, ambito, patrimonio e offerta in breve, con le cifre del piano",
  },
  popolazione: {
    sheet: "Popolazione residente",
    title: "Popolazione residente nei comuni dell’ambito",
    what: "Maschi, femmine e totale, comune per comune",
  },
  residenzialita: {
    sheet: "Servizi residenziali",
    title: "Servizi residenziali per persone e nuclei fragili",
    what: "Strutture dell’ambito con la loro capienza",
  },
  patrimonio: {
    sheet: "Patrimonio abitativo",
    title: "Consistenza del patrimonio abitativo",
    what: "Alloggi SAP, SAS e altri usi per comune, sub-ambito e proprietà",
  },
  alloggiAler: {
    sheet: "Alloggi ALER",
    title: "Alloggi ALER per comune",
    what: "Alloggi dell’ALER secondo il comune in cui si trovano",
  },
  quadroRiepilogativo: {
    sheet: "Quadro riepilogativo",
    title: "Quadro riepilogativo delle unità abitative SAP",
    what: "Disponibili e loro composizione, ente per ente",
  },
  disponibili: {
    sheet: "Disponibili",
    title: "Alloggi complessivamente disponibili nell'anno",
    what: "Quanti alloggi ogni ente prevede di assegnare",
  },
  turnover: {
    sheet: "Turn-over",
    title: "Alloggi liberi o che si liberano per turn-over",
    what: "Alloggi già liberi o che si libereranno",
  },
  carenzaManutentiva: {
    sheet: "Carenza manutentiva",
    title: "Alloggi in carenza manutentiva, da assegnare nello stato di fatto",
    what: "Lavori a carico di chi riceve l’alloggio, fino a 8.000 euro",
  },
  nuovaEdificazione: {
    sheet: "Nuova edificazione",
    title: "Alloggi da nuova edificazione, ristrutturazione o recupero",
    what: "Alloggi che si aggiungono o tornano disponibili",
  },
  ristrutturazione: {
    sheet: "Ristrutturazione",
    title: "Alloggi da ristrutturazione, recupero o riqualificazione",
    what: "La sola parte ristrutturata, dove si tiene distinta",
  },
  sat: {
    sheet: "SAT",
    title: "Alloggi destinati a servizi abitativi transitori",
    what: "Alloggi per chi è in emergenza abitativa",
  },
  assegnateAnnoPrecedente: {
    sheet: "Assegnate anno precedente",
    title: "Alloggi assegnati nell'anno precedente",
    what: "Quanti alloggi ogni ente ha assegnato l’anno prima",
  },
  conferiteDaPrivati: {
    sheet: "Conferite da privati",
    title: "Alloggi conferiti da soggetti privati",
    what: "Alloggi che privati mettono a disposizione",
  },
  quote: {
    sheet: "Quote e categorie",
    title: "Quote riservate e categorie di rilevanza sociale",
    what: "Percentuali per ente, categorie aggiuntive con la loro motivazione",
  },
  fondi: {
    sheet: "Fondi del welfare",
    title: "Risorse per il welfare abitativo",
    what: "Per DGR, sub-ambito e misura: assegnato, trasferito, erogato, residuo e domande",
  },
  tempi: {
    sheet: "Tempi del piano",
    title: "Tempi del piano",
    what: "I passi del piano con il loro giorno",
  },
  indirizzi: {
    sheet: "Indirizzi",
    title: "Indirizzi per l’anno",
    what: "Che cosa l’ambito si propone: testo dell’ufficio",
  },
};

/** Headings of the per-ente columns. */
export const modelloColumns: Readonly<
  Partial<Record<Field, string>> & Record<CountField | QuotaTable, string>
> = {
  disponibili: "Numero complessivo U.I. disponibili nell'anno",
  turnover: "Numero U.I. libere e che si libereranno per effetto del turn-over",
  carenzaManutentiva: "Numero U.I. in carenza manutentiva assegnabili nello stato di fatto",
  nuovaEdificazione:
    "Numero U.I. disponibili per nuova edificazione, ristrutturazione, recupero, riqualificazione",
  ristrutturazione: "Numero U.I. da ristrutturazione, recupero, riqualificazione",
  sat: "Numero U.I. per servizi abitativi transitori",
  assegnateAnnoPrecedente: "Numero U.I. assegnate l'anno precedente",
  conferiteDaPrivati: "Numero U.I. conferite da privati",
  quotaForzePolizia: "% U.I. destinate a Forze di Polizia e Corpo nazionale dei Vigili del Fuoco",
  quotaPoliziaLocale: "% U.I. destinate alla Polizia Locale",
  quotaIndigenti: "% U.I. destinate a nuclei in condizione di indigenza",
  quotaCategorie: "% U.I. destinate alle categorie di cui all’art. 14",
  altraCategoria: "Altra categoria di particolare rilevanza sociale",
  motivazione: "Motivazione",
};

export const modelloQuote: Readonly<Record<QuotaTable, string>> = {
  quotaForzePolizia: "Quote per Forze di Polizia e Vigili del Fuoco",
  quotaPoliziaLocale: "Quote per la Polizia Locale",
  quotaIndigenti: "Quote per i nuclei indigenti",
  quotaCategorie: "Quote per le categorie dell’articolo 14",
  altraCategoria: "Categorie aggiuntive",
};

export const modelloWords = {
  cover: "Piano",
  title: "Piano annuale dell'offerta dei servizi abitativi pubblici e sociali",
  fields: {
    ambito: "Ambito territoriale",
    year: "Anno di riferimento",
    capofila: "Comune capofila",
  },
  introduction: [
    "Il documento raccoglie, per ciascun ente proprietario dell'ambito, gli alloggi che si prevede di assegnare durante l'anno e quelli già assegnati nell'anno prima.",
    "Intorno all'offerta stanno la popolazione, il patrimonio, i servizi residenziali e le risorse per il welfare abitativo.",
  ],
  contents: "Contenuto",
  subtitle: { ambito: "Ambito territoriale ", year: " · Piano annuale " },
  footer: "Piano annuale",
  page: { page: "Pagina", of: "di" },
  ente: "Ragione Sociale Ente Proprietario",
  comune: "Comune",
  check: "Verifica",
  total: "TOTALE",
  /** Words that the reader knows as totals of the rows above. */
  partial: {
    aler: "Totale ALER",
    proprietari: "Totale parziale ALER e altri proprietari",
    comuni: "Totale Comuni",
    resto: "Totale parziale altri Comuni",
    subAmbito: (name: string) =>
      /^(sub.?ambito|distretto)\b/i.test(name) ? `Totale ${name}` : `Totale Sub-ambito ${name}`,
  },
  notes: "Note",
  /** Names of cells, each on its own sheet: a file format, never changed. */
  names: {
    ...{ ambito: "Ambito", year: "Anno", capofila: "Capofila" },
    table: "Tabella",
    patrimonio: {
      ...{ proprieta: "Per_proprieta", comuni: "Comuni_per_sub_ambito" },
      ...{ aler: "ALER_per_sub_ambito", comune: "Per_comune" },
    },
    quote: {
      ...{ quotaForzePolizia: "Forze_di_Polizia", quotaPoliziaLocale: "Polizia_Locale" },
      ...{ quotaIndigenti: "Indigenti", quotaCategorie: "Categorie_articolo_14" },
      altraCategoria: "Categorie_aggiuntive",
    },
  },
  /** What a person is told who types something else. */
  rules: {
    title: "Dato non valido",
    count: "Inserire un numero intero, zero compreso. Senza un dato la cella resta vuota.",
    percent: "Inserire una percentuale fra 0 e 100, per esempio 3,03.",
    euro: "Inserire un importo in euro, per esempio 1.234,50. Senza un dato la cella resta vuota.",
  },
  comuneLabel: (name: string) => `Comune di ${name}`,
  popolazione: { maschi: "Maschi", femmine: "Femmine", residenti: "Totale residenti" },
  patrimonio: {
    sap: "Alloggi SAP",
    sas: "Alloggi SAS",
    altri: "Altri usi residenziali",
    totale: "Totale alloggi",
    percento: "% sul totale",
    perComune: "Alloggi dei Comuni",
    comuniPerSubAmbito: "Patrimonio dei Comuni per sub-ambito",
    alerPerSubAmbito: "Patrimonio ALER per sub-ambito",
    perProprieta: "Consistenza del patrimonio per proprietà",
    subAmbito: "Sub-ambito",
    proprieta: "Proprietà",
    comuni: "Comuni",
    aler: "ALER",
    subAmbitoLabel: (name: string) => `Sub-ambito di ${name}`,
  },
  residenzialita: {
    struttura: "Struttura",
    comune: "Comune",
    posti: "Posti",
    postiLetto: "Posti letto",
    alloggi: "Alloggi",
    camere: "Camere",
    ospiti: "Ospiti",
  },
  fondi: {
    dgr: "DGR",
    subAmbito: "Sub-ambito",
    misura: "Misura",
    assegnato: "Risorse assegnate",
    trasferito: "Risorse trasferite",
    erogato: "Risorse erogate",
    residuo: "Risorse residue",
    presentate: "Domande presentate",
    ammesse: "Domande ammesse",
    nonAmmesse: "Domande non ammesse",
    finanziate: "Domande finanziate",
    nuclei: "Nuclei",
  },
  tempi: { passo: "Passo", giorno: "Giorno" },
} as const;

/** Paragraphs with placeholders; each is filled when all its figures are known. */
export const modelloTesto: readonly (readonly [heading: string, paragraphs: readonly string[]])[] =
  [
    [
      "Le norme",
      [
        "Il piano annuale attua la l.r. 16/2016 secondo l’articolo 4 del r.r. 4/2017: aggiorna il piano triennale e dice quali unità si prevede di assegnare nell’anno.",
        "Lo propone il comune capofila, sentita l’ALER, e lo approva l’assemblea dei sindaci.",
      ],
    ],
    [
      "L’ambito",
      [
        "Il piano dell’ambito {{ambito}} per il {{anno}} riguarda {{numero enti}} enti proprietari, di cui {{numero comuni}} comuni.",
        "Capofila è il Comune di {{capofila}}.",
        "Nei comuni dell’ambito risiedono {{residenti.totale}} persone: {{residenti maschi.totale}} maschi e {{residenti femmine.totale}} femmine.",
      ],
    ],
    [
      "Il patrimonio",
      [
        "Il patrimonio pubblico conta {{patrimonio.totale}} alloggi: {{patrimonio.comuni}} dei comuni ({{percento patrimonio.comuni}}) e {{patrimonio.aler}} dell’ALER ({{percento patrimonio.aler}}).",
        "Non possiedono alloggi SAP: {{enti senza SAP}}.",
      ],
    ],
    [
      "L’offerta",
      [
        "Nel {{anno}} si prevede di assegnare {{disponibili.totale}} alloggi: {{turn-over.totale}} da turn-over, {{carenza manutentiva.totale}} in carenza manutentiva e {{nuova edificazione.totale}} da nuova edificazione, ristrutturazione o recupero.",
        "Ai servizi abitativi transitori sono destinati {{sat.totale}} alloggi; nel {{anno precedente}} ne sono stati assegnati {{assegnate.totale}}.",
        "Hanno stabilito una quota per le Forze di Polizia e i Vigili del Fuoco: {{enti con quota}}.",
      ],
    ],
  ];

/** The steps of the plan, each with the placeholder of its day. */
export const modelloTempi: readonly (readonly [step: string, day: string])[] = [
  ["Avvio della ricognizione (entro il 31 ottobre)", "{{data avvio ricognizione}}"],
  ["Chiusura della ricognizione", "{{data chiusura ricognizione}}"],
  ["Approvazione (entro il 31 dicembre)", "{{data approvazione}}"],
  ["Trasmissione alla Regione (15 giorni)", "{{data trasmissione}}"],
  ["Pubblicazione (15 giorni)", "{{data pubblicazione}}"],
  ["Avviso pubblico (30 giorni)", "{{data avviso}}"],
];

/** What the office may write about; these lines are for it to replace. */
export const modelloIndirizzi: readonly string[] = [
  "Recupero degli alloggi non assegnabili: quali, con quali risorse, entro quando.",
  "Mobilità e cambi di alloggio: regole comuni agli enti dell’ambito.",
  "Servizi abitativi transitori: criteri per l’accesso e la permanenza.",
  "Misure di sostegno alla locazione: che cosa si conferma e che cosa cambia.",
  "Collaborazione con ALER, terzo settore e proprietari privati.",
];

export const modelloInstructions: {
  readonly sheet: string;
  readonly title: string;
  readonly parts: readonly (readonly [heading: string, paragraphs: readonly string[]])[];
} = {
  sheet: "Istruzioni",
  title: "Come si compila il modello",
  parts: [
    [
      "Prima di cominciare",
      [
        "Nel foglio Piano si indicano ambito, anno e comune capofila: i sottotitoli degli altri fogli li riprendono da soli.",
        "Quadra riempie le tabelle con i dati raccolti, dovunque siano: i fogli si possono spostare, rinominare, togliere. Una riga che manca si aggiunge da sola, una in più resta com'è.",
      ],
    ],
    [
      "Cella vuota, zero, asterisco",
      [
        "Zero significa che l'ente ha risposto e non ha alloggi in quella condizione.",
        "Una cella vuota significa che il dato manca ancora.",
        "Una cella vuota con un asterisco accanto al nome dell'ente significa che l'ente non possiede alloggi SAP; i nomi si ripetono nelle note sotto la tabella.",
      ],
    ],
    [
      "Totali e verifica",
      [
        "Le righe TOTALE sono formule e non si scrivono a mano; restano vuote finché nessuno ha dato la cifra, e mostrano 0 quando qualcuno ha risposto zero. Le righe nuove vanno inserite in mezzo all'elenco, così i totali le comprendono.",
        "Nel quadro riepilogativo la colonna Verifica sottrae dalle unità disponibili la somma delle altre tre colonne: zero vuol dire che la riga quadra, un altro valore è rosso.",
        "Ogni colonna del quadro deve coincidere, cella per cella, con la tabella dello stesso nome.",
      ],
    ],
    [
      "Testi e segnaposto",
      [
        "Fra doppie graffe stanno i nomi dei dati: Quadra li sostituisce con le cifre del piano e li ricorda, così i testi si aggiornano quando le cifre cambiano.",
        "Un testo cambiato a mano resta com'è.",
      ],
    ],
    [
      "Quote, categorie e note",
      [
        "La percentuale si scrive come numero: 3,03 compare come 3,03 %. Un ente senza quota resta vuoto.",
        "Nelle note si riportano motivazioni, chiarimenti e richiami, una riga per ciascuno.",
      ],
    ],
  ],
};
