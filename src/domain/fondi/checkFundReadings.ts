// What was read and is not sure: figures told twice, cells that could not be read, words that wait for a
// person; and money that leaves a fund without entering another.
import { fundKey, placeOf, type FundPlace } from "./fondo";
import { broken, type FundOutcome } from "./fundOutcome";
import { citeFund, type Ledger } from "./ledgerTerms";

function checkMovements(ledger: Ledger): FundOutcome[] {
  const code = "movimento-senza-contropartita";
  const known = new Set(ledger.fondi.rows.map(({ dgr }) => fundKey(dgr)));
  return ledger.fondi.movements.map(({ from, to, amount }): FundOutcome => {
    const why =
      to === null
        ? "senza-destinazione"
        : !known.has(fundKey(from.dgr)) || !known.has(fundKey(to.dgr))
          ? "fondo-sconosciuto"
          : sameAccount(from, to)
            ? "stesso-fondo"
            : null;
    if (why === null) return { outcome: "holds", code, place: placeOf(from) };
    return broken(code, placeOf(from), [citeFund(amount)], { from, to, amount: amount.value, why });
  });
}

function sameAccount(a: FundPlace, b: FundPlace): boolean {
  return fundKey(a.dgr) === fundKey(b.dgr) && a.subAmbito === b.subAmbito && a.misura === b.misura;
}

/** What waits for a confirmation, row by row: the words and the cells. */
function checkConfirmations(ledger: Ledger): FundOutcome[] {
  const code = "fondi-da-confermare";
  return ledger.fondi.rows.map((row): FundOutcome => {
    const place = placeOf(row);
    const waiting = Object.values(row.figures).filter(
      ({ how, confirmed }) => how === "prose" && !confirmed,
    );
    if (waiting.length === 0) return { outcome: "holds", code, place };
    const cells = waiting.map(citeFund);
    const unique = cells.filter(
      ({ file, at }, i) =>
        cells.findIndex(
          (one) =>
            one.file === file &&
            one.at.sheet === at.sheet &&
            one.at.row === at.row &&
            one.at.column === at.column,
        ) === i,
    );
    const words = [...new Set(waiting.map((reading) => reading.words))];
    return broken(code, place, unique, { place, words });
  });
}

/** All rules of this file. */
export function checkFundReadings(ledger: Ledger): FundOutcome[] {
  const { discordances, unread, questions, rows } = ledger.fondi;
  const contested = discordances.map(({ place, field, readings }) =>
    broken("fondo-discorde", placeOf(place), readings.map(citeFund), {
      ...{ place: placeOf(place), field, values: readings.map(({ value }) => value) },
    }),
  );
  const agreed = rows
    .filter((row) => !discordances.some(({ place }) => sameAccount(place, row)))
    .map((row): FundOutcome => ({ outcome: "holds", code: "fondo-discorde", place: placeOf(row) }));
  return [
    ...checkMovements(ledger),
    ...contested,
    ...agreed,
    ...unread.map(({ field, place, source }) =>
      broken("fondi-non-leggibile", place, [citeFund(source)], {
        ...{ place, field, words: source.words },
      }),
    ),
    ...questions.map(({ reason, place, source }) =>
      broken("fondi-da-chiarire", place, [citeFund(source)], {
        ...{ place, reason, words: source.words },
      }),
    ),
    ...checkConfirmations(ledger),
  ];
}
