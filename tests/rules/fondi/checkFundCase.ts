// Checks the small documents of a case on funds.
import { checkFondi, type FondiCheck } from "../../../src/domain/fondi/checkFondi";
import { joinFondi } from "../../../src/domain/fondi/joinFondi";
import { checkPagamenti } from "../../../src/domain/fondi/pagamenti/checkPagamenti";
import { matchPagamenti } from "../../../src/domain/fondi/pagamenti/matchPagamenti";
import { readPagamenti } from "../../../src/domain/fondi/pagamenti/readPagamenti";
import { recogniseFondi } from "../../../src/domain/fondi/recogniseFondi";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { drawn } from "../../domain/pianoOfText";
import type { FundCase } from "./fundCase";

const grid = (text: string) => gridOfText(drawn(text));

export function checkFundCase({ text, payments, population = {} }: FundCase): FondiCheck {
  const texts = typeof text === "string" ? { "fondi.txt": text } : text;
  const read = Object.entries(texts).flatMap(
    ([file, one]) => recogniseFondi(file, [grid(one)]).fondi ?? [],
  );
  const ledger = joinFondi(read);
  const paid =
    payments === undefined
      ? null
      : readPagamenti([{ file: "pagamenti.csv", grids: [grid(payments)] }]);
  return checkFondi(ledger, {
    population: new Map(Object.entries(population)),
    payments: paid === null ? [] : checkPagamenti(ledger, paid, matchPagamenti(ledger, paid.all)),
  });
}
