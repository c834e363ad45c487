// Cells that may still be chosen, in a set that can be put back as it was at no cost.

/**
 * A sparse set over 0…n-1 (Briggs & Torczon 1993). Only removal changes it; setting `size` back to
 * an earlier value brings back what was removed since.
 */
export class CellSet {
  readonly cells: Int32Array;
  size: number;
  private readonly places: Int32Array;

  constructor(count: number) {
    this.cells = new Int32Array(count).map((_, cell) => cell);
    this.places = this.cells.slice();
    this.size = count;
  }

  has(cell: number): boolean {
    return this.places[cell]! < this.size;
  }

  remove(cell: number): void {
    const place = this.places[cell]!;
    if (place >= this.size) return;
    const last = this.cells[--this.size]!;
    this.cells[place] = last;
    this.places[last] = place;
    this.cells[this.size] = cell;
    this.places[cell] = this.size;
  }
}
