// Laws of dwelling lists: figures are counts, however the rows are ordered and split; what the workbook
// keeps says the same; and nobody's data leave the list, wherever they stand in it.
import fc from "fast-check";
import { collectedLines, jsonCollected } from "../../src/cli/collectReport";
import { jsonReport, textReport } from "../../src/cli/report";
import { checkCharacter } from "../../src/domain/alloggi/codiceFiscale";
import { COUNT_FIELDS, type CountField } from "../../src/domain/import/tableKinds";
import {
  checkPrepared,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  readSources,
  type PreparedPiano,
} from "../../src/domain/preparePiano";
import { verificheSheet } from "../../src/domain/sheets/verifiche";
import { findingSentence } from "../../src/messages/findingSentence";
import { gridOfValues, type CellValue } from "../../src/workbook/cellGrid";
import { match } from "../domain/pianoOfText";
import { gridOfSheet } from "./gridOfSheet";
import { cellsOf, drawnList, ENTI, kindOfWording, type DrawnAlloggio } from "./arbitraryAlloggi";

function prepare(files: Readonly<Record<string, readonly CellValue[][]>>): PreparedPiano {
  const sources = Object.entries(files).map(([file, cells]) => ({
    file,
    grids: [gridOfValues("Elenco", cells)],
  }));
  return preparePiano(NOTHING_KNOWN, readSources(sources, match, 45_000.5));
}

function countsOf({ elenco }: PreparedPiano) {
  return Object.fromEntries(
    [...(elenco?.enti ?? [])]
      .sort((a, b) => (a.ente.code < b.ente.code ? -1 : 1))
      .map(({ ente, counts }) => [ente.name, counts]),
  );
}

/** The figures as a person with a pencil would count them. */
function pencil(rows: readonly DrawnAlloggio[]) {
  const count = (ente: string, field: CountField): number =>
    rows.filter((one) => {
      if (one.ente !== ente) return false;
      const kind = kindOfWording(one.disponibilita);
      if (kind === "none") return false;
      if (field === "disponibili") return true;
      return field === "sat" ? one.servizio === "SAT" : field === kind;
    }).length;
  const present = ENTI.filter((name) => rows.some(({ ente }) => ente === name));
  return Object.fromEntries(
    present.map((ente) => [
      ente,
      Object.fromEntries(
        COUNT_FIELDS.map((field) => {
          const certain = count(ente, field);
          return [field, { certain, possible: certain }];
        }),
      ),
    ]),
  );
}

test("the figures of a list are what a plain count over its rows gives", () => {
  fc.assert(
    fc.property(drawnList, (rows) => {
      expect(countsOf(prepare({ "elenco.xlsx": cellsOf(rows) }))).toEqual(pencil(rows));
    }),
    { numRuns: 150 },
  );
});

test("the order of rows and the split of a list over files do not matter", () => {
  fc.assert(
    fc.property(
      drawnList.chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length }),
          fc.array(fc.integer({ min: 0, max: 2 }), {
            minLength: rows.length,
            maxLength: rows.length,
          }),
        ),
      ),
      ([rows, shuffled, parts]) => {
        const split = Object.fromEntries(
          [0, 1, 2].flatMap((part) => {
            const some = shuffled.filter((_, index) => parts[index] === part);
            return some.length === 0 ? [] : [[`parte-${part}.xlsx`, cellsOf(some)]];
          }),
        );
        const whole = countsOf(prepare({ "elenco.xlsx": cellsOf(rows) }));
        expect(countsOf(prepare({ "elenco.xlsx": cellsOf(shuffled) }))).toEqual(whole);
        expect(countsOf(prepare(split))).toEqual(whole);
      },
    ),
    { numRuns: 100 },
  );
});

function readBack(prepared: PreparedPiano): PreparedPiano {
  const grids = ownSheets(prepared).map(gridOfSheet);
  return preparePiano(readOwnSheets("dati.xlsx", grids, match));
}

test("what the workbook keeps of a list says the same, blank and 0 apart in every column", () => {
  fc.assert(
    fc.property(drawnList, (rows) => {
      const before = prepare({ "elenco.xlsx": cellsOf(rows) });
      const after = readBack(before);
      const alloggi = ({ elenco }: PreparedPiano) =>
        elenco!.lists.flatMap((list) =>
          list.alloggi.map(({ place, mq, ...one }) => ({
            ...one,
            file: place.file,
            sheet: place.sheet,
            mq: mq?.value ?? null,
          })),
        );
      expect(alloggi(after)).toEqual(alloggi(before));
      expect(countsOf(after)).toEqual(countsOf(before));
      expect(after.corrections).toEqual([]);
      expect(ownSheets(readBack(after))).toEqual(ownSheets(after));
    }),
    { numRuns: 80 },
  );
});

