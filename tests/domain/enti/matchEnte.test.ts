// Which ente a printed label means. Names are those of the registry that is shipped.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import registryFile from "../../../assets/enti-lombardia.json";
import type { EnteMatch } from "../../../src/domain/enti/matchEnte";
import { normaliseLabel } from "../../../src/domain/enti/normaliseLabel";
import { match, registry } from "../pianoOfText";
import printedLabels from "./printed-labels-2021.json";

/** Material that stands beside the repository where the project was made; a clone does not have it. */
const factsFile = join(__dirname, "../../../../shared/facts/oglio-po-2021.json");

const codes = new Map([...registry.byCode.values()].map(({ name, code }) => [name, code]));

function outcome(label: string): string {
  const found: EnteMatch = match(label);
  if ("ente" in found) return `${found.how} ${found.ente.name}`;
  if (found.how === "unknown") return "unknown";
  return `ambiguous ${found.candidates.map(({ name }) => name).join(", ")}`;
}

describe("a label of the 2021 plan means its ente", () => {
  test.each(printedLabels)("$label is $code", ({ label, code }) => {
    const found = match(label);
    expect("ente" in found ? found.ente.code : found.how).toBe(code);
  });

  test("and the committed labels are all that the independent transcription has", () => {
    if (!existsSync(factsFile)) {
      expect(new Set(printedLabels.map(({ code }) => code)).size).toBe(29);
      return;
    }
    const facts = JSON.parse(readFileSync(factsFile, "utf8")) as {
      enti: { ente: string; labels_printed: Record<string, number[]> }[];
      comuni_list: { printed: string; canonical: string }[];
    };
    const transcribed = new Set([
      ...facts.enti.flatMap(({ ente, labels_printed }) =>
        Object.keys(labels_printed).map((label) => `${label} ${codes.get(ente)}`),
      ),
      ...facts.comuni_list.map(({ printed, canonical }) => `${printed} ${codes.get(canonical)}`),
    ]);
    expect(new Set(printedLabels.map(({ label, code }) => `${label} ${code}`))).toEqual(
      transcribed,
    );
  });
});

/** As it is printed, and how it is understood. */
const LABELS: readonly (readonly [string, string])[] = [
  // case, spaces, apostrophes, accents, marks and prefixes are no difference
  ["  comune   di  VIADANA ", "exact Viadana"],
  ["Comune di Viadana*", "exact Viadana"],
  ["VIADANA (*)", "exact Viadana"],
  ["Viadana (1)", "exact Viadana"],
  ["Com. di Viadana", "exact Viadana"],
  ["Cingia de’ Botti", "exact Cingia de' Botti"],
  ["CINGIA DE' BOTTI", "exact Cingia de' Botti"],
  ["Cingia de ` Botti", "exact Cingia de' Botti"],
  ["SAN MARTINO DALL’ARGINE", "exact San Martino dall'Argine"],
  ["San Martino dall' Argine", "exact San Martino dall'Argine"],
  ["CANTU'", "exact Cantù"],
  ["cantù", "exact Cantù"],
  ["Gadesco Pieve Delmona", "exact Gadesco-Pieve Delmona"],
  ["ALER BS- CR-MN U.O. MANTOVA", "exact ALER BS-CR-MN U.O. Mantova"],
  ["Aler BS – CR – MN UO Mantova", "exact ALER BS-CR-MN U.O. Mantova"],
  ["A.L.E.R. Mantova", "alias ALER BS-CR-MN U.O. Mantova"],
  ["Piadena e Drizzona", "alias Piadena Drizzona"],
  ["Rivarolo ed Uniti", "alias Rivarolo del Re ed Uniti"],
  // link words, words left out, a saint in short, a province behind: understood, and said
  ["S. Giovanni in Croce", "variant San Giovanni in Croce"],
  ["S.Giovanni in Croce*", "variant San Giovanni in Croce"],
  ["San Martino dell'Argine", "variant San Martino dall'Argine"],
  ["San Martino Argine", "variant San Martino dall'Argine"],
  ["Rivarolo del Re", "variant Rivarolo del Re ed Uniti"],
  ["Torricella Pizzo", "variant Torricella del Pizzo"],
  ["Casal maggiore", "variant Casalmaggiore"],
  ["Bozzolo (MN)", "variant Bozzolo"],
  ["Erba - CO", "variant Erba"],
  // one or two typing errors
  ["COMUNE DI CASTELIDONE", "typo Casteldidone"],
  ["Comune di Motta Balufi", "typo Motta Baluffi"],
  ["Rivarolo Mantovno", "typo Rivarolo Mantovano"],
  ["Scandolora Ravarra", "typo Scandolara Ravara"],
  ["Dossolo", "typo Dosolo"],
  // several enti, or none
  ["San Giovanni", "ambiguous San Giovanni Bianco, San Giovanni in Croce, San Giovanni del Dosso"],
  [
    "SAN MARTINO",
    "ambiguous San Martino Siccomario, San Martino del Lago, San Martino dall'Argine, San Martino in Strada",
  ],
  ["Rivarolo", "unknown"],
  ["Bozzolo (CR)", "typo Bozzolo"],
  ["Erba (MN)", "unknown"],
  ["Comune di Atlantide", "unknown"],
  ["Vltdo", "unknown"],
  ["TOTALE", "unknown"],
  ["Comune", "unknown"],
  ["", "unknown"],
  ["12", "unknown"],
  ["***", "unknown"],
  // other owners
  ["Unione dei Comuni Foedus", "owner UNIONE DEI COMUNI FOEDUS"],
  ["ALER (su Comune di Viadana)", "owner ALER (SU COMUNE DI VIADANA)"],
];

