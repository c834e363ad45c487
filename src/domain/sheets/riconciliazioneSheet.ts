// The sheet `Riconciliazione`: the statement of the funds to be printed and signed: the totals of every DGR
// first, which its chart draws, then one row per sub-ambito and misura, with the payments where an export
// was read.
import type { CellContent } from "../../workbook/cellWrite";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import { euroOfCents } from "../fondi/euro";
import { fundKey, placeKey, type FundPlace } from "../fondi/fondo";
import { averageOf, fundBalance } from "../fondi/fundBalance";
import { dgrText } from "../fondi/fundPlaceText";
import type { Fondi } from "../fondi/joinFondi";
import { Ledger } from "../fondi/ledgerTerms";
import type { PaidSum } from "../fondi/pagamenti/riepilogoPagamenti";
import { withCharts } from "./sheetCharts";
import { SHEETS } from "./sheetNames";

const TEXTS = [
  ["DGR", 24],
  ["Sub-ambito", 16],
  ["Misura", 15],
] as const;

const AMOUNTS = [
  "Assegnato",
  "Trasferito",
  "Entrate da altri fondi",
  "Erogato",
  "Uscite verso altri fondi",
  "Restituito",
  "Residuo indicato",
  "Residuo calcolato",
  "Resto non spiegato",
  "Media per beneficiario",
  "Pagamenti",
  "Pagamenti meno erogato",
] as const;

/** Who signs, and where and when: lines to be filled in by hand, with room between them. */
const SIGNATURE = [
  "Luogo e data",
  "Il responsabile dell’Ufficio di Piano",
  "Il responsabile del servizio finanziario",
] as const;
const LINE = "_".repeat(44);

function paidAt(payments: readonly PaidSum[] | null, place: FundPlace): number | null {
  if (payments === null) return null;
  const { dgr, subAmbito, misura } = place;
  const own = payments.filter(
    ({ place: one }) =>
      fundKey(one.dgr) === fundKey(dgr) &&
      (subAmbito === null ||
        placeKey({ ...one, misura: null }) === placeKey({ ...place, misura: null })) &&
      (misura === null || one.misura === misura),
  );
  return own.reduce((sum, { cents }) => sum + cents, 0);
}

/** The statement; none when nobody tells of funds. @param payments null without an export. */
export function riconciliazioneSheets(
  fondi: Fondi,
  payments: readonly PaidSum[] | null = null,
): TableSheet[] {
  if (fondi.rows.length === 0) return [];
  const ledger = new Ledger(fondi);
  const euro = (cents: number | null) => (cents === null ? null : euroOfCents(cents));
  const places = ledger.places();
  const isTotal = ({ subAmbito, misura }: FundPlace) => subAmbito === null && misura === null;
  const inOrder = [...places.filter(isTotal), ...places.filter((place) => !isTotal(place))];
  const rows = inOrder.map((place): CellContent[] => {
    const balance = fundBalance(ledger, place);
    const paid = paidAt(payments, place);
    const { erogato } = balance;
    return [
      dgrText(place.dgr),
      place.subAmbito,
      place.misura,
      ...[
        balance.assegnato,
        balance.trasferito,
        balance.entrate,
        erogato,
        balance.uscite,
        balance.restituito,
        balance.residuo,
        balance.calcolato,
        balance.nonSpiegato,
        averageOf(ledger, place)?.each ?? null,
        paid,
        paid === null || erogato === null ? null : paid - erogato,
      ].map(euro),
    ];
  });
  const none = AMOUNTS.map(() => null);
  const blank: CellContent[] = [null, null, null, ...none];
  const signature = SIGNATURE.flatMap((words): CellContent[][] => [
    blank,
    [words, null, null, ...none],
    blank,
    [LINE, null, null, ...none],
  ]);
  return withCharts([
    {
      ...SHEETS.riconciliazione,
      columns: [
        ...TEXTS.map(([header, width]): TableColumn => ({ header, kind: "text", width })),
        ...AMOUNTS.map((header): TableColumn => ({ header, kind: "euro", width: 13 })),
      ],
      rows: [...rows, ...signature],
    },
  ]);
}
