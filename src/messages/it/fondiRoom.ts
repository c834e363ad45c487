// Italian words of the room of the funds.
import { formatNumber } from "../formatNumber";

const counted = (count: number, one: string, many: string) =>
  `${formatNumber("it", count)} ${count === 1 ? one : many}`;

export const fondiRoomText = {
  title: "Fondi per l’abitare",
  intro:
    "Che cosa ogni DGR ha dato, pagato e lasciato, per sub-ambito e misura. Le cifre stanno nel foglio Fondi, dove si correggono.",
  none: "Nessuna fonte parla di fondi. Nella stanza Fonti si leggono il piano, le tabelle di Word o un foglio con DGR, sub-ambito e importi.",
  toSources: "Vai alle fonti",
  pending: "Ci sono modifiche non ancora scritte nei fogli.",
  write: "Scrivi nei fogli",
  readings: "Letture da confermare",
  open: (count: number) => (count === 0 ? "nessuna" : counted(count, "lettura", "letture")),
  readingsIntro:
    "Queste cifre sono state lette in una frase. Confermarle se le parole dicono proprio questo.",
  judged: (count: number) => counted(count, "lettura già decisa", "letture già decise"),
  allConfirmed: "Tutte le letture sono decise.",
  confirm: "Conferma",
  refuse: "Non è vero",
  again: "Chiedi di nuovo",
  confirmOf: (what: string) => `Conferma: ${what}`,
  refuseOf: (what: string) => `Non è vero: ${what}`,
  againOf: (what: string) => `Chiedi di nuovo: ${what}`,
  confirmAll: (count: number) => `Conferma tutte (${formatNumber("it", count)})`,
  verdicts: { confirmed: "confermata", refused: "non vera" },
  show: (place: string) => `Mostra ${place}`,
  movementTo: (amount: string, to: string) => `${amount} passati a ${to}`,
  nowhere: "una destinazione non indicata",
  ledger: "Registro",
  chart: "Assegnato, erogato e residuo per DGR",
  bars: { assegnato: "Assegnato", erogato: "Erogato", residuo: "Resta" },
  unknown: "non indicato",
  rest: (amount: string) => `Resto non spiegato: ${amount}`,
  average: (amount: string, by: string) => `In media ${amount} (${by})`,
  whole: "Tutto l’ambito",
  notFilled: (count: number) =>
    `${counted(count, "cifra aspetta", "cifre aspettano")} una conferma nella stanza Fondi e non ${count === 1 ? "viene compilata" : "vengono compilate"}.`,
  moved: (from: string, to: string) => `Da ${from} a ${to}`,
  movements: "Movimenti",
  payments: "Pagamenti",
  paymentsIntro:
    "Il file dei mandati (csv o xlsx) viene confrontato con l’erogato. Un pagamento va a un fondo se la causale nomina la DGR e, dove servono, sub-ambito e misura, o se il foglio Abbinamenti gli assegna il capitolo. I beneficiari restano codici; nulla viene conservato.",
  readPayments: "Leggi i pagamenti",
  forget: "Togli i pagamenti",
  total: (count: number, amount: string) =>
    `${counted(count, "pagamento", "pagamenti")}, ${amount}`,
  matchedTo: "Abbinati",
  place: "Voce",
  paid: "Pagamenti",
  erogato: "Erogato",
  difference: "Differenza",
  unmatched: "Senza fondo",
  contested: "Più fondi possibili",
  doubled: "Doppi",
  cancelled: "Annullati",
  more: (count: number) => `… e altri ${formatNumber("it", count)}`,
  order: (mandato: string) => (mandato === "" ? "senza mandato" : `mandato ${mandato}`),
  statement: "Prospetto di riconciliazione",
  statementIntro:
    "Un foglio da stampare e firmare, con saldi, resti e, se sono stati letti, pagamenti.",
  writeStatement: "Scrivi il prospetto",
  findings: "Rilievi sui pagamenti",
  suspects: (count: number) =>
    count === 1
      ? "Dove può stare l’errore nei fondi"
      : `Dove possono stare gli errori nei fondi (${formatNumber("it", count)} gruppi)`,
};

export type FondiRoomText = typeof fondiRoomText;
