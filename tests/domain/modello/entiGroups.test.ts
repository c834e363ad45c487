// Which groups of enti get a total of their own.
import { entiGroups, type ModelloEnte } from "../../../src/domain/modello/entiGroups";

const enti = (text: string): ModelloEnte[] =>
  text.split(" ").map((name) => {
    const kinds = { A: "aler", U: "altro" } as const;
    return { code: name, name, kind: kinds[name[0] as "A" | "U"] ?? "comune" };
  });

const lines = (text: string, subAmbiti: readonly string[], members: Record<string, string>) =>
  entiGroups(enti(text), subAmbiti, new Map(Object.entries(members))).map(({ of, enti: inside }) =>
    [typeof of === "string" ? of : of.subAmbito, ...inside.map(({ name }) => name)].join(" "),
  );

test.each([
  ["without sub-ambiti: ALER and comuni", "A1 A2 c1 c2", [], {}, ["aler A1 A2", "comuni c1 c2"]],
  ["other owners are no ALER", "A1 U1 c1 c2", [], {}, ["proprietari A1 U1", "comuni c1 c2"]],
  [
    "sub-ambiti in the order of the office, comuni without one at the end",
    "A1 c1 c2 c3 c4",
    ["Valle", "Alta"],
    { c1: "Alta", c2: "Valle", c4: "Valle" },
    ["aler A1", "Valle c2 c4", "Alta c1", "resto c3"],
  ],
  [
    "an owner in a sub-ambito stays with the owners",
    "A1 c1 c2",
    ["Valle"],
    { A1: "Valle", c1: "Valle", c2: "Valle" },
    ["aler A1", "Valle c1 c2"],
  ],
  ["one group alone needs no total of its own", "c1 c2 c3", [], {}, []],
  [
    "a sub-ambito without enti has no total",
    "c1 c2",
    ["Valle", "Alta"],
    { c1: "Alta" },
    ["Alta c1", "resto c2"],
  ],
] as const)("%s", (_says, all, subAmbiti, members, expected) => {
  expect(lines(all, subAmbiti, members)).toEqual(expected);
});
