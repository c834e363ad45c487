// One ledger from all sources: the same figure is told once, and what sources tell differently is kept
// beside it.
import {
  fundKey,
  placeKey,
  subAmbitoKey,
  type FundField,
  type FundFigures,
  type FundPlace,
  type FundQuestion,
  type FundReading,
  type FundRow,
  type Movement,
  type UnreadFigure,
} from "./fondo";
import { namedMovements } from "./movementNames";

/** What one source says. `own`: it is the ledger of the office, which has the last word. */
export interface FundPart {
  readonly file: string;
  readonly own?: boolean;
  readonly rows: readonly FundRow[];
  readonly movements: readonly Movement[];
  readonly questions: readonly FundQuestion[];
  readonly unread: readonly UnreadFigure[];
  /** It is the ledger of the year before: any other part speaks in its place. */
  readonly carried?: true;
  /** Figures of sources that the office took away. */
  readonly silenced?: readonly { readonly place: FundPlace; readonly field: FundField }[];
  /** Movements of sources that the office replaced, by their names (`namedMovements`). */
  readonly replaced?: readonly string[];
}

/** A figure that sources give twice, with different values. */
export interface Discordance {
  readonly place: FundPlace;
  readonly field: FundField;
  readonly readings: readonly FundReading[];
}

/** The ledger. */
export interface Fondi {
  /** In the order of the sources; one row for each place. */
  readonly rows: readonly FundRow[];
  readonly movements: readonly Movement[];
  readonly questions: readonly FundQuestion[];
  readonly unread: readonly UnreadFigure[];
  readonly discordances: readonly Discordance[];
}

/** The fund of the ledger that these resolutions belong to; themselves when none or several could be. */
function settled(dgr: readonly string[], funds: readonly (readonly string[])[]): readonly string[] {
  const holding = funds.filter((fund) => dgr.every((one) => fund.includes(one)));
  const same = holding.find((fund) => fundKey(fund) === fundKey(dgr));
  return same ?? (holding.length === 1 ? holding[0]! : dgr);
}

function movementKey({ from, to, amount, act }: Movement): string {
  return [placeKey(from), to === null ? "" : placeKey(to), amount.value, act ?? ""].join(" → ");
}

/** The better of two readings that agree: what a person confirmed, then what stands alone in a cell. */
function better(a: FundReading, b: FundReading): FundReading {
  const rank = ({ confirmed, how }: FundReading) => (confirmed ? 2 : 0) + (how === "cell" ? 1 : 0);
  return rank(b) > rank(a) ? b : a;
}

/**
 * Applications admitted, where a source gives those received and those not admitted: 97 of which 15
 * not admitted are 82. Marked as derived; nothing is derived that would be below 0.
 */
function withAmmesse(figures: FundFigures): FundFigures {
  const { presentate, nonAmmesse, inIstruttoria, ammesse } = figures;
  if (ammesse !== undefined || presentate === undefined || nonAmmesse === undefined) return figures;
  const value = presentate.value - nonAmmesse.value - (inIstruttoria?.value ?? 0);
  if (value < 0) return figures;
  const parts = [presentate, nonAmmesse, ...(inIstruttoria === undefined ? [] : [inIstruttoria])];
  const words = parts.map((part) => String(part.value)).join(" − ");
  const derived: FundReading = { ...presentate, value, words, how: "derived", confirmed: false };
  return { ...figures, ammesse: derived };
}

/** A row without what a person refused, or took away in the ledger. */
function withoutRefused(row: FundRow, silenced: ReadonlySet<string>): FundRow {
  const key = placeKey(row);
  const figures = Object.entries(row.figures).filter(
    ([field, reading]) => reading.refused !== true && !silenced.has(`${key} ${field}`),
  );
  if (figures.length === Object.keys(row.figures).length) return row;
  return { ...row, figures: Object.fromEntries(figures) as FundFigures };
}

/**
 * Files in a fixed order, so that which of two figures is kept does not hang on how they were opened. The
 * office's ledger is first, that of the year before last.
 */
function inOrder(parts: readonly FundPart[]): FundPart[] {
  const rank = ({ own, carried }: FundPart) => (own === true ? 0 : carried === true ? 2 : 1);
  return [...parts].sort((a, b) =>
    rank(a) === rank(b) ? (a.file < b.file ? -1 : Number(a.file > b.file)) : rank(a) - rank(b),
  );
}

class Joining {
  readonly rows = new Map<string, FundRow>();
  readonly movements = new Map<string, Movement>();
  private readonly readings = new Map<string, Discordance>();