const FIRST = ["Mario", "ANNA", "Giuseppe", "Fatima", "Xhensila", "Oluwaseun", "Ginevra"];
const LAST = ["Rossi", "BIANCHI", "Esposito", "D'Amico", "Kowalczyk", "Hoxha", "De Luca"];
const LETTER = fc.constantFrom(..."BCDFGHLMNPRST");
const DIGIT = fc.constantFrom(..."0123456789");

const codiceFiscale = fc
  .tuple(
    fc.array(LETTER, { minLength: 6, maxLength: 6 }),
    fc.array(DIGIT, { minLength: 2, maxLength: 2 }),
    fc.constantFrom(..."ABCDEHLMPRST"),
    fc.integer({ min: 1, max: 71 }),
    fc.array(DIGIT, { minLength: 3, maxLength: 3 }),
    fc.boolean(),
    fc.constantFrom("", " ", "-", "  "),
  )
  .map(([name, year, month, day, place, lower, gap]) => {
    const first = `${name.join("")}${year.join("")}${month}${String(day).padStart(2, "0")}F${place.join("")}`;
    const whole = first + checkCharacter(first);
    const parts = [whole.slice(0, 3), whole.slice(3, 6), whole.slice(6, 11), whole.slice(11)];
    const text = parts.join(gap);
    return lower ? text.toLowerCase() : text;
  });

const person = fc
  .tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST), fc.boolean())
  .map(([first, last, lastFirst]) => (lastFirst ? `${last} ${first}` : `${first} ${last}`));

/** How data of persons stand in a cell, and what must not be seen of them. */
const planted = fc.oneof(
  fc
    .tuple(person, fc.constantFrom("", "assegnato a ", "occupato da ", "sig.ra ", "eredi "))
    .map(([name, before]) => ({ text: before + name, secrets: [name] })),
  codiceFiscale.map((code) => ({ text: code, secrets: [code, code.replace(/[ -]/g, "")] })),
  fc.tuple(person, codiceFiscale).map(([name, code]) => ({
    text: `${name} CF ${code}`,
    secrets: [name, code],
  })),
  person.map((name) => ({
    text: `${name.toLowerCase().replace(/[^a-z]/g, ".")}@posta.example`,
    secrets: [`${name.toLowerCase().replace(/[^a-z]/g, ".")}@posta`],
  })),
  fc.constantFrom("333 1234567", "+39 347/1234567", "0375 820912").map((phone) => ({
    text: `tel. ${phone}`,
    secrets: [phone],
  })),
);

/** All that Quadra makes of a source, as one text. */
function everythingOf(prepared: PreparedPiano): string {
  const { findings, outcomes } = checkPrepared(prepared);
  const recognitions = prepared.sources.map(({ recognition }) => recognition);
  const files = recognitions.map(({ file }) => file);
  const words = (finding: (typeof findings)[number]) => ({
    severity: finding.severity,
    message: findingSentence("it", finding),
  });
  return JSON.stringify([
    prepared,
    findings,
    outcomes,
    findings.map((finding) => [findingSentence("it", finding), findingSentence("en", finding)]),
    ownSheets(prepared),
    verificheSheet(findings, words as never),
    jsonReport(files, prepared.piano, [], findings, prepared.elenco),
    jsonCollected(recognitions, prepared.piano.year, [], prepared.elenco),
    collectedLines(recognitions, prepared.elenco),
    textReport(files, prepared.piano, [], findings),
  ]).toUpperCase();
}

test("no name, fiscal code, telephone number or e-mail of a list is found in anything that Quadra makes", () => {
  fc.assert(
    fc.property(
      drawnList,
      fc.array(fc.tuple(planted, fc.nat(), fc.nat({ max: 13 }), fc.boolean()), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.boolean(),
      (rows, plants, everywhere) => {
        const cells = cellsOf(rows);
        cells[0] = [...cells[0]!, "Inquilino"];
        const secrets: string[] = [];
        for (const [{ text, secrets: hidden }, at, column, behind] of plants) {
          secrets.push(...hidden);
          const own = cells.slice(1);
          // In one row, or the same in all rows: a word that stands often is no safer.
          for (const row of everywhere ? own : [own[at % own.length]!]) {
            const before = row[column];
            row[column] = behind && typeof before === "string" ? `${before} ${text}` : text;
          }
        }
        cells.push([`Nota: ${plants[0]![0].text}`]);
        const made = everythingOf(prepare({ "elenco.xlsx": cells }));
        const seen = secrets.filter((secret) => made.includes(secret.toUpperCase()));
        expect(seen).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
