// Questionnaires that came back: whole, edited, saved by other programs, or not quite what was sent.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { addEnte, newAmbito } from "../../../src/domain/ambito/ambito";
import { COUNT_FIELDS, type CountField } from "../../../src/domain/import/tableKinds";
import { questionariOf } from "../../../src/domain/indagine/fillQuestionario";
import { QUESTIONARIO } from "../../../src/domain/indagine/questionario";
import layout from "../../../src/domain/indagine/questionario.json";
import { isWaiting } from "../../../src/domain/indagine/returnedQuestionario";
import { chosenFigure, joinEnti } from "../../../src/domain/piano";
import { readSources } from "../../../src/domain/preparePiano";
import { placeName } from "../../../src/domain/sheets/figureRecord";
import { provenienzaSheet } from "../../../src/domain/sheets/provenienza";
import { readProvenienza } from "../../../src/domain/sheets/readProvenienza";
import type { ReadSource } from "../../../src/domain/sheets/readSource";
import { fillCopies } from "../../../src/hosts/fillCopies";
import { readSourceFile } from "../../../src/hosts/readSourceFile";
import { parseCellName } from "../../../src/workbook/cellAddress";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { match, registry } from "../pianoOfText";
import {
  ambito,
  putValues,
  returned,
  TEMPLATE,
  templateGrids,
  type Written,
} from "./filledQuestionario";
import { answered } from "./planWorkbook";

const [viadana, bozzolo] = questionariOf(ambito, null);
let template: readonly CellGrid[];
beforeAll(async () => {
  template = await templateGrids();
});

function read(grids: readonly CellGrid[], file = "risposta.xlsx", plan = ambito): ReadSource {
  return readSources([{ file, grids }], match, 44500, { ambito: plan })[0]!;
}

/** What the sources say of each count of an ente, in one word: "3", "vuoto", "senza SAP". */
function saidOf(sources: readonly ReadSource[], code = "020066"): Record<string, string> {
  const piano = joinEnti(sources.map(({ recognition }) => recognition));
  const ente = piano.enti.find((one) => one.ente.code === code);
  const fields = [...layout.counts.map(({ field }) => field as CountField), "quotaForzePolizia"];
  return Object.fromEntries(
    fields.map((field) => {
      const figure = ente === undefined ? null : chosenFigure(ente, field as CountField);
      const words = { blank: "vuoto", notApplicable: "senza SAP", unreadable: "?" } as const;
      const said =
        figure === null
          ? "–"
          : figure.state === "value"
            ? String(figure.value)
            : figure.state === "text"
              ? figure.text
              : words[figure.state];
      return [field, said];
    }),
  );
}

/** The round trip through `Provenienza`: what the workbook remembers. */
function remembered(source: ReadSource): ReadSource[] {
  return readProvenienza(gridOfSheet(provenienzaSheet([source])), match)!;
}

const ANSWERS: Written = {
  senzaSap: "no",
  fields: {
    disponibili: 9,
    turnover: 6,
    carenzaManutentiva: 3,
    nuovaEdificazione: 0,
    sat: 1,
    quotaForzePolizia: 0.05,
  },
};
const SAID = {
  disponibili: "9",
  turnover: "6",
  carenzaManutentiva: "3",
  nuovaEdificazione: "0",
  sat: "1",
  assegnateAnnoPrecedente: "vuoto",
  conferiteDaPrivati: "vuoto",
  quotaForzePolizia: "5",
};

const whole = (): CellGrid[] => returned(template, viadana!.writes, ANSWERS);
const mapSheet = (name: string, change: (grid: CellGrid) => CellGrid): CellGrid[] =>
  whole().map((grid) => (grid.sheet === name ? change(grid) : grid));
const { domande, dati, istruzioni } = QUESTIONARIO.sheets;
const put = (name: string, ...cells: [string, CellValue][]): CellGrid[] =>
  mapSheet(name, (grid) =>
    putValues(
      grid,
      cells.map(([cell, value]) => {
        const { row, column } = parseCellName(cell)!;
        return [row, column, value] as const;
      }),
    ),
  );

