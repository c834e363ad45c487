// An ambito that was edited: exactly the edits are written, and everything else in the sheets is kept.
import { addEnte, memberOf, newAmbito, type Ambito } from "../../../src/domain/ambito/ambito";
import { planAmbito, type AmbitoPlan } from "../../../src/domain/ambito/planAmbito";
import { newPlanSheets, NO_AMBITO, readAmbito } from "../../../src/domain/ambito/readAmbito";
import { joinEnti } from "../../../src/domain/piano";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { match, registry } from "../pianoOfText";

const NOBODY = joinEnti([]);

const ambito = (["015146", "108033"] as const).reduce(
  (all: Ambito, code) => addEnte(all, registry.byCode.get(code)!),
  newAmbito("Grande città", 2027),
);
const written = newPlanSheets(ambito).map(gridOfSheet);

function lines({ changes }: AmbitoPlan): string[] {
  return changes.map(
    ({ sheet, name, how, cells }) =>
      `${sheet} ${name} ${how}: ${cells.map(({ column, before, after }) => `${column} ${String(before)}→${String(after)}`).join(", ")}`,
  );
}

function changed(grid: CellGrid, cells: Readonly<Record<string, CellValue>>): CellGrid {
  const values = grid.values.map((row, r) => row.map((value, c) => cells[`${r},${c}`] ?? value));
  return { ...grid, values };
}

test("a plan without edits changes nothing, however the office writes what it means", () => {
  const [sheet, enti] = written as [CellGrid, CellGrid];
  const own = [
    changed(sheet, { "2,1": "2027" }),
    changed(enti, { "1,6": "x", "2,6": true, "1,2": "comune" }),
  ];
  const base = readAmbito(own, match);
  expect(base.questions).toEqual([]);
  expect(planAmbito(base, base.ambito!, NOBODY, own, match).changes).toEqual([]);
});

test("only the edited cells change; notes, columns, rows and orders of the office stay", () => {
  const own = [
    gridOfValues("Ambito", [
      ["Nota", "Voce", "Valore", "Chi lo sa"],
      ["in assemblea", "Anno del piano", 2027, "Ufficio casa"],
      [null, "Riga nostra", 5, null],
      [null, "Ambito territoriale", "Grande città", null],
    ]),
    gridOfValues("Enti", [
      ["Ente", "Telefono", "Codice", "Nel piano"],
      ["Monza", "039", null, "Sì"],
      ["???", "non toccare", null, "sì"],
      ["Milano", "02", 15146, "x"],
    ]),
  ];
  const base = readAmbito(own, match);
  const edited = {
    ...base.ambito!,
    year: 2028,
    enti: base.ambito!.enti.map((one) =>
      one.code === "108033" ? { ...one, email: "casa@comune.example" } : one,
    ),
  };
  const plan = planAmbito(base, edited, NOBODY, own, match);
  expect(lines(plan)).toEqual([
    "Ambito Anno del piano changed: Valore 2027→2028",
    "Enti Monza changed: E-mail null→casa@comune.example",
  ]);
  const [voci, enti] = plan.sheets;
  expect(voci!.columns.map(({ header }) => header)).toEqual([
    "Nota",
    "Voce",
    "Valore",
    "Chi lo sa",
  ]);
  expect(voci!.rows.slice(0, 3)).toEqual([
    ["in assemblea", "Anno del piano", 2028, "Ufficio casa"],
    [null, "Riga nostra", 5, null],
    [null, "Ambito territoriale", "Grande città", null],
  ]);
  expect(enti!.columns.slice(0, 4).map(({ header }) => header)).toEqual([
    "Ente",
    "Telefono",
    "Codice",
    "Nel piano",
  ]);
  expect(enti!.rows.map((row) => row.slice(0, 4))).toEqual([
    ["Monza", "039", null, "Sì"],
    ["???", "non toccare", null, "sì"],
    ["Milano", "02", 15146, "x"],
  ]);
});

test("what people change while the form is open is kept, and a row they delete stays deleted", () => {
  const base = readAmbito(written, match);
  const [sheet, enti] = written as [CellGrid, CellGrid];
  const typed = changed(enti, { "1,8": "Ufficio casa" });
  const meanwhile = [sheet, { ...typed, values: typed.values.slice(0, 2) }];
  const edited = addEnte({ ...base.ambito!, year: 2028 }, registry.byCode.get("098031")!);
  const plan = planAmbito(base, edited, NOBODY, meanwhile, match);
  expect(plan.sheets[1]!.rows.map((row) => [row[1], row[8]])).toEqual([
    ["Milano", "Ufficio casa"],
    ["Lodi", null],
  ]);
});

test("a member that is taken out goes with its row, and the preview names what is lost", () => {
  const base = readAmbito(written, match);
  const edited = { ...base.ambito!, enti: base.ambito!.enti.slice(1) };
  expect(lines(planAmbito(base, edited, NOBODY, written, match))).toEqual([
    "Enti Milano removed: Codice 015146→null, Ente Milano→null, Tipo Comune→null, Provincia MI→null, Nel piano sì→null",
  ]);
});

test("a new plan gives both sheets, and says every value that is written", () => {
  const plan = planAmbito(NO_AMBITO, ambito, NOBODY, [], match);
  expect(plan.sheets.map(({ sheet }) => sheet)).toEqual(["Ambito", "Enti"]);
  expect(lines(plan).slice(0, 2)).toEqual([
    "Ambito Ambito territoriale added: Valore null→Grande città",
    "Ambito Anno del piano added: Valore null→2027",
  ]);
  expect(readAmbito(plan.sheets.map(gridOfSheet), match).ambito).toEqual(ambito);
});

test("an ambito of a workbook that has a sheet Enti from its sources completes that sheet", () => {
  const old = gridOfValues("Enti", [
    ["Codice", "Ente", "Tipo", "Provincia", "Sub-ambito", "Come è scritto nelle fonti"],
    ["015146", "Milano", "Comune", "MI", null, "Com. Milano"],
  ]);
  const base = readAmbito([old], match);
  const plan = planAmbito(
    base,
    { ...ambito, enti: [memberOf(registry.byCode.get("015146")!)] },
    NOBODY,
    [old],
    match,
  );
  expect(lines(plan).at(-1)).toBe("Enti Milano changed: Nel piano null→sì");
  expect(plan.sheets[1]!.rows[0]!.slice(0, 7)).toEqual([
    "015146",
    "Milano",
    "Comune",
    "MI",
    null,
    "Com. Milano",
    "sì",
  ]);
});
