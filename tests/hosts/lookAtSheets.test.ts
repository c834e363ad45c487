// Looking at the workbook again: in one trip when its sheets are those that were seen, and never wrong when
// people have added, renamed, hidden or deleted some.
import { excelWorkbook } from "../../src/hosts/excelWorkbook";
import { bootExcel } from "../banco/bootExcel";

jest.setTimeout(60_000);

test("what people did to the sheets meanwhile is seen, and costs trips only then", async () => {
  const { host, Excel: excel } = await bootExcel();
  const workbook = excelWorkbook();
  const change = (act: (sheets: Excel.WorksheetCollection) => void) =>
    excel.run(async (context) => {
      act(context.workbook.worksheets);
      await context.sync();
    });
  await change((sheets) => {
    for (const name of ["Uno", "Due"]) sheets.add(name).getRange("A1").values = [[name]];
  });
  const look = async (wanted: (sheet: string) => boolean = (sheet) => sheet !== "Foglio1") => {
    const before = host.roundTrips;
    const seen = await workbook.look(wanted);
    if (!seen.ok) throw new Error(seen.failure.code);
    const grids = seen.value.grids.map(({ sheet, hidden, values }) => [
      ...[sheet, hidden.sheet],
      values[0]?.[0] ?? null,
    ]);
    return { trips: host.roundTrips - before, grids };
  };
  const both = [
    ["Uno", false, "Uno"],
    ["Due", false, "Due"],
  ];
  expect(await look()).toEqual({ trips: 2, grids: both });
  expect(await look()).toEqual({ trips: 1, grids: both });
  expect(await look(() => false)).toEqual({ trips: 1, grids: [] });

  await change((sheets) => (sheets.getItem("Uno").visibility = "Hidden"));
  expect(await look()).toEqual({ trips: 1, grids: [["Uno", true, "Uno"], both[1]] });

  await change((sheets) => sheets.add("Tre"));
  const three = [["Uno", true, "Uno"], both[1], ["Tre", false, null]];
  expect(await look()).toEqual({ trips: 2, grids: three });

  await change((sheets) => (sheets.getItem("Tre").name = "Quattro"));
  expect((await look()).grids).toEqual([["Uno", true, "Uno"], both[1], ["Quattro", false, null]]);

  await change((sheets) => sheets.getItem("Uno").delete());
  const left = [both[1], ["Quattro", false, null]];
  expect((await look()).grids).toEqual(left);
  expect(await look()).toEqual({ trips: 1, grids: left });

  // What Quadra itself adds and takes away is known without asking.
  const put = await workbook.putTableSheets([
    {
      ...{ sheet: "Cinque", table: "QuadraCinque" },
      columns: [{ header: "Ente", kind: "text", width: 10 }],
      rows: [["Viadana"]],
    },
  ]);
  expect(put.ok).toBe(true);
  expect(await look()).toEqual({ trips: 1, grids: [...left, ["Cinque", false, "Ente"]] });
  expect((await workbook.removeSheets(["Cinque"])).ok).toBe(true);
  expect(await look()).toEqual({ trips: 1, grids: left });
});