describe("an answer is read with its figures, blank, 0 and «senza SAP» apart", () => {
  test.each<[string, () => CellGrid[]]>([
    ["as it was sent", whole],
    [
      "with the sheets in another order and renamed",
      () =>
        whole()
          .reverse()
          .map((grid) => ({ ...grid, sheet: `copia di ${grid.sheet}` })),
    ],
    [
      "with rows and a column inserted above and beside",
      () => whole().map((grid) => ({ ...grid, top: grid.top + 7, left: grid.left + 2 })),
    ],
    [
      "without the sheet of instructions",
      () => whole().filter(({ sheet }) => sheet !== istruzioni),
    ],
    ["with a number written as text", () => put(domande, ["D16", " 9 "], ["D20", "3"])],
  ])("%s", (_, grids) => {
    const source = read(grids());
    expect(source.questionario!.questions).toEqual([]);
    expect(saidOf([source])).toEqual(SAID);
    expect(saidOf(remembered(source))).toEqual(SAID);
  });

  test("from each cell of its own", () => {
    const places = read(whole()).recognition.tables.map(({ kind, rows }) => [
      kind,
      ...Object.values(rows[0]!.cells).map(
        ({ address }) => `${address.sheet}!${placeName(address)}`,
      ),
    ]);
    expect(places).toEqual([
      ...layout.counts.map(({ field, row }) => [field, `${domande}!D${row}`]),
      ["quotaForzePolizia", `${domande}!D${layout.quota.row}`],
    ]);
  });

  test("«sì» to the first question makes the SAP answers not applicable, and only these", () => {
    const written: Written = { senzaSap: "sì", fields: { conferiteDaPrivati: 0 } };
    const source = read(returned(template, bozzolo!.writes, written));
    const expected = {
      ...Object.fromEntries(Object.keys(SAID).map((field) => [field, "senza SAP"])),
      conferiteDaPrivati: "0",
      quotaForzePolizia: "vuoto",
    };
    expect(saidOf([source], "020007")).toEqual(expected);
    expect(saidOf(remembered(source), "020007")).toEqual(expected);
  });

  test("a list that the ente added on a sheet of its own is read beside it", () => {
    const more = gridOfValues("Altro", [
      ["Ragione Sociale Ente Proprietario", "% Forze di Polizia e Vigili del Fuoco"],
      ["COMUNE DI VIADANA", "3,03"],
    ]);
    const source = read([...whole(), more]);
    expect(source.recognition.tables.map(({ sheet }) => sheet)).toContain("Altro");
    expect(saidOf([source])["disponibili"]).toBe("9");
  });

  test("an owner that is in no registry answers under its own name", () => {
    const unione = {
      code: "unione-foedus",
      name: "Unione Foedus",
      kind: "altro",
      province: null,
    } as const;
    const plan = { ...addEnte(ambito, unione), id: ambito.id };
    const own = questionariOf(plan, null).at(-1)!;
    const source = read(returned(template, own.writes, ANSWERS), "u.xlsx", plan);
    expect(source.questionario!.ente).toEqual(unione);
    expect(source.recognition.tables).toHaveLength(8);
  });
});

describe("what LibreOffice saved is read like what Excel saved", () => {
  const fixture = async (name: string): Promise<ReadSource> => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, "fixtures", name)));
    const grids = await readSourceFile(name, bytes);
    if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
    return read(grids.value, name);
  };
  const answers = {
    disponibili: "10",
    turnover: "6",
    carenzaManutentiva: "3",
    nuovaEdificazione: "0",
    sat: "1",
    assegnateAnnoPrecedente: "9",
    conferiteDaPrivati: "0",
    quotaForzePolizia: "5",
  };
  test.each(["risposto.xlsx", "risposto.ods", "risposto.xls"])("%s", async (name) => {
    const source = await fixture(name);
    expect(source.questionario!.questions).toEqual([]);
    expect(saidOf([source])).toEqual(answers);
  });

  test("senza-sap.xlsx", async () => {
    const source = await fixture("senza-sap.xlsx");
    const { ente, questions } = source.questionario!;
    expect(questions).toEqual([]);
    expect(saidOf([source], ente!.code)).toMatchObject({
      disponibili: "senza SAP",
      sat: "senza SAP",
    });
  });
});

