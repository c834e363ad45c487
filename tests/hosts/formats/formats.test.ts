// The same table from every format gives the same figures, whatever the file is called.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseTables } from "../../../src/domain/import/recogniseTables";
import { readSourceFile } from "../../../src/hosts/readSourceFile";
import { match } from "../../domain/pianoOfText";
import { PLAN_FILES } from "./planFiles";

/** What is recognised in a file: per table its rows with their figures, and its total. */
async function figuresOf(name: string, bytes: Uint8Array) {
  const read = await readSourceFile(name, bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const { tables, years } = recogniseTables(name, read.value, match);
  const figures = (cells: (typeof tables)[number]["rows"][number]["cells"]) =>
    Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cell.figure]));
  return {
    years: [...years.keys()],
    tables: tables.map(({ kind, rows, total }) => ({
      kind,
      rows: rows.map(({ label, marked, cells }) => ({ label, marked, figures: figures(cells) })),
      total: total === null ? null : figures(total.cells),
    })),
  };
}

const number = (value: number) => ({ state: "value", value });
const row = (disponibili: number, turnover: number, carenza: number, nuova: number) => ({
  disponibili: number(disponibili),
  turnover: number(turnover),
  carenzaManutentiva: number(carenza),
  nuovaEdificazione: number(nuova),
});

describe("The same table gives the same figures", () => {
  test("which are those of the table", async () => {
    expect(await figuresOf("x", PLAN_FILES["piano.xlsx"]!())).toMatchObject({
      years: [2021],
      tables: [
        {
          kind: "quadroRiepilogativo",
          rows: [
            { figures: row(6, 3, 2, 1) },
            {
              marked: true,
              figures: {
                disponibili: { state: "notApplicable" },
                turnover: { state: "notApplicable" },
              },
            },
            { figures: row(0, 0, 0, 0) },
            { figures: row(1204, 1200, 4, 0) },
          ],
          total: row(1210, 1203, 6, 1),
        },
      ],
    });
  });

  test.each(Object.keys(PLAN_FILES))("from %s", async (name) => {
    const wanted = await figuresOf("x", PLAN_FILES["piano.xlsx"]!());
    expect(await figuresOf(name, PLAN_FILES[name]!())).toEqual(wanted);
  });

  const saved = join(__dirname, "fixtures");
  test.each(readdirSync(saved).filter((name) => name.startsWith("piano")))(
    "as LibreOffice saved it: %s",
    async (name) => {
      const wanted = await figuresOf("x", PLAN_FILES["piano.xlsx"]!());
      expect(await figuresOf(name, new Uint8Array(readFileSync(join(saved, name))))).toEqual(
        wanted,
      );
    },
  );

  test.each(Object.keys(PLAN_FILES))("from %s under a name of another format", async (name) => {
    const wanted = await figuresOf("x", PLAN_FILES["piano.xlsx"]!());
    for (const other of ["tabella.xlsx", "tabella.csv", "tabella.pdf", "senza estensione"]) {
      expect(await figuresOf(other, PLAN_FILES[name]!())).toEqual(wanted);
    }
  });
});
