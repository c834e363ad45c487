// Hidden rows or columns of a sheet, as runs: one tag can hide all rows of a sheet at once.

/** Runs of hidden rows or columns, in the order of the file. */
export class HiddenSpans {
  private readonly runs: { first: number; last: number }[] = [];

  /** Both ends belong to the run; one that ends before it begins is none. */
  add(first: number, last = first): void {
    if (!(last >= first)) return;
    const before = this.runs.at(-1);
    if (before !== undefined && before.last + 1 === first) before.last = last;
    else this.runs.push({ first, last });
  }

  /** The hidden ones from `from` to `to`, each once, in order. */
  within(from: number, to: number): number[] {
    const changes = new Int32Array(Math.max(0, to - from + 2));
    for (const { first, last } of this.runs) {
      if (last < from || first > to) continue;
      changes[Math.max(first, from) - from]!++;
      changes[Math.min(last, to) - from + 1]!--;
    }
    const hidden: number[] = [];
    let open = 0;
    for (let at = from; at <= to; at++) if ((open += changes[at - from]!) > 0) hidden.push(at);
    return hidden;
  }
}
