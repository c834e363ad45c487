// What reading one file may cost. A tiny file can name cells a million rows apart, repeat a cell a
// billion times or share a long formula among all rows: what it asks for is counted before it is made.

/** A file that asks for more than the guard allows. */
export class GridTooLarge extends Error {}

/** Cells that hold something: more than twice a list of 100,000 rows and 15 columns. */
const MOST_CELLS = 4_000_000;
/** Places in grids: one per row, and one per cell of a row that is not blank. */
const MOST_PLACES = 12_000_000;
/** Characters of formulas that are written out from a shared one. */
const MOST_FORMULA_TEXT = 100_000_000;

/** Counts what the grids of one file cost. */
export class ReadBudget {
  private cells = MOST_CELLS;
  private places = MOST_PLACES;
  private formulaText = MOST_FORMULA_TEXT;

  /** @throws {GridTooLarge} */
  spendCells(count: number): void {
    if ((this.cells -= count) < 0) throw new GridTooLarge("cells");
  }

  /** Looks ahead: spends nothing. @throws {GridTooLarge} when so many cells would be too many. */
  checkCells(count: number): void {
    if (count > this.cells) throw new GridTooLarge("cells");
  }

  /** @throws {GridTooLarge} */
  spendPlaces(count: number): void {
    if ((this.places -= count) < 0) throw new GridTooLarge("places");
  }

  /** @throws {GridTooLarge} */
  spendFormulaText(characters: number): void {
    if ((this.formulaText -= characters) < 0) throw new GridTooLarge("formulas");
  }
}
