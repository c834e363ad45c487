// What the journal kept comes back from outside: cut off, edited or made by somebody else, it is as if it
// were not there, it is told, and what is sound beside it works.
import fc from "fast-check";
import { newFileWorkbook } from "../../../src/hosts/fileWorkbook";
import { noteOfXml, noteXml } from "../../../src/hosts/notes/noteXml";
import { gridOfValues } from "../../../src/workbook/cellGrid";
import { PRINT_LOOKS } from "../../../src/workbook/printedSheet";
import { notiziaOfText } from "../../../src/workflow/giornale/elsewhere";
import { intentOfText, textOfIntent, type Intent } from "../../../src/workflow/giornale/intents";
import {
  extentOf,
  passoOfText,
  stateOfPasso,
  textOfPasso,
  type Passo,
} from "../../../src/workflow/giornale/passo";
import { readJournal } from "../../../src/workflow/giornale/voce";
import { memoryIntents } from "../memoryIntents";
import { paneBeside, startPane } from "../paneOnExcel";

jest.setTimeout(60_000);

const GRID = gridOfValues("Offerta", [
  ["Codice", "Alloggi"],
  ["019005", 3],
  [{ error: "#N/A" }, null],
]);

/** One sound step of each kind. */
const PASSI: readonly Passo[] = [
  {
    kind: "cells",
    writes: [
      { address: { sheet: "Foglio1", row: 2, column: 1 }, before: null, after: 3 },
      {
        address: { sheet: "Foglio1", row: 3, column: 1 },
        before: { formula: "=A1" },
        after: { error: "#REF!" },
      },
    ],
    rows: { kind: "insert", rows: [{ sheet: "Foglio1", row: 3 }] },
  },
  {
    kind: "sheets",
    sheets: [
      {
        ...{ sheet: "Offerta", table: "QuadraOfferta", printed: false, plain: true },
        columns: [
          { header: "Codice", kind: "text", width: 10 },
          { header: "Alloggi", kind: "count", width: 10 },
        ],
        rows: [
          ["019005", 4],
          ["=1+1", { formula: "=1+1" }],
        ],
      },
    ],
    before: [GRID],
  },
  {
    kind: "printed",
    sheets: [
      {
        ...{
          sheet: "Piano",
          landscape: true,
          widths: [10, 20],
          titleRows: 1,
          footer: "Piano 2025",
        },
        pageWords: { page: "Pagina", of: "di" },
        rows: [
          {
            height: null,
            cells: [{ content: "Totale", look: "head", span: 2 }, null],
          },
        ],
        rules: [
          {
            ...{ range: { top: 1, left: 1, bottom: 1, right: 1 }, type: "whole", max: null },
            ...{ title: "Alloggi", message: "Scrivere un numero intero." },
          },
        ],
        names: [{ name: "Anno", range: { top: 0, left: 1, bottom: 0, right: 1 } }],
      },
    ],
  },
  { kind: "removed", before: [GRID] },
  { kind: "marks", cells: 4 },
];

const HOSTILE: readonly unknown[] = [
  ...[null, true, "", "=HYPERLINK(0)", "__proto__", -1, 1.5, 1e308, 2 ** 53, [], [[]], {}],
  ...[{ formula: 3 }, { formula: "1+1" }, { error: null }, { formula: "=1", error: "#N/A" }],
  ...["x".repeat(1_000_001), { length: 1e9 }, { toString: 1 }, { constructor: { prototype: 1 } }],
];

/** The JSON value with one of its places, counted in depth, holding something else; or with one gone. */
function spoiltAt(value: unknown, place: { left: number }, by: unknown, drops: boolean): unknown {
  if (place.left-- === 0) return by;
  if (Array.isArray(value)) return value.map((one) => spoiltAt(one, place, by, drops));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      drops && place.left === 0 && place.left-- === 0
        ? []
        : [[key, spoiltAt(one, place, by, drops)]],
    ),
  );
}

test.each(PASSI)("a step of the kind $kind comes back as it was kept", (passo) => {
  expect(passoOfText(textOfPasso(passo))).toEqual(JSON.parse(textOfPasso(passo)));
  expect(passoOfText(textOfPasso(passo))).not.toBeNull();
});

test("every look of a printed sheet comes back", () => {
  for (const look of Object.keys(PRINT_LOOKS)) {
    const text = textOfPasso(PASSI[2]!).replace('"head"', JSON.stringify(look));
    expect(passoOfText(text)).not.toBeNull();
  }
});

test("a step with anything else in any place is refused, or is one that can be looked at", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PASSI),
      fc.nat(60),
      fc.constantFrom(...HOSTILE),
      fc.boolean(),
      (passo, left, by, drops) => {
        const text = JSON.stringify(spoiltAt(JSON.parse(textOfPasso(passo)), { left }, by, drops));
        const read = passoOfText(text);
        if (read === null) return;
        expect(Number.isSafeInteger(extentOf(read).cells)).toBe(true);
        expect(stateOfPasso(read, [GRID]).others).toBeInstanceOf(Array);
      },
    ),
    { numRuns: 400 },
  );
});

test.each([
  "",
  "null",
  "[]",
  "7",
  '"marks"',
  '{"kind":"__proto__"}',
  '{"kind":"constructor","writes":[]}',
  '{"kind":"cells","writes":[null],"rows":null}',
  '{"kind":"cells","writes":[{"address":null}],"rows":null}',
  '{"kind":"cells","writes":{"length":1},"rows":null}',
  '{"kind":"sheets","sheets":[],"before":[{"sheet":"A"}]}',
  '{"kind":"removed","before":[[]]}',
  '{"kind":"marks","cells":"4"}',
  '{"kind":"marks","cells":1e400}',
])("%p is no step", (text) => {
  expect(passoOfText(text)).toBeNull();
});