test.each(LABELS)("“%s” is %s", (label, expected) => {
  expect(outcome(label)).toBe(expected);
});

test("every comune is found under its own name, in any case and with the prefix", () => {
  const wrong = registryFile.comuni.filter(({ name, code }) =>
    [name, `COMUNE DI ${name.toUpperCase()}`, `comune di ${name.toLowerCase()}*`].some((label) => {
      const found = match(label);
      return found.how !== "exact" || found.ente.code !== code;
    }),
  );
  expect(wrong).toEqual([]);
});

test("every alias of the registry is found", () => {
  const wrong = registryFile.others.flatMap(({ code, name, aliases }) =>
    [name, ...aliases].filter((label) => {
      const found = match(label);
      return !("ente" in found) || found.ente.code !== code;
    }),
  );
  expect(wrong).toEqual([]);
});

test("an owner that nobody knows gets the same id from the same label", () => {
  const [one, other] = ["Cooperativa La Casa", "COOPERATIVA  LA CASA*"].map((label) =>
    match(label),
  );
  expect(one).toMatchObject({ how: "owner", ente: { code: "cooperativa-la-casa", kind: "altro" } });
  expect(other).toEqual(
    expect.objectContaining({ ente: expect.objectContaining({ code: "cooperativa-la-casa" }) }),
  );
});

const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");
const MISTAKES = ["replaced", "omitted", "added", "transposed"] as const;

function misspelt(
  name: string,
  mistake: (typeof MISTAKES)[number],
  at: number,
  letter: string,
): string {
  const places = [...name].flatMap((sign, index) => (/\p{L}/u.test(sign) ? [index] : []));
  const i = places[at % places.length]!;
  switch (mistake) {
    case "replaced":
      return name.slice(0, i) + letter + name.slice(i + 1);
    case "omitted":
      return name.slice(0, i) + name.slice(i + 1);
    case "added":
      return name.slice(0, i) + letter + name.slice(i);
    case "transposed":
      return name.slice(0, i) + name.charAt(i + 1) + name.charAt(i) + name.slice(i + 2);
  }
}

const longNames = registryFile.comuni.filter(
  ({ name }) => name.replace(/[^\p{L}]/gu, "").length >= 9,
);

test("one wrong letter in a name of nine letters or more finds that ente, or says that it is unsure", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...longNames),
      fc.constantFrom(...MISTAKES),
      fc.nat(60),
      fc.constantFrom(...LETTERS),
      ({ name, code }, mistake, at, letter) => {
        const label = `Comune di ${misspelt(name, mistake, at, letter)}`;
        const found = match(label);
        if (found.how === "ambiguous") {
          expect(found.candidates.map((ente) => ente.code)).toContain(code);
          return;
        }
        // A misspelt name may be the very name of another comune: Cortenova for Cortenuova.
        const taken = "ente" in found && found.ente.code !== code;
        if (taken && (found.how === "exact" || found.how === "variant")) {
          const link = (words: readonly string[]) => words.filter((word) => word.length > 3).join();
          expect(link(normaliseLabel(found.ente.name).words)).toBe(
            link(normaliseLabel(label).words),
          );
          return;
        }
        expect([label, "ente" in found ? found.ente.code : found.how]).toEqual([label, code]);
      },
    ),
    { numRuns: 300 },
  );
});

test("two wrong letters in a long name find that ente or nobody or several, never another as exact", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...longNames),
      fc.tuple(fc.constantFrom(...MISTAKES), fc.nat(60), fc.constantFrom(...LETTERS)),
      fc.tuple(fc.constantFrom(...MISTAKES), fc.nat(60), fc.constantFrom(...LETTERS)),
      ({ name, code }, first, second) => {
        const once = misspelt(name, ...first);
        const found = match(misspelt(once, ...second));
        const other = "ente" in found && found.ente.code !== code;
        const typed = other ? normaliseLabel(misspelt(once, ...second)).words.join(" ") : "";
        const isItsName = other && normaliseLabel(found.ente.name).words.join(" ") === typed;
        expect(other && found.how === "exact" && !isItsName).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
});
