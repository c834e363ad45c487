// The real plan with one printed count changed, for tests of what rules and suspects say of it.
import type { FindingCell } from "../../src/domain/finding";
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { COUNT_FIELDS, type CountField } from "../../src/domain/import/tableKinds";
import { enteOf, joinEnti, type Piano } from "../../src/domain/piano";
import type { CellAddress } from "../../src/workbook/cellAddress";
import type { CellGrid } from "../../src/workbook/cellGrid";
import { match } from "../domain/pianoOfText";
import { gridsOf, SAMPLES } from "./plan2021";

/** A count as printed in a sample, in the row of an ente. */
export interface PrintedCount {
  readonly file: string;
  readonly at: CellAddress;
  readonly value: number;
  readonly ente: string;
  readonly field: CountField;
  readonly hasTotal: boolean;
}

/** The sheets of each sample. */
export type SampleGrids = readonly (readonly [file: string, grids: readonly CellGrid[]])[];

export function readSampleGrids(): Promise<SampleGrids> {
  return Promise.all(
    SAMPLES.map(async (file) => [file, await gridsOf(`esempi/${file}`)] as const),
  );
}

/** Every count that the samples print for an ente. */
export function printedCounts(files: SampleGrids): PrintedCount[] {
  return files.flatMap(([file, grids]) =>
    recogniseTables(file, grids, match).tables.flatMap(({ rows, fields, total }) =>
      rows.flatMap((row) =>
        COUNT_FIELDS.filter((field) => fields.includes(field)).flatMap((field): PrintedCount[] => {
          const { address: at, figure } = row.cells[field]!;
          if (figure.state !== "value") return [];
          const ente = enteOf(row.match)!.code;
          return [{ file, at, value: figure.value, ente, field, hasTotal: total !== null }];
        }),
      ),
    ),
  );
}

/** The plan with `value` where `planted` is printed; as it is without `planted`. */
export function planWith(files: SampleGrids, planted: PrintedCount | null, value: number): Piano {
  const changed = (file: string, grid: CellGrid): CellGrid => {
    if (planted?.file !== file || planted.at.sheet !== grid.sheet) return grid;
    const { row, column } = planted.at;
    return {
      ...grid,
      values: grid.values.map((line, r) =>
        line.map((old, c) => (r + grid.top === row && c + grid.left === column ? value : old)),
      ),
    };
  };
  return joinEnti(
    files.map(([file, grids]) =>
      recogniseTables(
        file,
        grids.map((grid) => changed(file, grid)),
        match,
      ),
    ),
  );
}

/** Whether a cell that a finding or a suspect cites is where the count is printed. */
export function isPrintedAt({ file, at }: FindingCell, printed: PrintedCount): boolean {
  return (
    file === printed.file &&
    at.sheet === printed.at.sheet &&
    at.row === printed.at.row &&
    at.column === printed.at.column
  );
}