test("a hundred thousand brackets are no step", () => {
  expect(passoOfText("[".repeat(100_000))).toBeNull();
});

const INTENT: Intent = {
  ...{ key: "k", book: "b", file: "piano.xlsx", marked: true, voce: "v", when: 44_263.5, step: 0 },
  ...{ command: "fill", undoes: null, undone: null, passo: PASSI[0]! },
};

test("what is stored of a write that was begun is refused where anything of it is missing or else", () => {
  const sound = JSON.parse(textOfIntent(INTENT)) as Record<string, unknown>;
  expect(intentOfText(JSON.stringify(sound))).toMatchObject({ key: "k", passo: { kind: "cells" } });
  // Earlier versions did not store what is taken back, nor which write of its entry it is.
  const { undone: _, step: _step, ...earlier } = sound;
  expect(intentOfText(JSON.stringify(earlier))).toMatchObject({ undone: null, step: null });
  for (const name of Object.keys(earlier)) {
    const { [name]: gone, ...rest } = sound;
    expect(intentOfText(JSON.stringify(rest))).toBeNull();
    for (const by of [[], {}, typeof gone === "string" || gone === null ? 7 : "7"]) {
      expect(intentOfText(JSON.stringify({ ...sound, [name]: by }))).toBeNull();
    }
  }
  for (const text of ["", "null", "[]", '{"__proto__":{}}']) expect(intentOfText(text)).toBeNull();
});

test("a notice of another pane is refused likewise", () => {
  const sound = { pane: "p", book: "b", file: "f", marked: true, command: "fill", undone: null };
  expect(notiziaOfText(JSON.stringify(sound))).toEqual(sound);
  for (const by of [7, [], {}, "x".repeat(500)]) {
    for (const name of Object.keys(sound)) {
      expect(notiziaOfText(JSON.stringify({ ...sound, [name]: by }))).toBeNull();
    }
  }
});

const head = {
  ...{ tipo: "voce", voce: "v", quando: 44_263, comando: "fill", celle: 1, fogli: ["Foglio1"] },
  ...{ passo: 0, annullata: false },
};
const noteOf = (id: string, told: unknown, body = textOfPasso(PASSI[0]!)) =>
  noteOfXml(id, noteXml({ head: JSON.stringify(told), body }))!;

test("heads of another form count for nothing and are counted; names that every object has are names", () => {
  const { voci, spoilt, book } = readJournal([
    noteOf("1", head),
    noteOf("2", { ...head, voce: 7 }),
    noteOf("3", { ...head, fogli: [{ toString: null }] }),
    noteOf("4", { ...head, quando: -1 }),
    noteOf("5", { ...head, celle: "1" }),
    noteOf("6", { ...head, tipo: "altro" }),
    noteOf("7", null),
    noteOf("8", { ...head, voce: "__proto__", comando: "constructor" }),
    noteOf("9", { ...head, tipo: "libro", voce: "segno" }),
  ]);
  expect(spoilt).toBe(6);
  expect(book).toBe("segno");
  expect(voci.map(({ id, command }) => [id, command])).toEqual([
    ["__proto__", "constructor"],
    ["v", "fill"],
  ]);
});

test("the pane tells how much of the journal cannot be read, and takes the rest back", async () => {
  const file = newFileWorkbook("piano.xlsx");
  const first = await startPane(file.bytes());
  await first.workflow.readText("Testo", "Ente\tTurn-over\nComune di Viadana\t1\nTOTALE\t1");
  await first.workflow.writeSheets();
  const broken = noteXml({ head: JSON.stringify({ ...head, celle: null }), body: "{}" });
  const hollow = noteXml({ head: JSON.stringify({ ...head, comando: "toString" }), body: "{" });
  const { xmlParts } = first.state.extras;
  for (const [id, xml] of [
    ["{1}", broken],
    ["{2}", hollow],
  ] as const) {
    xmlParts.set(id, { id, xml });
  }
  const pane = await paneBeside(first, { intents: memoryIntents() });
  const { workflow } = pane;
  await workflow.showGiornale();
  expect(workflow.getState().notices).toEqual([
    { tone: "warning", code: "giornale-spoilt", parts: 1 },
  ]);
  const lines = workflow.getState().giornale.lines!;
  expect(lines.map(({ command }) => command).sort()).toEqual(["toString", "writeSheets"]);
  await workflow.undoVoce(lines.find(({ command }) => command === "toString")!.id);
  expect(workflow.getState().notices).toMatchObject([{ code: "voce-lost" }]);
  await workflow.undoVoce(lines.find(({ command }) => command === "writeSheets")!.id);
  expect(workflow.getState().notices).toMatchObject([{ code: "voce-undone" }]);
  expect(pane.spreadsheet.sheets.all().map(({ name }) => name)).toEqual(["Foglio1"]);
  expect(pane.bugs).toEqual([]);
});

test("a write that was begun and is remembered in a form that nobody can read is told, once", async () => {
  const first = await startPane(newFileWorkbook("piano.xlsx").bytes());
  const texts = new Map([["1csw10g00-ys16x4od", '{"key":"1csw10g00-ys16x4od","passo":']]);
  const { workflow } = await paneBeside(first, { intents: memoryIntents(texts) });
  expect(workflow.getState().notices).toEqual([{ tone: "warning", code: "intent-unreadable" }]);
  expect([...texts]).toEqual([]);
  const again = await paneBeside(first, { intents: memoryIntents(texts) });
  expect(again.workflow.getState().notices).toEqual([]);
});
