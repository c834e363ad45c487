// Open data: what a region loads is what the plan says, and its description tells how to read it.
import Papa from "papaparse";
import { datiAperti, OPEN_MARKS } from "../../../src/domain/dati/datiAperti";
import { COUNT_FIELDS } from "../../../src/domain/import/tableKinds";
import { chosenFigure, joinEnti } from "../../../src/domain/piano";
import { delimitedFile } from "../../../src/hosts/delimitedFile";
import { dataPackage, openHeader, type DataPackageFrame } from "../../../src/messages/dataPackage";
import { totalsOf, readSamples } from "../../golden/plan2021";

const FRAME: DataPackageFrame = {
  ambito: "Oglio Po",
  year: 2021,
  capofila: "Viadana",
  licence: "CC-BY-4.0",
  created: "2021-03-08",
  sources: ["comuni.xlsx"],
};

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string }[];
    readonly primaryKey: readonly string[];
    readonly missingValues: readonly string[];
    readonly foreignKeys?: readonly { readonly reference: { readonly resource: string } }[];
  };
}

async function published() {
  const piano = joinEnti(await readSamples());
  const tables = datiAperti(piano, "Oglio Po", new Map());
  const description = dataPackage(tables, FRAME) as { resources: Resource[]; name: string };
  const files = new Map(
    tables.map((table) => [
      table.name,
      new TextDecoder().decode(delimitedFile(table.columns.map(openHeader), table.rows)),
    ]),
  );
  const rows = (name: "enti" | "offerta" | "quote" | "provenienza") =>
    Papa.parse<Record<string, string>>(files.get(name)!, { header: true, skipEmptyLines: true })
      .data;
  return { piano, tables, description, rows };
}

test("the columns of every file are those of its description, in the same order", async () => {
  const { tables, description, rows } = await published();
  for (const table of tables) {
    const resource = description.resources.find(({ name }) => name === table.name)!;
    expect(resource.path).toBe(`${table.name}.csv`);
    expect(Object.keys(rows(table.name)[0]!)).toEqual(
      resource.schema.fields.map(({ name }) => name),
    );
    for (const { name } of resource.schema.fields) expect(name).toMatch(/^[a-z0-9_]+$/);
  }
});

test("keys are unique and complete, and every table refers to an ente that is listed", async () => {
  const { description, rows } = await published();
  const codes = new Set(rows("enti").map(({ codice }) => codice));
  expect(codes.size).toBe(29);
  for (const { name, schema } of description.resources) {
    const data = rows(name as "enti");
    const keys = data.map((row) => schema.primaryKey.map((key) => row[key]).join("|"));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.startsWith("|") || key.includes("||"))).toEqual([]);
    expect(data.filter(({ codice }) => !codes.has(codice))).toEqual([]);
  }
});

test("sums of the published columns are the totals of the plan", async () => {
  const { piano, rows } = await published();
  const names = [
    "disponibili",
    "turn_over",
    "carenza_manutentiva",
    "nuova_edificazione",
    "sat",
    "assegnate_anno_precedente",
    "conferite_da_privati",
  ];
  const sums = names.map((name) =>
    rows("offerta").reduce((sum, row) => sum + (Number(row[name]) || 0), 0),
  );
  expect(sums).toEqual(totalsOf(piano));
});

test("blank, 0, not applicable and unreadable are four different cells", async () => {
  const { piano, rows, description } = await published();
  const byCode = new Map(rows("offerta").map((row) => [row["codice"], row]));
  const columns = ["disponibili", "turn_over", "carenza_manutentiva", "nuova_edificazione", "sat"];
  for (const one of piano.enti) {
    columns.forEach((column, index) => {
      const figure = chosenFigure(one, COUNT_FIELDS[index]!);
      const expected =
        figure.state === "value"
          ? String(figure.value)
          : figure.state === "blank"
            ? ""
            : OPEN_MARKS[figure.state as keyof typeof OPEN_MARKS];
      expect(byCode.get(one.ente.code)![column]).toBe(expected);
    });
  }
  for (const { schema } of description.resources) {
    expect(schema.missingValues).toEqual(["", "n.a.", "n.l."]);
  }
});

test("codes keep their leading zero and no text can become a formula", () => {
  const bytes = delimitedFile(
    ["codice", "nota"],
    [
      ["019009", "=1+1\nseconda riga"],
      ["020066", "@SUM(A1)"],
      ["020007", -3],
    ],
  );
  expect(new TextDecoder().decode(bytes)).toBe(
    "codice,nota\r\n019009,\"'=1+1\nseconda riga\"\r\n020066,'@SUM(A1)\r\n020007,-3\r\n",
  );
});

test("without a declared ambito there is no such column, and the key does without it", async () => {
  const piano = joinEnti(await readSamples());
  const [enti] = datiAperti(piano, null, new Map());
  expect(enti!.primaryKey).toEqual(["anno", "codice"]);
  expect(enti!.columns.map(({ key }) => key)).not.toContain("ambito");
});
