// What the pane promises, on the real Office.js: nothing is written unasked, everything can be undone,
// what people correct stays.
import { chosenAsset, SAMPLES, startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(60_000);

let pane: PaneOnExcel;

beforeEach(async () => {
  pane = await startPane();
});

afterEach(() => {
  expect(pane.bugs).toEqual([]);
});

const sheetNames = () => pane.spreadsheet.sheets.all().map(({ name }) => name);
const codes = () => pane.workflow.getState().notices.map(({ code }) => code);
const findings = () => pane.workflow.getState().checked?.findings ?? [];

/** All cells of a sheet as they show, row by row. */
function sheetValues(name: string): unknown[][] {
  const sheet = pane.spreadsheet.sheets.all().find((one) => one.name === name)!;
  const used = pane.spreadsheet.cells.used(sheet.id, true)!;
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_, column) =>
      pane.spreadsheet.cells.value(sheet.id, row, column),
    ),
  );
}

async function collect(files = SAMPLES): Promise<void> {
  await pane.workflow.readFiles(files);
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
}

describe("Raccogli", () => {
  it("writes nothing before the user says so", async () => {
    const before = sheetNames();
    await pane.workflow.readFiles(SAMPLES);
    expect(sheetNames()).toEqual(before);
    expect(pane.workflow.getState().pending?.prepared.piano.enti).toHaveLength(29);
    pane.workflow.discardSources();
    expect(pane.workflow.getState().pending).toBeNull();
    expect(sheetNames()).toEqual(before);
  });

  it("writes one row per ente, with a live difference, codes as text, and every figure's source", async () => {
    await collect();
    expect(sheetNames().slice(-4)).toEqual(["Enti", "Offerta", "Quote", "Provenienza"]);
    const [headings, ...rows] = sheetValues("Offerta");
    expect(headings).toEqual([
      "Codice",
      "Ente",
      "Tipo",
      "Sub-ambito",
      "Disponibili",
      "Turn-over",
      "Carenza manutentiva",
      "Nuova edificazione",
      "Differenza",
      "SAT",
      "Assegnate anno precedente",
      "Conferite da privati",
      "Stato",
    ]);
    expect(rows).toHaveLength(29);
    const named = (name: string) => rows.find(([, ente]) => ente === name);
    expect(named("Casalmaggiore")).toEqual([
      "019021",
      "Casalmaggiore",
      "Comune",
      "Casalasco",
      11,
      8,
      0,
      3,
      0,
      0,
      0,
      0,
      "completo",
    ]);
    expect(named("Calvatone")?.slice(4)).toEqual([
      null,
      null,
      null,
      null,
      "",
      null,
      null,
      0,
      "senza alloggi SAP",
    ]);
    const provenienza = sheetValues("Provenienza");
    expect(provenienza.length).toBeGreaterThan(300);
    expect(provenienza).toContainEqual(
      expect.arrayContaining(["SAT", 2, "comuni-oglio-po.xlsx", "B25"]),
    );
  });

  it("updates when the same files are read again, and never duplicates", async () => {
    await collect();
    const before = ["Enti", "Offerta", "Quote", "Provenienza"].map(sheetValues);
    await pane.workflow.readFiles(SAMPLES);
    expect(pane.workflow.getState().pending?.comparison).toMatchObject({ added: 0, changed: [] });
    await pane.workflow.writeSheets();
    await pane.spreadsheet.settled();
    expect(["Enti", "Offerta", "Quote", "Provenienza"].map(sheetValues)).toEqual(before);
  });

  it("adds a second sender to what the first one sent", async () => {
    await collect(SAMPLES.slice(0, 1));
    expect(sheetValues("Offerta")).toHaveLength(2);
    await collect(SAMPLES.slice(1));
    expect(sheetValues("Offerta")).toHaveLength(30);
  });

  it("can be undone: new sheets go, earlier contents come back", async () => {
    const before = sheetNames();
    await collect(SAMPLES.slice(0, 1));
    const first = sheetValues("Offerta");
    await collect(SAMPLES.slice(1));
    await pane.workflow.undoSheets();
    await pane.spreadsheet.settled();
    expect(sheetValues("Offerta")).toEqual(first);
    pane = await startPane();
    await collect();
    await pane.workflow.undoSheets();
    expect(sheetNames()).toEqual(before);
    expect(codes()).toEqual(["sheets-restored"]);
  });

  it("keeps what people correct, add and sort, and says so in the check", async () => {
    await collect();
    await pane.typeCell("Offerta", "N1", "Telefonato");
    await pane.typeCell("Offerta", "N6", "sì");
    const row = sheetValues("Offerta").findIndex(([, ente]) => ente === "Casalmaggiore") + 1;
    await pane.typeCell("Offerta", `E${row}`, 12);
    await pane.workflow.check();
    expect(findings()[0]).toMatchObject({
      code: "disponibili-non-quadra",
      enti: [{ code: "019021", name: "Casalmaggiore" }],
      params: { difference: 1 },
    });
    await collect();
    expect(pane.cell("Offerta", `E${row}`)).toBe(12);
    expect(pane.cell("Offerta", "N1")).toBe("Telefonato");
    expect(pane.cell("Offerta", "N6")).toBe("sì");
  });

  it("reads the sheets of the open workbook, the selection and a pasted text", async () => {
    await pane.workflow.readText("Testo incollato", "Ente\tSAT\nComune di Viadana\t1");
    expect(pane.workflow.getState().pending?.files).toEqual(["Testo incollato"]);
    pane.workflow.discardSources();
    await pane.workflow.readOpenSheets();
    expect(pane.workflow.getState().pending?.files).toEqual(["modello-piano.xlsx"]);
    pane.workflow.discardSources();
    const disponibili = pane.spreadsheet.sheets.all().find(({ name }) => name === "Disponibili")!;
    pane.spreadsheet.sheets.activate(disponibili.id);
    await pane.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Disponibili").getRange("A4:B34").select();
      await context.sync();
    });
    await pane.workflow.readSelection((place) => `Selezione ${place}`);
    const pending = pane.workflow.getState().pending!;
    expect(pending.prepared.sources[0]?.recognition.tables).toMatchObject([
      { kind: "disponibili", sheet: "Disponibili", range: { top: 3, bottom: 33 } },
    ]);
  });

  it("names a file that cannot be read and goes on with the others", async () => {
    await pane.workflow.readFiles([chosenAsset("icon-16.png"), ...SAMPLES]);
    expect(codes()).toEqual(["failure"]);
    expect(pane.workflow.getState().pending?.files).toHaveLength(3);
  });
});

