// What the four blocks of funds of the 2021 plan say, row by row, and what follows from them.
import { existsSync, readFileSync } from "node:fs";
import { checkFondi } from "../../src/domain/fondi/checkFondi";
import type { FundReading, FundRow } from "../../src/domain/fondi/fondo";
import { fundPlaceWords } from "../../src/domain/fondi/fundPlaceText";
import { joinFondi } from "../../src/domain/fondi/joinFondi";
import { FACTS, FUND_TEXTS, fondiOfText } from "./fondi2021";

function line({ figures, riprende, ...place }: FundRow): string {
  const told = Object.entries(figures).map(
    ([field, { value, how }]) => `${field} ${value}${how === "cell" ? "" : ` (${how})`}`,
  );
  const takes = riprende === null ? [] : [`riprende ${riprende.join(" + ")}`];
  return [fundPlaceWords(place), ...told, ...takes].join(" | ");
}

describe.each(FUND_TEXTS)("%s", (path) => {
  const read = fondiOfText(path);
  const ledger = joinFondi([read]);
  const { findings } = checkFondi(ledger);
  const of = (code: string) => findings.filter((one) => one.code === code);

  test("gives every figure of the four blocks, and only these", () => {
    expect(ledger.rows.map(line)).toEqual([
      "DGR 3008/2020 + 3222/2020 | trasferito 11515500 (prose)",
      "DGR 3008/2020 + 3222/2020 · Viadanese | trasferito 6323038 | presentate 97 (prose) | nonAmmesse 15 (prose) | finanziate 46 (prose) | ammesse 82 (derived)",
      "DGR 3008/2020 + 3222/2020 · Casalasco | trasferito 5192462 | presentate 53 (prose) | nonAmmesse 4 (prose) | finanziate 37 (prose) | ammesse 49 (derived)",
      "DGR 3664/2020 | assegnato 20287700 (prose) | trasferito 20287700 (prose)",
      "DGR 3664/2020 · Viadanese | assegnato 11462701 | trasferito 11462701",
      "DGR 3664/2020 · Casalasco | assegnato 8824999 | trasferito 8824999 | erogato 1632000 (prose) | finanziate 12 (prose) | riprende 3008/2020 + 3222/2020",
      "DGR 606/2018 · Viadanese",
      "DGR 606/2018 · Casalasco · misura 1 | erogato 267922 (prose) | alloggi 2 (prose) | nuclei 2 (prose)",
      "DGR 606/2018 · Casalasco · misura 3 | erogato 914978 (prose) | nuclei 2 (prose)",
      "DGR 606/2018 · Casalasco · misura 4 | erogato 150000 (prose) | nuclei 1 (prose)",
      "DGR 2065/2019 · Viadanese",
      "DGR 2065/2019 · Casalasco · misura 2 | erogato 2157000 (prose) | contributi 16 (prose) | importoContributo 150000 (prose)",
      "DGR 2065/2019 · Casalasco · misura 3 | erogato 740000 (prose) | nuclei 2 (prose)",
      "DGR 2065/2019 · Casalasco · misura 4 | erogato 450000 (prose) | nuclei 3 (prose)",
    ]);
  });

  test("dates the resolutions that a source dates, and no others", () => {
    expect(ledger.rows.map(({ dgr, dgrDates }) => [dgr.join(), dgrDates.join()])).toEqual(
      expect.arrayContaining([
        ["3008/2020,3222/2020", "2020-03-30,2020-06-09"],
        ["3664/2020", ""],
      ]),
    );
  });

  test("every reading from prose has its words and waits for a confirmation", () => {
    const prose = read.rows
      .flatMap(({ figures }) => Object.values(figures))
      .concat(read.movements.map(({ amount }): FundReading => amount))
      .filter(({ how }) => how === "prose");
    expect(prose.length).toBeGreaterThan(20);
    expect(prose.filter(({ words, confirmed }) => confirmed || !/\d/.test(words))).toEqual([]);
  });

  test("115.155,00 and 202.877,00 are the sums of their sub-ambiti, to the cent", () => {
    expect(of("fondi-totale-non-quadra")).toEqual([]);
    const { outcomes } = checkFondi(ledger);
    const held = outcomes.filter(({ code }) => code === "fondi-totale-non-quadra");
    expect(held.map(({ outcome, place }) => `${outcome} ${place?.dgr.join()}`)).toEqual([
      "holds 3008/2020,3222/2020",
      "holds 3664/2020",
      "holds 3664/2020",
    ]);
  });

  test("the residues are movements into the fund that they helped, with the act", () => {
    expect(
      ledger.movements.map(({ from, to, amount, act }) => [
        fundPlaceWords(from),
        to && fundPlaceWords(to),
        amount.value,
        /verbale dell['’]Assemblea.* n\. 5 del 17\.09\.2020/.test(act ?? ""),
      ]),
    ).toEqual([
      ["DGR 606/2018 · Viadanese", "DGR 3008/2020 + 3222/2020 · Viadanese", 708233, true],
      ["DGR 2065/2019 · Viadanese", "DGR 3008/2020 + 3222/2020 · Viadanese", 2976180, true],
    ]);
    expect(of("movimento-senza-contropartita")).toEqual([]);
  });

  test("16 contributions of 1.500 are asked about, since 21.570 were paid", () => {
    expect(of("contributi-non-quadrano").map(({ severity, params }) => [severity, params])).toEqual([
      [
        "justify",
        {
          place: { dgr: ["2065/2019"], subAmbito: "Casalasco", misura: "2" },
          contributi: 16,
          each: 150000,
          erogato: 2157000,
          difference: 243000,
        },
      ],
    ]);
  });

  test("counts that are missing are raised, and no others", () => {
    const places = of("conteggio-domande-mancante").map(({ params }) =>
      fundPlaceWords((params as unknown as { place: FundRow }).place),
    );
    expect(places).toEqual([
      "DGR 3664/2020 · Viadanese",
      "DGR 606/2018 · Viadanese",
      "DGR 2065/2019 · Viadanese",
    ]);
  });

  test("an amount without its sign and money of a misura without an amount are asked about", () => {
    expect(
      read.questions.map(({ reason, place }) => [reason, place && fundPlaceWords(place)]),
    ).toEqual([
      ["valuta", "DGR 3664/2020 · Casalasco"],
      ["movimento-senza-importo", "DGR 2065/2019 · Viadanese · misura 6"],
    ]);
  });

  test("36 admitted applications of Viadana are left to other money, and nobody says how many got it", () => {
    expect(of("catena-senza-conteggio").map(({ params }) => params)).toEqual([
      {
        place: { dgr: ["3008/2020", "3222/2020"], subAmbito: "Viadanese", misura: null },
        ammesse: 82,
        finanziate: 46,
        left: 36,
        entrate: 708233 + 2976180,
      },
    ]);
  });

  test("37 funded at once and 12 later make the 49 that were admitted", () => {
    const { outcomes } = checkFondi(ledger);
    const casalasco = outcomes.filter(
      ({ code, place }) =>
        code === "finanziate-oltre-ammesse" && place?.subAmbito === "Casalasco",
    );
    expect(
      casalasco.map(({ outcome, place }) => [outcome, place && fundPlaceWords(place)]),
    ).toEqual([
      ["holds", "DGR 3008/2020 + 3222/2020 · Casalasco"],
      ["undecided", "DGR 3664/2020 · Casalasco"],
    ]);
  });
});

interface Fact {
  readonly totale: { readonly value: number } | null;
  readonly parti: readonly {
    readonly sub_area: string;
    readonly fondi?: { readonly value: number };
    readonly misure?: readonly { readonly fondi: { readonly value: number } }[];
    readonly domande?: Readonly<Record<string, unknown>> | null;
  }[];
}

test("an independent transcription of the plan gives the same amounts and counts", () => {
  if (!existsSync(FACTS)) return;
  const { welfare_funds: funds } = JSON.parse(readFileSync(FACTS, "utf8")) as {
    welfare_funds: readonly Fact[];
  };
  const cents = (value: number) => Math.round(value * 100);
  const expected = funds.flatMap(({ totale, parti }) => [
    ...(totale === null ? [] : [cents(totale.value)]),
    ...parti.flatMap(({ fondi, misure = [] }) => [
      ...(fondi === undefined ? [] : [cents(fondi.value)]),
      ...misure.map((one) => cents(one.fondi.value)),
    ]),
  ]);
  const read = fondiOfText(FUND_TEXTS[0]!);
  const amounts = read.rows.flatMap(({ figures: { trasferito, erogato } }) => {
    const main = trasferito ?? erogato;
    return main === undefined ? [] : [main.value];
  });
  expect(amounts).toEqual(expected);
  const told = funds.flatMap(({ parti }) =>
    parti.flatMap(({ domande }) => {
      if (domande == null) return [];
      return [[domande["pervenute"], domande["non_ammesse"], domande["finanziate"]]];
    }),
  );
  const counts = read.rows.flatMap(({ figures: { presentate, nonAmmesse, finanziate } }) =>
    finanziate === undefined
      ? []
      : [[presentate?.value, nonAmmesse?.value, finanziate.value]],
  );
  expect(counts).toEqual(told);
});
