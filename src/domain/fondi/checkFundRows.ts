// Rules on funds with a condition of their own: ceilings, counts that are missing, rests that nothing
// explains, applications that one fund leaves and another takes.
import type { FondiParameters } from "./fondiRulebook";
import { capOf } from "./fondiRulebook";
import { fundKey, type FundField, type FundPlace, type FundReading } from "./fondo";
import { fundBalance, hasCounts } from "./fundBalance";
import { dayOf } from "./fundInstances";
import { broken, type FundOutcome } from "./fundOutcome";
import { citeFund, sumOf, type Ledger } from "./ledgerTerms";

function citeTerms(ledger: Ledger, place: FundPlace, ...fields: readonly FundField[]) {
  return fields
    .flatMap((field) => ledger.figure(place, field))
    .flatMap(({ reading }) => (reading === null ? [] : [citeFund(reading)]));
}

/** A figure of the row itself against a bound of its resolution. */
function checkCeiling(
  code: "contributo-oltre-tetto" | "mensilita-oltre-massimo",
  place: FundPlace,
  reading: FundReading | undefined,
  most: number | null,
): FundOutcome[] {
  if (reading === undefined || most === null) return [];
  if (reading.value <= most) return [{ outcome: "holds", code, place }];
  const cells = [citeFund(reading)];
  return code === "contributo-oltre-tetto"
    ? [broken(code, place, cells, { place, each: reading.value, cap: most })]
    : [broken(code, place, cells, { place, mensilita: reading.value, most })];
}

function checkContributi(ledger: Ledger, place: FundPlace): FundOutcome[] {
  const code = "contributi-non-quadrano";
  const { contributi, importoContributo: each } = ledger.rowAt(place)?.figures ?? {};
  if (contributi === undefined || each === undefined) return [];
  const erogato = ledger.figure(place, "erogato");
  const paid = sumOf(erogato);
  if (paid === null) {
    const missing = erogato.filter(({ reading }) => reading === null);
    return [
      { outcome: "undecided", code, place, missing: missing.map(({ source }) => citeFund(source)) },
    ];
  }
  const difference = contributi.value * each.value - paid;
  if (difference === 0) return [{ outcome: "holds", code, place }];
  return [
    broken(
      code,
      place,
      [...citeTerms(ledger, place, "erogato"), citeFund(contributi), citeFund(each)],
      {
        ...{ place, contributi: contributi.value, each: each.value, erogato: paid, difference },
      },
    ),
  ];
}

function checkCounts(ledger: Ledger, place: FundPlace): FundOutcome[] {
  const code = "conteggio-domande-mancante";
  const row = ledger.rowAt(place);
  if (row === undefined || !row.countsExpected) return [];
  const { assegnato, trasferito, entrate, erogato, uscite } = fundBalance(ledger, place);
  const amount = erogato ?? trasferito ?? assegnato ?? (uscite || entrate || null);
  if (amount === null) return [];
  if (hasCounts(ledger, place)) return [{ outcome: "holds", code, place }];
  return [broken(code, place, [citeFund(row.source)], { place, amount })];
}

/** Rests are told of the smallest places that have an account of their own. */
function checkRest(ledger: Ledger, place: FundPlace): FundOutcome[] {
  const balance = fundBalance(ledger, place);
  const { trasferito, entrate, erogato, uscite, restituito, residuo, calcolato } = balance;
  if (trasferito === null) return [];
  const isFinest = !ledger
    .partsOf(place)
    .some((part) => sumOf(ledger.figure(part, "trasferito")) !== null);
  if (!isFinest) return [];
  const cells = citeTerms(ledger, place, "trasferito", "erogato", "restituito");
  if (erogato === null) {
    const disponibile = trasferito + entrate - uscite - (restituito ?? 0);
    return [broken("erogato-non-indicato", place, cells, { place, disponibile })];
  }
  const told: FundOutcome = { outcome: "holds", code: "erogato-non-indicato", place };
  const code = "resto-non-spiegato";
  if (residuo !== null || calcolato === null || calcolato <= 0) {
    return [told, { outcome: "holds", code, place }];
  }
  const terms = {
    ...{ trasferito, erogato },
    ...(entrate === 0 ? {} : { entrate }),
    ...(uscite === 0 ? {} : { uscite }),
    ...(restituito === null ? {} : { restituito }),
  };
  return [told, broken(code, place, cells, { place, terms, difference: calcolato })];
}