describe("Verifica", () => {
  it("finds the real defects of 2021 and leads from a finding to its cell", async () => {
    await collect();
    await pane.workflow.check();
    expect(findings()).toHaveLength(13);
    const sat = findings().find(({ code }) => code === "sat-senza-disponibili")!;
    await pane.workflow.show(sat.cells[0]!);
    expect(pane.cell("Offerta", "J23")).toBe(2);
    const label = findings().find(({ code }) => code === "ente-nome-errato")!;
    await pane.workflow.show(label.cells[0]!);
    expect(codes()).toEqual([]);
  });

  it("follows when somebody changes a cell, and not Quadra's own writes", async () => {
    await collect();
    await pane.workflow.check();
    await pane.workflow.writeChecks(() => ({ severity: "Blocca", sentence: "Una frase." }));
    expect(pane.workflow.getState().checked).toMatchObject({ stale: false, live: null });
    expect(sheetValues("Verifiche")).toHaveLength(14);
    await pane.spreadsheet.settled();
    await pane.typeCell("Offerta", "E2", 99);
    for (let tries = 0; tries < 200 && pane.workflow.getState().checked?.live === null; tries++) {
      await new Promise((later) => setTimeout(later, 50));
    }
    expect(pane.workflow.getState().checked).toMatchObject({ stale: false });
    expect(pane.workflow.getState().checked?.live?.come).toBeGreaterThan(0);
  });
});

describe("Compila", () => {
  beforeEach(() => collect());

  it("fills, checks the formulas, writes nothing the second time, and goes back in one step", async () => {
    const before = sheetValues("Quadro riepilogativo");
    await pane.workflow.planFill();
    expect(pane.workflow.getState().plan?.fill.changes).toHaveLength(278);
    await pane.workflow.fill();
    expect(pane.workflow.getState().filled).toMatchObject({
      mismatches: [],
      formulasChecked: true,
    });
    expect(pane.cell("Quadro riepilogativo", "B34")).toBe(93);
    await pane.workflow.planFill();
    expect(codes()).toEqual(["nothing-to-fill"]);
    await pane.workflow.undoFill();
    await pane.spreadsheet.settled();
    expect(sheetValues("Quadro riepilogativo")).toEqual(before);
  });

  it("writes nothing when a cell changed after the preview", async () => {
    await pane.workflow.planFill();
    await pane.typeCell("Disponibili", "B5", 99);
    await pane.workflow.fill();
    expect(pane.workflow.getState().notices[0]).toMatchObject({
      code: "failure",
      failure: { code: "cells-changed" },
    });
    expect(pane.cell("Disponibili", "B6")).toBeNull();
    expect(pane.cell("Disponibili", "B5")).toBe(99);
  });

  it("undoes all but the cells that somebody changed since, and names them", async () => {
    await pane.workflow.planFill();
    await pane.workflow.fill();
    await pane.typeCell("Disponibili", "B5", 99);
    await pane.workflow.undoFill();
    expect(codes()).toEqual(["fill-undone", "kept-cells"]);
    expect(pane.cell("Disponibili", "B5")).toBe(99);
    expect(pane.cell("Disponibili", "B6")).toBeNull();
  });

  it("a total shows nothing while nobody has answered, and the sum as soon as one has", async () => {
    const balance = () => ["B34", "F34"].map((cell) => pane.cell("Quadro riepilogativo", cell));
    expect([pane.cell("SAT", "B34"), ...balance()]).toEqual(["", "", ""]);
    await pane.typeCell("SAT", "B7", 0);
    await pane.typeCell("Quadro riepilogativo", "C7", 2);
    expect([pane.cell("SAT", "B34"), ...balance()]).toEqual([0, "", -2]);
    await pane.typeCell("SAT", "B7", null);
    await pane.typeCell("Quadro riepilogativo", "C7", null);
    await pane.workflow.planFill();
    await pane.workflow.fill();
    expect(pane.workflow.getState().filled?.mismatches).toEqual([]);
    expect(balance()).toEqual([93, 0]);
  });

  it("says which formula of the template does not show what the data add up to", async () => {
    await pane.typeCell("Disponibili", "B34", "=SUM(B5:B32)+1");
    await pane.workflow.planFill();
    await pane.workflow.fill();
    expect(pane.workflow.getState().filled?.mismatches).toMatchObject([
      { address: { sheet: "Disponibili", row: 33, column: 1 }, expected: 93, shown: 94 },
    ]);
    expect(
      pane.spreadsheet.cells.formula(
        pane.spreadsheet.sheets.all().find(({ name }) => name === "Disponibili")!.id,
        33,
        1,
      ),
    ).toBe("=SUM(B5:B32)+1");
  });
});
