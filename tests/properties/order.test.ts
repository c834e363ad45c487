// What a plan says does not depend on which file was opened first, nor on who comes first in a table.
import * as fc from "fast-check";
import type { Finding } from "../../src/domain/finding";
import { gridOfText } from "../../src/workbook/gridOfText";
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { joinEnti } from "../../src/domain/piano";
import { checkPiano } from "../../src/domain/rules/checkPiano";
import { rulebookOf } from "../../src/domain/rules/rulebook";
import { match } from "../domain/pianoOfText";
import { drawTables, printedTables, type PrintedTable } from "./arbitraryPlan";

const NOTE = "* Comuni senza alloggi SAP: Agra, San Giovanni in Croce e Castelidone";

/** The text of a finding with everything in a fixed order and without places. */
function content({ code, severity, enti, params, cells }: Finding): string {
  const fixed = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(fixed).sort() : value;
  return JSON.stringify([
    code,
    severity,
    enti.map((ente) => ente.code).sort(),
    Object.entries(params).map(([key, value]) => [key, fixed(value)]),
    cells
      .map(({ file, ente, field, value }) => `${file} ${ente} ${field} ${JSON.stringify(value)}`)
      .sort(),
  ]);
}

type Files = readonly (readonly [string, readonly PrintedTable[]])[];

function findings(files: Files): string[] {
  const read = files.map(([file, tables]) => {
    const text = drawTables(tables, NOTE)
      .map((row) => row.join("\t"))
      .join("\n");
    return recogniseTables(file, [gridOfText(text)], match);
  });
  return checkPiano(joinEnti(read, 2021), rulebookOf(2021)).findings.map(content).sort();
}

const someFiles = fc
  .array(printedTables, { minLength: 1, maxLength: 3 })
  .map((all): Files => all.map((tables, i) => [`mittente ${i + 1}.txt`, tables]));

function shuffled<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
}

test("the order of files changes no finding, even when senders contradict each other", () => {
  fc.assert(
    fc.property(
      someFiles.chain((files) => fc.tuple(fc.constant(files), shuffled(files))),
      ([files, others]) => {
        expect(findings(others)).toEqual(findings(files));
      },
    ),
    { numRuns: 150 },
  );
});

test("the order of tables and of enti in them changes no finding", () => {
  const turned = (table: PrintedTable): fc.Arbitrary<PrintedTable> =>
    shuffled(table.rows).map((rows) => ({ ...table, rows }));
  fc.assert(
    fc.property(
      printedTables.chain((tables) =>
        fc.tuple(
          fc.constant(tables),
          fc.tuple(...tables.map(turned)).chain((all) => shuffled(all)),
        ),
      ),
      ([tables, others]) => {
        expect(findings([["piano.txt", others]])).toEqual(findings([["piano.txt", tables]]));
      },
    ),
    { numRuns: 150 },
  );
});
