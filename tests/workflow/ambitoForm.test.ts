// The form of a new plan: only what is sure is taken, and nothing wrong becomes an ambito.
import { knownEnti } from "../../src/domain/ambito/ambitoRegistry";
import {
  ambitoOf,
  comuniFor,
  formOf,
  problemsOf,
  readNames,
  renamedSubAmbito,
  subAmbitoOf,
  withEnti,
  withOwner,
  withoutEnte,
  withSubAmbito,
  withSubAmbitoOf,
  type AmbitoForm,
} from "../../src/workflow/ambitoForm";
import { registry } from "../domain/pianoOfText";

const enti = knownEnti(registry, []);
const milano = registry.byCode.get("015146")!;
const form: AmbitoForm = withEnti({ ...formOf(), name: " Grande  città ", year: "2027" }, [milano]);

test("a pasted list gives the sure names and asks about the others, with whom they may mean", () => {
  const { sure, unsure } = readNames(
    "COMUNE DI MONZA\n098031; F205\tS. Donato Milanese\r\n\nMortra\nSan Giorgio\nAtlantide perduta",
    enti,
  );
  expect(sure.map(({ name }) => name)).toEqual(["Monza", "Lodi", "Milano", "San Donato Milanese"]);
  expect(unsure.map(({ label }) => label)).toEqual(["Mortra", "San Giorgio", "Atlantide perduta"]);
  expect(unsure[0]!.candidates.map(({ name }) => name)).toContain("Mortara");
  expect(unsure[1]!.candidates.length).toBeGreaterThan(1);
  expect(unsure[2]!.candidates).toEqual([]);
});

test.each([
  ["mila", null, "Milano"],
  ["015146", null, "Milano"],
  ["f205", null, "Milano"],
  ["comune di sant'angelo lod", "LO", "Sant'Angelo Lodigiano"],
])("the search for %j finds the comune", (typed, province, name) => {
  expect(comuniFor(enti, typed, province)[0]?.ente.name).toBe(name);
});

test("all 1,506 comuni are found by their ISTAT code and by their cadastral code", () => {
  for (const [belfiore, code] of registry.codeOfBelfiore) {
    expect(comuniFor(enti, code, null)[0]?.ente.code).toBe(code);
    expect(comuniFor(enti, belfiore, null)[0]?.ente.code).toBe(code);
  }
  expect(registry.codeOfBelfiore.size).toBe(1506);
});

test.each<[string, Partial<AmbitoForm>, readonly string[]]>([
  ["a blank name", { name: "  " }, ["name-missing"]],
  ["a year before the regulation", { year: "2017" }, ["year-invalid"]],
  ["a year in words", { year: "duemila" }, ["year-invalid"]],
  ["nobody in the plan", { enti: [] }, ["no-members"]],
  ["a day that no year has", { patrono: "31/02" }, ["patrono-invalid"]],
  ["the last day of February", { patrono: "29/2" }, []],
])("%s is told: %j", (_, part, problems) => {
  const changed = { ...form, ...part };
  expect(problemsOf(changed)).toEqual(problems);
  expect(ambitoOf(changed, null) === null).toBe(problems.length > 0);
});

test("an ambito that is opened as a form is the same ambito again, with the office's notes", () => {
  const ambito = { ...ambitoOf(form, null)!, notes: { name: "nota" }, patrono: "12-07" };
  const reading = {
    ambito,
    hand: { subAmbiti: new Map() },
    places: { voci: new Map(), enti: new Map() },
    questions: [],
    file: "",
    values: new Map(),
  };
  expect(ambito.name).toBe("Grande città");
  expect(ambitoOf(formOf(reading), ambito)).toEqual(ambito);
});

test("a sub-ambito that is renamed keeps its enti, and two never share a name", () => {
  const two = withSubAmbito(withSubAmbito(form, "Nord"), "Sud");
  const placed = withSubAmbitoOf(two, milano.code, "Nord");
  const renamed = renamedSubAmbito(placed, "Nord", "Alto");
  expect(subAmbitoOf(renamed, milano.code)).toBe("Alto");
  expect(renamedSubAmbito(placed, "Nord", "SUD")).toBe(placed);
  expect(withSubAmbito(placed, " nord ")).toBe(placed);
});

test("an owner is added once, a comune only with its code, and never in the place of a known ente", () => {
  const unione = { name: "Unione dei Fiumi", kind: "altro", code: "" } as const;
  const added = withOwner(form, enti, unione)!;
  expect(added.enti.at(-1)).toMatchObject({ code: "unione-dei-fiumi", inPiano: true });
  expect(withOwner(added, enti, unione)).toBeNull();
  expect(withOwner(form, enti, { name: "Borgo Nuovo", kind: "comune", code: "" })).toBeNull();
  expect(withOwner(form, enti, { name: "Borgo Nuovo", kind: "comune", code: "015146" })).toBeNull();
  expect(
    withOwner(form, enti, { name: "Borgo Nuovo", kind: "comune", code: "015999" }),
  ).not.toBeNull();
});

test("an ente that sources name is put out of the plan and stays listed; another one goes", () => {
  expect(withoutEnte(form, milano.code, new Set()).enti).toEqual([]);
  expect(
    withoutEnte({ ...form, capofila: milano.code }, milano.code, new Set([milano.code])),
  ).toMatchObject({
    capofila: null,
    enti: [{ code: milano.code, inPiano: false }],
  });
});
