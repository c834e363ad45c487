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

test("every one of the ten kinds of fault is injected", () => {
  const numbers = new Set(FAULTS.map(({ number }) => number));
  expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
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
  // A write that is completed is undone to what stood before its first part.
  ["raccogli", "editing-midway-lasting", 5],
  // The workbook itself remembers what the browser cannot.
  ["raccogli", "storage-refused-reload-landed", 5],
  // Others gave the sheet another name: they are told which, and give it back.
  ["raccogli ancora", "renamed", 1],
  // The table lost a row between look and write.
  ["raccogli ancora", "row-deleted", 5],
  // The year that is open is not opened once more.
  ["anno nuovo", "lost-landed", 11],
  // Half a year that cannot be taken back is told.
  ["anno nuovo", "protected", 10],
  // Rows that came are taken out again when the batch is broken off.
  ["compila con righe nuove", "general-midway", 5],
  ["compila con righe nuove", "row-deleted", 5],
  // A part of the rows stays for the moment: the journal completes it or takes it back.
  ["compila con righe nuove", "editing-midway-lasting", 5],
  // Rows that never came in are counted as they will stand, and the sheet as it stands.
  ["compila con righe nuove", "lost", 5],
  // A sheet whose charts cannot be drawn goes back with its entry.
  ["quadro", "payload", 1],
  // The rows are out, what remembers the texts is not: half an undo is told.
  ["annulla compila", "editing", 4],
  // An undo finds its rows again where a row above them is gone.
  ["annulla compila", "row-deleted", 1],
  // An undo of several writes that is resumed ends with the last of them.
  ["annulla anno nuovo", "storage-refused-reload", 5],
  // A sheet that was added and has no table yet is no sheet of somebody else's.
  ["fondi", "editing-midway-lasting", 5],
  // Sheets of the template that are completed have their names for cells too.
  ["modello", "reload", 5],
  // A table that shrinks is as small as it was to be only when its rows are cleared.
  ["annulla raccogli", "editing-late-lasting", 4],
  ["annulla raccogli", "general-late", 4],
  // Rows that are out again are not taken out once more.
  ["annulla compila", "lost", 3],
])("%s survives %s at trip %i", async (name, code, at) => {
  const rehearsal = await rehearsalOf(name);
  expect(rehearsal.complaints).toEqual([]);
  const fault = FAULTS.find((one) => one.code === code)!;
  const { struck, complaints } = await runFault(rehearsal, fault, at);
  expect([struck, complaints]).toEqual([true, []]);
});
