// English words of the room of the funds.
import { formatNumber } from "../formatNumber";
import type { FondiRoomText } from "../it/fondiRoom";

const counted = (count: number, one: string, many: string) =>
  `${formatNumber("en", count)} ${count === 1 ? one : many}`;

export const fondiRoomText: FondiRoomText = {
  title: "Welfare funds",
  intro:
    "What every DGR gave, paid and left, by sub-ambito and misura. The figures stand in the sheet Fondi, where they are corrected.",
  none: "No source tells of funds. The room Sources reads the plan, tables of Word or a sheet with DGR, sub-ambito and amounts.",
  toSources: "Go to the sources",
  pending: "There are changes that are not yet written to the sheets.",
  write: "Write to the sheets",
  readings: "Readings to confirm",
  open: (count: number) => (count === 0 ? "none" : counted(count, "reading", "readings")),
  readingsIntro:
    "These figures were read in a sentence. Confirm them if the words say precisely this.",
  judged: (count: number) => counted(count, "reading decided", "readings decided"),
  allConfirmed: "All readings are decided.",
  confirm: "Confirm",
  refuse: "Not true",
  again: "Ask again",
  confirmOf: (what: string) => `Confirm: ${what}`,
  refuseOf: (what: string) => `Not true: ${what}`,
  againOf: (what: string) => `Ask again: ${what}`,
  confirmAll: (count: number) => `Confirm all (${formatNumber("en", count)})`,
  verdicts: { confirmed: "confirmed", refused: "not true" },
  show: (place: string) => `Show ${place}`,
  movementTo: (amount: string, to: string) => `${amount} passed to ${to}`,
  nowhere: "a destination that is not told",
  ledger: "Ledger",
  chart: "Assigned, paid out and left per DGR",
  bars: { assegnato: "Assigned", erogato: "Paid out", residuo: "Left" },
  unknown: "not told",
  rest: (amount: string) => `Left unexplained: ${amount}`,
  average: (amount: string, by: string) => `${amount} on average (${by})`,
  whole: "Whole ambito",
  notFilled: (count: number) =>
    `${counted(count, "figure waits", "figures wait")} for a confirmation in the room Funds and ${count === 1 ? "is" : "are"} not filled in.`,
  moved: (from: string, to: string) => `From ${from} to ${to}`,
  movements: "Movements",
  payments: "Payments",
  paymentsIntro:
    "The file of payment orders (csv or xlsx) is compared with what was paid out. A payment belongs to a fund when its purpose names the DGR and, where needed, the sub-ambito and misura, or when the sheet Abbinamenti gives it the chapter. Beneficiaries remain codes; nothing is kept.",
  readPayments: "Read the payments",
  forget: "Remove the payments",
  total: (count: number, amount: string) => `${counted(count, "payment", "payments")}, ${amount}`,
  matchedTo: "Matched",
  place: "Item",
  paid: "Payments",
  erogato: "Paid out",
  difference: "Difference",
  unmatched: "Of no fund",
  contested: "Of several funds",
  cancelled: "Cancelled",
  doubled: "Doubled",
  more: (count: number) => `… and ${formatNumber("en", count)} more`,
  order: (mandato: string) => (mandato === "" ? "no order number" : `order ${mandato}`),
  statement: "Reconciliation statement",
  statementIntro:
    "A sheet to print and sign, with balances, rests and, when they were read, payments.",
  writeStatement: "Write the statement",
  findings: "Findings on payments",
  suspects: (count: number) =>
    count === 1
      ? "Where the error in the funds may be"
      : `Where the errors in the funds may be (${formatNumber("en", count)} groups)`,
};
