// A sample of `npm run faults`, which tries every fault at every trip of every workflow: each of the
// kinds of fault once, where it hurts.
import { FAULTS } from "../../src/banco/faults/faultCatalogue";
import { rehearse, runFault, type Rehearsal } from "./runFault";
import { WORKFLOWS } from "./workflows";

jest.setTimeout(120_000);

const rehearsals = new Map<string, Promise<Rehearsal>>();

function rehearsalOf(name: string): Promise<Rehearsal> {
  const known = rehearsals.get(name);
  if (known !== undefined) return known;
  const begun = rehearse(WORKFLOWS.find((one) => one.name === name)!);
  rehearsals.set(name, begun);
  return begun;
}

test("every kind of fault of the workbook is injected", () => {
  const numbers = new Set(FAULTS.map(({ number }) => number));
  expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10]);
});

test.each([
  ["quadro", "editing", 3],
  ["quadro", "lost-landed", 4],
  ["quadro", "late", 4],
  ["quadro", "general-landed", 4],
  ["quadro", "general-midway", 4],
  ["quadro", "null-read", 2],
  ["quadro", "renamed", 2],
  ["quadro", "table-name", 4],
  ["quadro", "api-missing-midway", 4],
  ["quadro", "protected", 3],
])("%s survives %s at trip %i", async (name, code, at) => {
  const rehearsal = await rehearsalOf(name);
  expect(rehearsal.complaints).toEqual([]);
  const fault = FAULTS.find((one) => one.code === code)!;
  const { struck, complaints } = await runFault(rehearsal, fault, at);
  expect([struck, complaints]).toEqual([true, []]);
});
