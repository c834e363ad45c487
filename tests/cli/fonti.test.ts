// Several senders on the command line: what they disagree on is listed file against file, a decision in
// the data workbook counts, and last year's plan stays apart.
import { statementsKey } from "../../src/domain/fonti/scelta";
import { NOTHING_KNOWN, ownSheets, preparePiano } from "../../src/domain/preparePiano";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { readText } from "../domain/pianoOfText";
import { Folder } from "./runQuadra";

jest.setTimeout(120_000);

const folder = new Folder();
folder.write("aler.txt", "Piano annuale 2021\nEnte\tTurn-over\nViadana\t6\n");
folder.write("piattaforma.txt", "Piano annuale 2021\nEnte\tTurn-over\nViadana\t8\n");
folder.write("piano-2020.txt", "Piano annuale 2020\nEnte\tTurn-over\nViadana\t5\n");

const codes = (...files: string[]) => folder.report(...files).findings.map(({ code }) => code);

test("`raccogli` names each disagreement with both cells, and `verifica --json` has them", () => {
  const { code, stderr } = folder.run(
    ...["raccogli", "aler.txt", "piattaforma.txt", "--uscita", "aperti.xlsx"],
  );
  expect(code).toBe(1);
  expect(stderr).toContain(
    "Viadana, turn-over: 6 secondo «aler.txt» e 8 secondo «piattaforma.txt»",
  );
  expect(stderr).toContain("aler.txt › riga 3 = 6");
  expect(stderr).toContain("piattaforma.txt › riga 3 = 8");
  for (const files of [["aler.txt", "piattaforma.txt"], ["aperti.xlsx"]]) {
    const found = folder.report(...files).findings.find((one) => one.code === "fonti-discordi");
    expect([found?.severity, found?.cells.map(({ file, value }) => [file, Number(value)])]).toEqual(
      [
        "block",
        [
          ["aler.txt", 6],
          ["piattaforma.txt", 8],
        ],
      ],
    );
  }
});

test("a decision in the data workbook counts, also when the files are given again", async () => {
  const sources = [
    { recognition: readText("Ente | Turn-over\nViadana | 6", "aler.txt"), readAt: 44_000 },
    { recognition: readText("Ente | Turn-over\nViadana | 8", "piattaforma.txt"), readAt: 44_000 },
  ];
  const [asked] = preparePiano(NOTHING_KNOWN, sources, 2021).fonti.discordanze;
  const chosen = asked!.statements[1]!;
  const scelta = {
    ...{ ente: asked!.ente, field: asked!.field, figure: chosen.figure, kept: null },
    source: { file: chosen.file, at: chosen.cells[0].cell.address },
    against: statementsKey(asked!.statements.map(({ figure }) => figure)),
    ...{ reason: "Più recente", decidedBy: "Ufficio casa", decidedOn: 44_300 },
  };
  const workbook = newFileWorkbook("decisi.xlsx");
  const prepared = preparePiano({ ...NOTHING_KNOWN, scelte: [scelta] }, sources, 2021);
  await workbook.putTableSheets(ownSheets(prepared));
  folder.write("decisi.xlsx", workbook.bytes());
  expect(codes("decisi.xlsx")).not.toContain("fonti-discordi");
  expect(codes("decisi.xlsx", "aler.txt", "piattaforma.txt")).not.toContain("fonti-discordi");
});

test("people of a comune with two values are a disagreement like any other, in words and as data", () => {
  const people = (maschi: number) =>
    `Piano annuale 2021\nPopolazione residente\nComune\tMaschi\tFemmine\tTotale\nViadana\t${maschi}\t12\t22\n`;
  folder.write("anagrafe.txt", people(10));
  folder.write("sito.txt", people(11));
  const { code, stderr } = folder.run(
    ...["raccogli", "anagrafe.txt", "sito.txt", "--uscita", "persone.xlsx"],
  );
  expect(code).toBe(1);
  expect(stderr).toContain("Viadana, maschi: 10 secondo «anagrafe.txt» e 11 secondo «sito.txt»");
  expect(stderr).toContain("sito.txt › riga 4 = 11");
  for (const files of [["anagrafe.txt", "sito.txt"], ["persone.xlsx"]]) {
    const found = folder.report(...files).findings.find((one) => one.code === "fonti-discordi");
    expect(found).toMatchObject({
      severity: "block",
      params: { field: "maschi", subject: { place: { at: "ente", label: "Viadana" } } },
    });
  }
});

test("a year that was declared is that of the plan: files of another one are named, not taken", () => {
  folder.write("enti.txt", "Viadana\nBozzolo\n");
  const made = folder.run(
    ...["nuovo", "--ambito", "Prova", "--anno", "2022", "--comuni", "enti.txt"],
    ...["--uscita", "piano-2022.xlsx"],
  );
  expect(made.code).toBe(0);
  const { year, findings } = folder.report("piano-2022.xlsx", "aler.txt");
  expect([year, findings.map(({ code }) => code)]).toEqual([
    2022,
    expect.arrayContaining(["fonte-di-altro-anno"]) as unknown,
  ]);
});

test("a year that is given with --anno counts for titles that are left over, remembered ones too", () => {
  expect(folder.report("aler.txt", "--anno", "2022").findings).toEqual([]);
  folder.run("raccogli", "aler.txt", "--uscita", "vecchio.xlsx");
  const { year, findings } = folder.report("vecchio.xlsx", "--anno", "2022");
  expect([year, findings]).toEqual([2022, []]);
});

test("a file of the previous year does not mix in, whether or not --anno is given", () => {
  for (const words of [[], ["--anno", "2021"]]) {
    const { year, findings } = folder.report("aler.txt", "piano-2020.txt", ...words);
    expect([year, findings.map(({ code }) => code)]).toEqual([2021, ["fonte-di-altro-anno"]]);
  }
});
