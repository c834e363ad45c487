// What a person says of readings from sentences: kept by their words and places, merged, and undone.
import {
  compareVerdicts,
  lettureOf,
  mergeVerdicts,
  withVerdicts,
} from "../../../src/domain/contesto/letture";
import {
  checkPrepared,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  readSources,
} from "../../../src/domain/preparePiano";
import type { ReadSource } from "../../../src/domain/sheets/readSource";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { match } from "../pianoOfText";

const TEXT = `PIANO ANNUALE 2021

Il patrimonio dell'ambito è di n. 30 unità abitative

N. 20 appartengono ai 4 Comuni – 67%

La ricognizione si è chiusa il 08/03/2021.
`;

const read = (text = TEXT): ReadSource[] =>
  readSources([{ file: "piano.txt", grids: [gridOfText(text)] }], match, 44256);
const letture = (sources: readonly ReadSource[]) =>
  lettureOf(sources.flatMap(({ recognition }) => recognition.measures));
const verdicts = (sources: readonly ReadSource[]) =>
  letture(sources).map(({ cell }) => cell.verdict ?? null);

test("every figure of a sentence is a reading with the words it comes from, and a key of its own", () => {
  const all = letture(read());
  expect(all.map(({ measure, cell }) => [measure, cell.words])).toEqual([
    ["alloggi", "Il patrimonio dell'ambito è di n. 30 unità abitative"],
    ["alloggi", "N. 20 appartengono ai 4 Comuni – 67%"],
    ["quotaPercento", "N. 20 appartengono ai 4 Comuni – 67%"],
    ["data", "La ricognizione si è chiusa il 08/03/2021."],
  ]);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
});

test("a verdict touches its own reading only, and null takes it back", () => {
  const sources = read();
  const [, second] = letture(sources);
  const said = withVerdicts(sources, new Map([[second!.key, "confirmed"]]));
  expect(verdicts(said)).toEqual([null, "confirmed", null, null]);
  expect(verdicts(withVerdicts(said, new Map([[second!.key, null]])))).toEqual(verdicts(sources));
  expect(withVerdicts(sources, new Map([["another", "refused"]]))[0]).toBe(sources[0]);
});

test("what others say meanwhile of other readings is kept, and of the same one the own word counts", () => {
  const base = read();
  const [a, b, c] = letture(base).map(({ key }) => key) as [string, string, string];
  const mine = withVerdicts(base, new Map([[a, "confirmed"]]));
  const theirs = withVerdicts(
    base,
    new Map([
      [a, "refused"],
      [b, "refused"],
    ]),
  );
  expect(verdicts(mergeVerdicts(base, mine, theirs))).toEqual(["confirmed", "refused", null, null]);
  const reopened = withVerdicts(theirs, new Map([[b, null]]));
  expect(verdicts(mergeVerdicts(theirs, reopened, theirs))).toEqual(["refused", null, null, null]);
  expect(compareVerdicts(theirs, reopened)).toEqual([{ key: b, before: "refused", after: null }]);
  expect(compareVerdicts(base, theirs).map(({ key }) => key)).not.toContain(c);
});

test("words, places and verdicts survive the workbook: reopened, every reading shows them again", () => {
  const sources = read();
  const keys = letture(sources).map(({ key }) => key);
  const judged = withVerdicts(
    sources,
    new Map(keys.map((key, i) => [key, i === 1 ? "refused" : "confirmed"])),
  );
  const plan = preparePiano({ ...NOTHING_KNOWN, sources: judged });
  const sheets = ownSheets(plan).map(gridOfSheet);
  const again = preparePiano(readOwnSheets("dati.xlsx", sheets, match));
  const shown = (of: readonly ReadSource[]) =>
    letture(of).map(({ key, cell }) => [key, cell.words, cell.verdict]);
  expect(shown(again.sources)).toEqual(shown(judged));
  expect(checkPrepared(again).findings.map(({ code }) => code)).toEqual(
    checkPrepared(plan).findings.map(({ code }) => code),
  );
});
