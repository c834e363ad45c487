// The report of `quadra fondi`: the ledger, what moved, what does not agree, and the payments; for people,
// and as JSON for programs. Amounts in JSON are cents.
import type { Finding } from "../domain/finding";
import { FUND_FIELDS, type FundField, type FundPlace, type FundRow } from "../domain/fondi/fondo";
import { averageOf, fundBalance } from "../domain/fondi/fundBalance";
import { fundPlaceWords } from "../domain/fondi/fundPlaceText";
import type { Fondi } from "../domain/fondi/joinFondi";
import { Ledger } from "../domain/fondi/ledgerTerms";
import type { FundSuspect } from "../domain/fondi/locateFondi";
import type { MatchedPagamenti } from "../domain/fondi/pagamenti/matchPagamenti";
import { paymentLists } from "../domain/fondi/pagamenti/riepilogoPagamenti";
import type { Pagamento } from "../domain/fondi/pagamenti/pagamento";
import { placeName } from "../domain/sheets/figureRecord";
import { formatEuro } from "../messages/formatDate";
import { formatNumber } from "../messages/formatNumber";
import { ledgerTermName } from "../messages/names";
import { counted } from "./counted";
import { fundSuspectLines } from "./fundSuspectReport";
import { findingLines, jsonFindings } from "./report";

/** Payments of one kind that people are shown; JSON counts them all. */
const SHOWN_PAYMENTS = 20;

const euro = (cents: number) => formatEuro("it", cents);

function figure({ figures }: FundRow, field: FundField): number | null {
  return figures[field]?.value ?? null;
}

/** Every sentence that the row was read from, else what stands in its first cell. */
function wordsOf({ figures, source }: FundRow): string {
  const told = FUND_FIELDS.flatMap((field) => figures[field] ?? []);
  const words = [
    ...new Set(told.filter(({ how }) => how !== "derived").map((reading) => reading.words)),
  ];
  return words.length === 0 ? source.words : words.join(" · ");
}

function jsonFund(row: FundRow) {
  const { dgr, subAmbito, misura, source } = row;
  const of = (field: FundField) => figure(row, field);
  return {
    ...{ dgr, subAmbito, misura },
    assegnato: of("assegnato"),
    trasferito: of("trasferito"),
    erogato: of("erogato"),
    residuo: of("residuo"),
    domande: {
      presentate: of("presentate"),
      ammesse: of("ammesse"),
      nonAmmesse: of("nonAmmesse"),
      finanziate: of("finanziate"),
    },
    nuclei: of("nuclei"),
    alloggi: of("alloggi"),
    contributi: of("contributi"),
    source: {
      file: source.file,
      sheet: source.at.sheet,
      address: placeName(source.at),
      words: wordsOf(row),
    },
  };
}

function jsonPlace({ dgr, subAmbito, misura }: FundPlace) {
  return { dgr, subAmbito, misura };
}

const sumOf = (all: readonly Pagamento[]): number =>
  all.reduce((sum, { importo }) => sum + importo, 0);

/** All payments that are listed: of no fund, of several, repeated and cancelled ones. */
function listedOf(payments: MatchedPagamenti): Pagamento[] {
  return Object.values(paymentLists(payments)).flat();
}

/**
 * The object of `fondi --json`. Its keys are stable.
 * @param payments null when no file of payments was given.
 */
export function jsonFunds(
  { rows, movements }: Fondi,
  findings: readonly Finding[],
  payments: MatchedPagamenti | null,
) {
  return {
    funds: rows.map(jsonFund),
    movements: movements.map(({ from, to, amount, act }) => ({
      from: jsonPlace(from),
      to: to === null ? null : jsonPlace(to),
      amount: amount.value,
      act,
    })),
    findings: jsonFindings(findings),
    payments:
      payments === null
        ? null
        : {
            matched: payments.matched.length,
            unmatched: listedOf(payments).length,
            amount:
              sumOf(payments.matched.map(({ pagamento }) => pagamento)) + sumOf(listedOf(payments)),
          },
  };
}

const COUNTS = [
  "presentate",
  "ammesse",
  "nonAmmesse",
  "inIstruttoria",
  "finanziate",
  "nuclei",
  "alloggi",
  "contributi",
] as const satisfies readonly FundField[];