/** Applications admitted and left without money, into whose fund other money came. */
function checkChain(ledger: Ledger, place: FundPlace): FundOutcome[] {
  const code = "catena-senza-conteggio";
  const own = ledger.rowAt(place)?.figures;
  if (own?.ammesse === undefined || own.finanziate === undefined) return [];
  const entering = ledger.term(place, "entrate");
  if (entering.length === 0) return [];
  const taken = sumOf(ledger.term(place, "ripreseDaAltri")) ?? 0;
  const left = own.ammesse.value - own.finanziate.value - taken;
  if (left <= 0) return [{ outcome: "holds", code, place }];
  const cells = [
    own.finanziate,
    own.presentate ?? own.ammesse,
    ...entering.map(({ source }) => source),
  ];
  return [
    broken(code, place, cells.map(citeFund), {
      ...{ place, ammesse: own.ammesse.value, finanziate: own.finanziate.value, left },
      entrate: sumOf(entering) ?? 0,
    }),
  ];
}

/** One misura against its share of all the money of its resolution. */
function checkShares(ledger: Ledger, parameters: FondiParameters): FundOutcome[] {
  const code = "misura-oltre-quota";
  const funds = new Map(ledger.fondi.rows.map(({ dgr }) => [fundKey(dgr), dgr]));
  return [...funds.values()].flatMap((dgr) =>
    parameters.shares
      .filter((share) => dgr.includes(share.dgr))
      .flatMap(({ misura, percento }): FundOutcome[] => {
        const whole: FundPlace = { dgr, subAmbito: null, misura: null };
        const rows = ledger.rowsWithin({ dgr, subAmbito: null, misura });
        const place = { ...whole, misura };
        if (rows.length === 0) return [];
        const field = (["assegnato", "trasferito", "erogato"] as const).find((one) =>
          rows.every(({ figures }) => figures[one] !== undefined),
        );
        const top = field === "erogato" ? "trasferito" : (field ?? "assegnato");
        const total = ledger.figure(whole, top);
        const sum = sumOf(total);
        if (field === undefined || sum === null) {
          return [{ outcome: "undecided", code, place, missing: [citeFund(rows[0]!.source)] }];
        }
        const amount = rows.reduce((all, { figures }) => all + figures[field]!.value, 0);
        if (100 * amount <= percento * sum) return [{ outcome: "holds", code, place }];
        const cells = [
          ...rows.map(({ figures }) => figures[field]!),
          ...total.map(({ source }) => source),
        ];
        return [broken(code, place, cells.map(citeFund), { place, amount, total: sum, percento })];
      }),
  );
}

/** All rules of this file, for all places of a ledger. */
export function checkFundRows(ledger: Ledger, parameters: FondiParameters): FundOutcome[] {
  const perPlace = ledger.places().flatMap((place) => {
    const figures = ledger.rowAt(place)?.figures ?? {};
    const cap = capOf(parameters, place.dgr, place.misura, dayOf(ledger, place));
    const most = cap?.perContratto ?? null;
    return [
      ...checkCeiling("contributo-oltre-tetto", place, figures.importoContributo, most),
      ...checkCeiling("mensilita-oltre-massimo", place, figures.mensilita, cap?.mensilita ?? null),
      ...checkContributi(ledger, place),
      ...checkCounts(ledger, place),
      ...checkRest(ledger, place),
      ...checkChain(ledger, place),
    ];
  });
  return [...perPlace, ...checkShares(ledger, parameters)];
}
