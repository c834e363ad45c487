// What people say of readings of funds at the same time, in the pane and in the sheets.
import {
  lettureFondi,
  mergeFundVerdicts,
  withFundVerdicts,
} from "../../../src/domain/fondi/lettureFondi";
import type { Verdict } from "../../../src/domain/import/measureTable";
import { readSources } from "../../../src/domain/preparePiano";
import type { ReadSource } from "../../../src/domain/sheets/readSource";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { drawn, match } from "../pianoOfText";

const TEXT = drawn(`
  DGR 10/2021: risorse trasferite € 100,00
   | fondi | n. domande
  Est | € 60,00 | 9 di cui 2 non ammesse Finanziate 5
  Ovest | € 40,00 | 7 di cui 1 non ammesse Finanziate 4

  DGR 9/2020
   | fondi | n. domande
  Est | Utilizzate le risorse residue pari a € 30,00 per finanziare le domande della DGR 10/2021 | 3
`);

const letture = (sources: readonly ReadSource[]) =>
  sources.flatMap(({ recognition }) => lettureFondi(recognition.fondi!));
const verdicts = (sources: readonly ReadSource[]) => letture(sources).map(({ verdict }) => verdict);
const said = (words: readonly (readonly [string, Verdict | null])[]) => new Map(words);

test("what others say meanwhile of other readings is kept, and of the same one the own word counts", () => {
  const base = readSources([{ file: "piano.txt", grids: [gridOfText(TEXT)] }], match, 44256);
  const [whole, east, west, moved] = letture(base).map(({ key }) => key) as [
    ...[string, string, string, string],
  ];
  expect(verdicts(base)).toEqual([null, null, null, null]);
  const mine = withFundVerdicts(base, said([[east, "refused"]]));
  const theirs = withFundVerdicts(
    base,
    said([
      [east, "confirmed"],
      [west, "confirmed"],
      [moved, "refused"],
    ]),
  );
  const both = mergeFundVerdicts(base, mine, theirs);
  expect(verdicts(both)).toEqual([null, "refused", "confirmed", "refused"]);
  // What was taken back in the pane is not put back by what the sheets said before.
  const again = withFundVerdicts(both, said([[west, null]]));
  expect(verdicts(mergeFundVerdicts(both, again, both))).toEqual([
    null,
    "refused",
    null,
    "refused",
  ]);
  expect(mergeFundVerdicts(base, mine, base)).toEqual(mine);
  expect(whole).not.toBe(east);
});