function placeLines(ledger: Ledger, place: FundPlace): string[] {
  const balance = fundBalance(ledger, place);
  const { assegnato, trasferito, entrate, erogato, uscite, restituito, residuo } = balance;
  const told = [
    ["assegnato", assegnato],
    ["trasferito", trasferito],
    ["entrate", entrate === 0 ? null : entrate],
    ["erogato", erogato],
    ["uscite", uscite === 0 ? null : uscite],
    ["restituito", restituito],
    ["residuo", residuo],
  ] as const;
  const amounts = told.flatMap(([term, value]) =>
    value === null ? [] : [`${ledgerTermName("it", term)} ${euro(value)}`],
  );
  const figures = ledger.rowAt(place)?.figures ?? {};
  const counts = COUNTS.flatMap((field) => {
    const value = figures[field]?.value;
    return value === undefined
      ? []
      : [`${ledgerTermName("it", field)} ${formatNumber("it", value)}`];
  });
  const average = averageOf(ledger, place);
  const rest = balance.nonSpiegato;
  return [
    `  • ${fundPlaceWords(place)}`,
    ...(amounts.length === 0 ? [] : [`      ${amounts.join(" · ")}`]),
    ...(counts.length === 0 ? [] : [`      ${counts.join(" · ")}`]),
    ...(average === null
      ? []
      : [
          `      in media ${euro(average.each)} (${ledgerTermName("it", average.counted)}: ${formatNumber("it", average.count)})`,
        ]),
    ...(rest === null || rest === 0 ? [] : [`      resto non spiegato ${euro(rest)}`]),
  ];
}

function paymentLine({
  mandato,
  data,
  beneficiario,
  importo,
  capitolo,
  file,
  at,
}: Pagamento): string {
  const parts = [
    mandato === "" ? "senza mandato" : `mandato ${mandato}`,
    ...(data === null ? [] : [data.split("-").reverse().join("/")]),
    ...(beneficiario === "" ? [] : [beneficiario]),
    ...(capitolo === "" ? [] : [`capitolo ${capitolo}`]),
  ];
  const place = `${at.sheet === null ? "" : `${at.sheet}!`}${placeName(at)}`;
  return `    ${euro(importo)}: ${parts.join(", ")} (${file} › ${place})`;
}

function listLines(heading: string, all: readonly Pagamento[]): string[] {
  if (all.length === 0) return [];
  const rest = all.length - SHOWN_PAYMENTS;
  return [
    `  ${heading}: ${counted(all.length, "pagamento", "pagamenti")}, ${euro(sumOf(all))}`,
    ...all.slice(0, SHOWN_PAYMENTS).map(paymentLine),
    ...(rest > 0 ? [`    … e altri ${formatNumber("it", rest)}`] : []),
  ];
}

function paymentsLines(payments: MatchedPagamenti): string[] {
  const { matched } = payments;
  const lists = paymentLists(payments);
  const byPlace = new Map<string, Pagamento[]>();
  for (const { pagamento, place } of matched) {
    const name = fundPlaceWords(place);
    const known = byPlace.get(name);
    if (known === undefined) byPlace.set(name, [pagamento]);
    else known.push(pagamento);
  }
  const listed = listedOf(payments);
  const all = [...matched.map(({ pagamento }) => pagamento), ...listed];
  return [
    "",
    `PAGAMENTI: ${formatNumber("it", all.length)}, ${euro(sumOf(all))}`,
    ...[...byPlace].map(
      ([name, own]) =>
        `  ${name}: ${counted(own.length, "pagamento", "pagamenti")}, ${euro(sumOf(own))}`,
    ),
    ...listLines("Nessuna regola li riconosce", lists.unmatched),
    ...listLines("Più voci possibili", lists.contested),
    ...listLines("Doppi", lists.doubled),
    ...listLines("Annullati", lists.cancelled),
  ];
}

/** The report for people. */
export function fundsText(
  fondi: Fondi,
  findings: readonly Finding[],
  suspects: readonly FundSuspect[],
  payments: MatchedPagamenti | null,
): string {
  const ledger = new Ledger(fondi);
  const { rows, movements } = fondi;
  return [
    `Fondi: ${counted(rows.length, "voce", "voci")}, ${counted(movements.length, "movimento", "movimenti")}`,
    ...rows.flatMap((row) => placeLines(ledger, row)),
    ...(movements.length === 0
      ? []
      : [
          "",
          "MOVIMENTI",
          ...movements.map(
            ({ from, to, amount, act }) =>
              `  ${fundPlaceWords(from)} → ${to === null ? "?" : fundPlaceWords(to)}: ${euro(amount.value)}${act === null ? "" : ` (${act})`}`,
          ),
        ]),
    ...(payments === null ? [] : paymentsLines(payments)),
    ...findingLines(findings),
    ...fundSuspectLines(suspects),
    ...(findings.length === 0 ? ["", "Tutto quadra: nessun rilievo."] : []),
  ].join("\n");
}
