// Ledgers of funds as a recogniser could have read them, drawn at random.
import * as fc from "fast-check";
import {
  FUND_FIELDS,
  type FundField,
  type FundReading,
  type FundRecognition,
  type FundRow,
  type FundSource,
} from "../../src/domain/fondi/fondo";

const FILE = "fondi.xlsx";
const TABLE = { top: 0, left: 0, bottom: 60, right: 9 };

const words = fc.stringMatching(/^[A-Z][a-z;\\ '’0-9€.,-]{0,20}[a-z]$/);
const dgr = fc
  .uniqueArray(fc.constantFrom("3008/2020", "3222/2020", "606/2018", "6970/2022"), {
    minLength: 1,
    maxLength: 2,
  })
  .map((all) => [...all].sort());
const misura = fc.constantFrom(null, "1", "2 bis", "complementare");
const subAmbito = fc.constantFrom(null, "Est", "Ovest; valle", "Area \\ nord");
const source = (row: number): fc.Arbitrary<FundSource> =>
  fc.record({
    file: fc.constant(FILE),
    at: fc.record({
      sheet: fc.constant("Fondi 2021"),
      row: fc.constant(row),
      column: fc.integer({ min: 0, max: 9 }),
    }),
    raw: words,
    words,
  });

function reading(row: number, most: number): fc.Arbitrary<FundReading> {
  const said = fc.constantFrom(
    { how: "cell", confirmed: true } as const,
    { how: "prose", confirmed: false } as const,
    { how: "prose", confirmed: true } as const,
    { how: "prose", confirmed: false, refused: true } as const,
  );
  return fc
    .tuple(source(row), fc.integer({ min: 0, max: most }), said)
    .map(([at, value, one]): FundReading => ({ ...at, value, ...one }));
}

function figures(row: number): fc.Arbitrary<FundRow["figures"]> {
  const money = (field: FundField) =>
    ["assegnato", "trasferito", "erogato", "residuo", "restituito", "importoContributo"].includes(
      field,
    );
  const all = FUND_FIELDS.map((field) =>
    fc.option(reading(row, money(field) ? 99_999_999_999 : 9_999), { freq: 1 }),
  );
  return fc
    .tuple(...all)
    .map((read) =>
      Object.fromEntries(
        FUND_FIELDS.flatMap((field, at) => (read[at] === null ? [] : [[field, read[at]]])),
      ),
    );
}

/** Rows of places of their own, movements, questions and cells that could not be read. */
export const fondi: fc.Arbitrary<FundRecognition> = fc
  .uniqueArray(fc.record({ dgr, subAmbito, misura }), {
    minLength: 1,
    maxLength: 6,
    selector: (one) => JSON.stringify(one),
  })
  .chain((places) =>
    fc.record({
      file: fc.constant(FILE),
      tables: fc.constant([{ sheet: "Fondi 2021", range: TABLE, title: "DGR", hidden: false }]),
      rows: fc.tuple(
        ...places.map((place, at) =>
          fc
            .record({
              figures: figures(at + 1),
              dgrDates: fc.tuple(
                ...place.dgr.map((_, i) => fc.constantFrom(null, `2020-0${i + 1}-30`)),
              ),
              riprende: fc.option(dgr),
              countsExpected: fc.boolean(),
              nota: fc.option(words),
              source: source(at + 1),
            })
            .map((row): FundRow => ({ ...place, ...row })),
        ),
      ),
      movements: fc.array(
        fc.record({
          from: fc.record({ dgr, subAmbito, misura }),
          to: fc.option(fc.record({ dgr, subAmbito, misura: fc.constant(null) })),
          amount: reading(40, 99_999_999),
          act: fc.option(words),
        }),
        { maxLength: 4 },
      ),
      questions: fc.array(
        fc.record({
          reason: fc.constantFrom("voce", "numeri", "valuta", "dgr-senza-anno"),
          place: fc.option(fc.record({ dgr, subAmbito, misura })),
          source: source(41),
        }),
        { maxLength: 2 },
      ),
      unread: fc.array(
        fc.record({
          field: fc.option(fc.constantFrom<FundField>("erogato", "presentate")),
          place: fc.record({ dgr, subAmbito, misura }),
          source: source(42),
        }),
        { maxLength: 2 },
      ),
    }),
  );