  private note(place: FundPlace, field: FundField, ...readings: FundReading[]): void {
    const key = `${placeKey(place)} ${field}`;
    const known = this.readings.get(key)?.readings ?? [];
    this.readings.set(key, { place, field, readings: [...known, ...readings] });
  }

  get discordances(): Discordance[] {
    return [...this.readings.values()];
  }

  addRow(row: FundRow, { own = false, carried }: FundPart): void {
    const key = placeKey(row);
    const known = this.rows.get(key);
    if (known === undefined) {
      this.rows.set(key, row);
      return;
    }
    const figures: Partial<Record<FundField, FundReading>> = { ...known.figures };
    for (const [name, reading] of Object.entries(row.figures)) {
      const field = name as FundField;
      const before = figures[field];
      if (before === undefined) figures[field] = reading;
      else if (before.value === reading.value) figures[field] = better(before, reading);
      else if (carried === true) continue;
      else if (!(before.fromLedger === true && before.confirmed && !own)) {
        const first = !this.readings.has(`${key} ${field}`);
        this.note(row, field, ...(first ? [before] : []), reading);
      }
    }
    this.rows.set(key, {
      ...known,
      figures,
      dgrDates: known.dgrDates.map((date, i) => date ?? row.dgrDates[i] ?? null),
      riprende: known.riprende ?? row.riprende,
      countsExpected: known.countsExpected || row.countsExpected,
      nota: known.nota ?? row.nota,
    });
  }

  /** The same movement told by two files is one; told twice by one file it is two. */
  addMovements(movements: readonly Movement[]): void {
    const seen = new Map<string, number>();
    for (const movement of movements) {
      const key = movementKey(movement);
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      const numbered = `${key} #${times}`;
      if (!this.movements.has(numbered)) this.movements.set(numbered, movement);
    }
  }
}

/** Rows as the sources name them, those that only the office's ledger has at the end. */
function inSourceOrder(parts: readonly FundPart[], rows: ReadonlyMap<string, FundRow>): FundRow[] {
  const sources = parts.filter(({ own }) => own !== true);
  const keys = [...sources, ...parts].flatMap((part) => part.rows.map(placeKey));
  return [...new Set(keys)].map((key) => rows.get(key)!);
}

/** Joins what sources say; the ledger of the office first, then files by name. */
export function joinFondi(parts: readonly FundPart[]): Fondi {
  const ordered = inOrder(parts);
  const all = ordered.flatMap(({ rows }) => rows);
  const funds = [...new Map(all.map(({ dgr }) => [fundKey(dgr), dgr])).values()];
  const names = new Map<string, string>();
  for (const { subAmbito } of all) {
    if (subAmbito !== null && !names.has(subAmbitoKey(subAmbito))) {
      names.set(subAmbitoKey(subAmbito), subAmbito);
    }
  }
  const settle = <Place extends FundPlace>(place: Place): Place => ({
    ...place,
    dgr: settled(place.dgr, funds),
    subAmbito:
      place.subAmbito === null
        ? null
        : (names.get(subAmbitoKey(place.subAmbito)) ?? place.subAmbito),
  });
  const silenced = new Set(
    ordered.flatMap((part) =>
      (part.silenced ?? []).map(({ place, field }) => `${placeKey(place)} ${field}`),
    ),
  );
  const joining = new Joining();
  const written: Movement[] = [];
  for (const part of ordered) {
    const { rows, movements, own = false } = part;
    for (const row of rows) {
      const told = own ? row : withoutRefused(row, silenced);
      const riprende = row.riprende === null ? null : settled(row.riprende, funds);
      joining.addRow({ ...told, subAmbito: settle(row).subAmbito, riprende }, part);
    }
    const settledHere = movements.map((one) => ({
      ...one,
      from: settle(one.from),
      to: one.to === null ? null : settle(one.to),
    }));
    if (own) written.push(...settledHere);
    else joining.addMovements(settledHere);
  }
  const replaced = new Set(ordered.flatMap((part) => part.replaced ?? []));
  const told = namedMovements([...joining.movements.values()])
    .filter(({ name, movement }) => !replaced.has(name) && movement.amount.refused !== true)
    .map(({ movement }) => movement);
  return {
    rows: inSourceOrder(ordered, joining.rows).map((row) => ({
      ...row,
      figures: withAmmesse(row.figures),
    })),
    movements: [...told, ...written],
    questions: ordered.flatMap(({ questions }) => questions),
    unread: ordered.flatMap(({ unread }) => unread),
    discordances: joining.discordances,
  };
}