describe("what makes its sender unsure is asked, with the evidence, and no figure counts until then", () => {
  const other = questionariOf({ ...ambito, id: "oglio-po-2021", year: 2021 }, null)[0]!;
  const elsewhere = questionariOf({ ...ambito, id: "altro-ambito-2022" }, null)[0]!;
  const outsider = registry.byCode.get("015146")!;
  const foreign = questionariOf(
    { ...addEnte(newAmbito("Oglio Po", 2022), outsider), id: ambito.id },
    null,
  )[0]!;
  test.each<[string, () => CellGrid[], string, string | null]>([
    [
      "the hidden sheet is gone",
      () => whole().filter(({ sheet }) => sheet !== dati),
      "dati-mancanti",
      null,
    ],
    [
      "the code was changed on the hidden sheet",
      () => put(dati, ["B5", "020007"]),
      "dati-alterati",
      `${dati}!B9`,
    ],
    [
      "another ente was typed over the name",
      () => put(domande, ["B6", "Bozzolo"]),
      "identita-discorde",
      `${domande}!B6`,
    ],
    [
      "it is of last year",
      () => returned(template, other.writes, ANSWERS),
      "altro-anno",
      `${dati}!B4`,
    ],
    [
      "it is of another plan",
      () => returned(template, elsewhere.writes, ANSWERS),
      "altro-piano",
      `${dati}!B2`,
    ],
    [
      "its ente is not of the plan",
      () => returned(template, foreign.writes, ANSWERS),
      "ente-fuori-ambito",
      `${dati}!B5`,
    ],
    ["a later Quadra made it", () => put(dati, ["B1", 2]), "versione-sconosciuta", `${dati}!B1`],
    [
      "two are in one file",
      () => [...whole(), ...whole().map((grid) => ({ ...grid, sheet: `${grid.sheet} (2)` }))],
      "piu-questionari",
      null,
    ],
    [
      "the questions are gone",
      () => whole().filter(({ sheet }) => sheet !== domande),
      "domande-mancanti",
      null,
    ],
  ])("%s", (_, grids, code, place) => {
    const { recognition, questionario } = read(grids());
    const question = questionario!.questions.find((one) => one.code === code);
    expect(questionario!.questions.map((one) => one.code)).toContain(code);
    expect(question!.at === null ? null : `${question!.at.sheet}!${placeName(question!.at)}`).toBe(
      place,
    );
    expect(isWaiting(questionario!)).toBe(true);
    expect(recognition.tables).toEqual([]);
  });
});

describe("an answer that cannot be told is asked about, and the others are read", () => {
  test.each<[string, () => CellGrid[], string, Partial<typeof SAID>]>([
    [
      "the words of a question were changed",
      () => put(domande, ["B18", "quelli liberi"]),
      "voce-mancante",
      { turnover: "vuoto" },
    ],
    [
      "a question was copied below",
      () => put(domande, ["B44", layout.counts[4]!.label]),
      "voce-ripetuta",
      { sat: "vuoto" },
    ],
    [
      "a figure stands beside no question",
      () => put(domande, ["D17", 4]),
      "risposta-fuori-posto",
      {},
    ],
    [
      "the first question got neither yes nor no",
      () => put(domande, ["D11", "forse"]),
      "scelta-illeggibile",
      {},
    ],
  ])("%s", (_, grids, code, differs) => {
    const source = read(grids());
    expect(source.questionario!.questions.map((one) => one.code)).toContain(code);
    expect(isWaiting(source.questionario!)).toBe(false);
    expect(saidOf([source])).toEqual({ ...SAID, ...differs });
  });
});

test("whatever an ente writes into its file is read back exactly", async () => {
  const bytes = new Uint8Array(readFileSync(TEMPLATE));
  const made = await fillCopies(bytes, [viadana!]);
  if (!made.ok) throw new Error(made.failure.code);
  const [file] = made.value;
  const count = fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: 0, max: 99_999 }));
  const drawn = fc.record({
    senzaSap: fc.constantFrom(null, "sì", "no"),
    counts: fc.tuple(...COUNT_FIELDS.slice(0, 7).map(() => count)),
    quota: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 10_000 })),
    categoria: fc.oneof(
      fc.constant(null),
      fc.constantFrom("Padri separati", "Donne vittime di violenza"),
    ),
  });
  await fc.assert(
    fc.asyncProperty(drawn, async ({ senzaSap, counts, quota, categoria }) => {
      const fields = Object.fromEntries(
        layout.counts.map(({ field }, i) => [field, counts[i] ?? null]),
      );
      const quotaForzePolizia = quota === null ? null : quota / 10_000;
      const answer = await answered(file!.bytes, {
        senzaSap,
        fields: { ...fields, quotaForzePolizia, altraCategoria: categoria },
      });
      const grids = await readSourceFile("r.xlsx", answer);
      if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
      const source = read(grids.value);
      expect(source.questionario!.questions).toEqual([]);
      const said = (field: string, value: CellValue): string => {
        const isSap = field !== "conferiteDaPrivati" && field !== "quotaForzePolizia";
        if (value === null) return senzaSap === "sì" && isSap ? "senza SAP" : "vuoto";
        return String(field === "quotaForzePolizia" ? quota! / 100 : value);
      };
      const expected = Object.fromEntries(
        Object.entries({ ...fields, quotaForzePolizia }).map(([field, value]) => [
          field,
          said(field, value),
        ]),
      );
      expect(saidOf([source])).toEqual(expected);
      expect(saidOf(remembered(source))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
