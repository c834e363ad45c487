// The declared ambito beside collected data: neither loses what the office wrote in the other.
import { addEnte, newAmbito, newOwner } from "../../src/domain/ambito/ambito";
import { newPlanSheets } from "../../src/domain/ambito/readAmbito";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { formOf, withEnti, withoutEnte } from "../../src/workflow/ambitoForm";
import { registry } from "../domain/pianoOfText";
import { startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(60_000);

const comune = (name: string) =>
  [...registry.byCode.values()].find((ente) => ente.name === name && ente.kind === "comune")!;

/** A workbook with the sheets of a new plan. */
async function planWorkbook(): Promise<Uint8Array> {
  let ambito = newAmbito("Valli", 2027);
  for (const name of ["Sondrio", "Tirano"]) ambito = addEnte(ambito, comune(name));
  ambito = addEnte(ambito, newOwner("Unione delle Valli", "altro")!);
  const file = newFileWorkbook("piano.xlsx");
  const put = await file.putTableSheets(newPlanSheets(ambito));
  if (!put.ok) throw new Error(put.failure.code);
  return file.bytes();
}

const TEXT = [
  "Ente\tTurn-over",
  "Comune di Sondrio\t3",
  "Unione delle Valli\t1",
  "La Magnifica\t2",
].join("\n");

let pane: PaneOnExcel;
afterEach(() => expect(pane.bugs).toEqual([]));

const sheetNames = () => pane.spreadsheet.sheets.all().map(({ name }) => name);

/** The cell of a column in the row of an ente in the sheet `Enti`. */
function cellOf(ente: string, column: string): string {
  for (let row = 2; row < 20; row++) {
    if (pane.cell("Enti", `B${row}`) === ente) return `${column}${row}`;
  }
  throw new Error(`no row for ${ente}`);
}

test("writing collected data keeps every word of the office in Enti, and the year is the declared one", async () => {
  pane = await startPane(await planWorkbook());
  await pane.typeCell("Enti", cellOf("Sondrio", "J"), "casa@comune.example");
  await pane.typeCell("Enti", "A6", "strano codice");
  await pane.typeCell("Enti", "B6", "Riga aperta");
  await pane.workflow.readText("Testo", TEXT);
  await pane.typeCell("Enti", cellOf("Tirano", "I"), "Ufficio casa");
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
  expect(pane.cell("Enti", cellOf("Sondrio", "J"))).toBe("casa@comune.example");
  expect(pane.cell("Enti", cellOf("Tirano", "I"))).toBe("Ufficio casa");
  expect(pane.cell("Enti", cellOf("Tirano", "G"))).toBe("sì");
  expect(pane.cell("Enti", cellOf("Riga aperta", "A"))).toBe("strano codice");
  expect(pane.workflow.getState().known?.piano.year).toBe(2027);
});

test("undoing the first reading of a new plan leaves the sheets Ambito and Enti as they were", async () => {
  pane = await startPane(await planWorkbook());
  const before = sheetNames();
  const rows = () =>
    [2, 3, 4, 5].map((row) => ["A", "B", "F", "G"].map((c) => pane.cell("Enti", `${c}${row}`)));
  const enti = rows();
  await pane.workflow.readText("Testo", TEXT);
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
  expect(sheetNames()).toContain("Provenienza");
  await pane.workflow.undoSheets();
  await pane.spreadsheet.settled();
  expect(sheetNames()).toEqual(before);
  expect(rows()).toEqual(enti);
});

test("an undo leaves a sheet alone that somebody changed since, and names it", async () => {
  pane = await startPane(await planWorkbook());
  await pane.workflow.readText("Testo", TEXT);
  await pane.workflow.writeSheets();
  await pane.typeCell("Offerta", "F2", 4);
  await pane.workflow.undoSheets();
  await pane.spreadsheet.settled();
  expect(sheetNames()).toContain("Offerta");
  expect(sheetNames()).not.toContain("Provenienza");
  expect(pane.workflow.getState().notices).toEqual([
    { tone: "success", code: "sheets-restored" },
    { tone: "warning", code: "kept-sheets", sheets: ["Offerta"] },
  ]);
});

test("a label that the office adds to Enti is known at the next look", async () => {
  pane = await startPane(await planWorkbook());
  await pane.workflow.readText("Testo", TEXT);
  const known = () =>
    pane.workflow.getState().pending?.prepared.piano.enti.map(({ ente }) => ente.code);
  expect(known()).toEqual(["014061", "unione-delle-valli"]);
  await pane.typeCell("Enti", cellOf("Tirano", "H"), "La Magnifica");
  await pane.workflow.readText("Testo", TEXT);
  expect(known()).toEqual(["014061", "unione-delle-valli", "014066"]);
});

describe("The room of the plan", () => {
  const room = () => pane.workflow.getState().ambito;
  const codes = () => pane.workflow.getState().notices.map(({ code }) => code);
  const known = () => pane.workflow.getState().known!.ambito;

  it("writes nothing before the changes were shown and confirmed, and takes exactly that back", async () => {
    pane = await startPane();
    const before = sheetNames();
    const blank = formOf();
    pane.workflow.editAmbito(blank);
    await pane.workflow.planAmbito();
    expect(room().plan).toBeNull();
    const form = withEnti({ ...blank, name: "Valli", year: "2027" }, [comune("Sondrio")]);
    pane.workflow.editAmbito(form);
    await pane.workflow.writeAmbito();
    await pane.workflow.planAmbito();
    expect(sheetNames()).toEqual(before);
    expect(room().plan?.changes.map(({ name }) => name)).toContain("Sondrio");
    await pane.workflow.writeAmbito();
    await pane.spreadsheet.settled();
    expect(codes()).toEqual(["ambito-written"]);
    expect(sheetNames()).toEqual([...before, "Ambito", "Enti"]);
    expect(known().ambito).toMatchObject({ name: "Valli", year: 2027, id: "valli-2027" });
    await pane.workflow.undoAmbito();
    await pane.spreadsheet.settled();
    expect(sheetNames()).toEqual(before);
    expect(known().ambito).toBeNull();
  });

  it("writes back an edit of an open workbook, undoes it, and keeps what stands beside", async () => {
    pane = await startPane(await planWorkbook());
    await pane.typeCell("Ambito", "C3", "in assemblea");
    await pane.typeCell("Enti", "K1", "Telefono");
    await pane.typeCell("Enti", cellOf("Sondrio", "K"), "0342");
    await pane.workflow.lookAgain();
    const form = formOf(known());
    pane.workflow.editAmbito(withoutEnte(form, "014066", new Set()));
    await pane.workflow.planAmbito();
    await pane.workflow.writeAmbito();
    await pane.spreadsheet.settled();
    expect(known().ambito?.enti.map(({ name }) => name)).toEqual(["Sondrio", "Unione delle Valli"]);
    expect(pane.cell("Ambito", "C3")).toBe("in assemblea");
    expect(pane.cell("Enti", cellOf("Sondrio", "K"))).toBe(342);
    await pane.workflow.undoAmbito();
    await pane.spreadsheet.settled();
    expect(known().ambito?.enti).toHaveLength(3);
    expect(pane.cell("Enti", cellOf("Sondrio", "K"))).toBe(342);
    expect(pane.cell("Enti", cellOf("Tirano", "G"))).toBe("sì");
  });

  it("shows the changes again when the sheets changed after the preview, and writes nothing then", async () => {
    pane = await startPane(await planWorkbook());
    pane.workflow.editAmbito({ ...formOf(known()), year: "2028" });
    await pane.workflow.planAmbito();
    await pane.typeCell("Ambito", "B3", 2029);
    await pane.workflow.writeAmbito();
    expect(codes()).toEqual(["ambito-renewed"]);
    expect(pane.cell("Ambito", "B3")).toBe(2029);
    expect(room().plan?.changes[0]?.cells).toEqual([
      { column: "Valore", before: 2029, after: 2028 },
    ]);
    await pane.workflow.writeAmbito();
    expect(pane.cell("Ambito", "B3")).toBe(2028);
  });
});
