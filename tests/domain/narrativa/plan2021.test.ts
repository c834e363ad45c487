// The text of the real plan against its tables: what is wrong in it is found, nothing else is, and one
// number changed anywhere is found where it stands.
import { existsSync, readFileSync } from "node:fs";
import type { Finding } from "../../../src/domain/finding";
import {
  checkPrepared,
  NOTHING_KNOWN,
  preparePiano,
  readSources,
} from "../../../src/domain/preparePiano";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { match } from "../pianoOfText";

const TEXT = readFileSync("tests/golden/testo-contesto-2021.txt", "utf8");
/** Beside other checkouts only; what it shows is shown by the text above as well. */
const WHOLE_PLAN = "../shared/seeds/piano-annuale-2021.txt";

/** Comuni of the one province and of the other are the two parts, under the names of their seats. */
function subAmbitiOf(text: string): Map<string, string> {
  const [table] = readSources([{ file: "piano.txt", grids: [gridOfText(text)] }], match, 1)
    .flatMap(({ recognition }) => recognition.measures)
    .filter(({ kind, fromProse }) => kind === "popolazione" && !fromProse);
  return new Map(
    (table?.rows ?? []).flatMap(({ subject: { place } }) => {
      if (place.at !== "ente" || !("ente" in place.match)) return [];
      const { code, province } = place.match.ente;
      return [[code, province === "CR" ? "Casalmaggiore" : "Viadana"] as const];
    }),
  );
}

/** "testo-somma-diversa riga 61 331→357" for each finding about the text. */
function findingsIn(text: string): string[] {
  const known = {
    ...NOTHING_KNOWN,
    hand: { ...NOTHING_KNOWN.hand, subAmbiti: subAmbitiOf(text) },
  };
  const sources = readSources([{ file: "piano.txt", grids: [gridOfText(text)] }], match, 1);
  const { findings } = checkPrepared(preparePiano(known, sources), match);
  const right = ({ params }: Finding) =>
    "expected" in params ? params.expected : "sum" in params ? params.sum : "";
  return findings
    .filter(({ code }) => code.startsWith("testo-") || code === "nota-orfana")
    .map(
      (one) =>
        `${one.code} riga ${one.cells[0]!.at.row + 1} ${String(one.cells[0]!.value)}→${right(one)}`,
    );
}

const KNOWN = ["testo-somma-diversa riga 68 331→357"];

test("of the text as it is, one sum does not close, and nothing else is said", () => {
  expect(findingsIn(TEXT)).toEqual(KNOWN);
});

test.each([
  [
    "27 Comuni, diciassette",
    "28 Comuni, diciassette",
    ["testo-cifra-diversa riga 3 28→27", "testo-somma-diversa riga 3 28→27"],
  ],
  [
    "diciassette",
    "sedici",
    ["testo-cifra-diversa riga 3 sedici→17", "testo-somma-diversa riga 3 27→26"],
  ],
  ["694,32", "694,23", ["testo-somma-diversa riga 3 694,23→694.32"]],
  ["densità di 110", "densità di 101", ["testo-cifra-diversa riga 5 101→110"]],
  ["46.745", "46.754", ["testo-cifra-diversa riga 7 46.754→46745"]],
  [
    "n. 1277",
    "n. 1267",
    ["testo-percentuale-diversa riga 60 53→54", "testo-somma-diversa riga 56 1267→1277"],
  ],
  ["– 47%", "– 46%", ["testo-percentuale-diversa riga 58 46→47"]],
  ["il 65,4%", "il 64,5%", ["testo-percentuale-diversa riga 74 64,5→65.4"]],
  [
    "(445 unità)",
    "(454 unità)",
    ["testo-somma-diversa riga 74 680→689", "testo-percentuale-diversa riga 74 65,4→66.8"],
  ],
  ["n. 228 unità SAP", "n. 282 unità SAP", ["testo-somma-diversa riga 62 266→320"]],
  [
    "nel Comune di Rivarolo del Re",
    "nel Comune di Rivvarolo del Re",
    ["testo-nome-diverso riga 46 Rivvarolo del Re ed Uniti→"],
  ],
])("%s written as %s is found with the sentence and the right figure", (from, to, expected) => {
  expect(TEXT).toContain(from);
  const more = findingsIn(TEXT.replace(from, to)).filter((one) => !KNOWN.includes(one));
  expect(more.sort()).toEqual([...expected].sort());
});

test("of the whole plan, the sum and one law with another year are found, and nothing else", () => {
  if (!existsSync(WHOLE_PLAN)) {
    const law = "La legge regionale n. 16/2016 e la l.r. 16/2016.\n\nLa legge regionale 16/2018.\n";
    const text = `${TEXT}\n${law}`;
    const line = text.split("\n").findIndex((words) => words.includes("16/2018")) + 1;
    expect(findingsIn(text)).toEqual([
      ...KNOWN,
      `testo-norma-discorde riga ${line} legge regionale 16/2018→`,
    ]);
    return;
  }
  expect(findingsIn(readFileSync(WHOLE_PLAN, "utf8"))).toEqual([
    "testo-somma-diversa riga 349 331→357",
    "testo-norma-discorde riga 735 legge regionale 16/2018→",
  ]);
});
