// Questionnaires that came back, on the command line: a whole round with one ente that is unsure.
import { unzipSync } from "fflate";
import { ambito } from "../domain/indagine/filledQuestionario";
import { answered, planWorkbook } from "../domain/indagine/planWorkbook";
import { Folder } from "./runQuadra";

const fields = {
  disponibili: 4,
  turnover: 3,
  carenzaManutentiva: 1,
  nuovaEdificazione: 0,
  sat: 0,
  assegnateAnnoPrecedente: 2,
  conferiteDaPrivati: 0,
};
let folder: Folder;
let sent: Uint8Array[];
beforeEach(async () => {
  folder = new Folder();
  folder.write("piano.xlsx", await planWorkbook(ambito));
  folder.run("questionari", "piano.xlsx", "--uscita", "giro.zip");
  sent = Object.values(unzipSync(folder.bytes("giro.zip")));
});

test("answers join the plan with the cell of every figure, and verifica says what does not balance", async () => {
  folder.write("viadana.xlsx", await answered(sent[0]!, { fields }));
  folder.write("b.xlsx", await answered(sent[1]!, { fields: { ...fields, disponibili: 5 } }));
  const { code, stderr } = folder.run(
    "raccogli",
    "piano.xlsx",
    "viadana.xlsx",
    "b.xlsx",
    "--uscita",
    "dati.xlsx",
  );
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining("Scritto «dati.xlsx»: 2 enti, 14 tabelle."),
  ]);
  const [read, again] = [folder.report("viadana.xlsx", "b.xlsx"), folder.report("dati.xlsx")];
  // The declared plan comes along with the collected data: of its three enti one has not answered.
  const silent = ["ente-senza-risposta", "dati.xlsx B4"];
  for (const [report, more] of [
    [read, []],
    [again, [silent]],
  ] as const) {
    expect(report.year).toBe(2022);
    expect(
      report.findings
        .filter(({ severity }) => severity === "block")
        .map(({ code, cells }) => [
          code,
          ...cells.map(({ file, address }) => `${file} ${address}`),
        ]),
    ).toEqual([
      ["disponibili-non-quadra", "b.xlsx D16", "b.xlsx D18", "b.xlsx D20", "b.xlsx D22"],
      ...more,
    ]);
  }
});

test("one of another year is named on stderr, does not count, and the command ends with 1", async () => {
  folder.write("viadana.xlsx", await answered(sent[0]!, { fields }));
  folder.write("altro.xlsx", await planWorkbook({ ...ambito, year: 2023, id: "oglio-po-2023" }));
  const { code, stderr } = folder.run(
    "raccogli",
    "altro.xlsx",
    "viadana.xlsx",
    "modello.xlsx",
    "--uscita",
    "dati.xlsx",
  );
  expect(code).toBe(1);
  expect(stderr).toContain("«viadana.xlsx» è il questionario del 2022, il piano è del 2023.");
});
