// The sums that rules on funds speak of, as the cells they are made of: a figure of the row itself, or
// of the parts below it; movements; applications that one fund takes over from another.
import type { FindingCell } from "../finding";
import type { LedgerTerm } from "./fondiFindingParams";
import {
  fundKey,
  placeKey,
  placeOf,
  subAmbitoKey,
  type FundField,
  type FundPlace,
  type FundReading,
  type FundRow,
  type FundSource,
  type Movement,
} from "./fondo";
import type { Fondi } from "./joinFondi";

/** One cell of the ledger. `reading` is null where the source gives none. */
export interface LedgerCell {
  /** The same for the same cell in every rule. */
  readonly name: string;
  readonly place: FundPlace;
  readonly field: FundField | "movimento";
  readonly reading: FundReading | null;
  /** Where it stands, or would stand. */
  readonly source: FundSource;
}

/** A cell of the ledger as findings cite it. */
export function citeFund({ file, at, raw }: FundSource): FindingCell {
  return { file, at, value: raw, ente: null, field: null };
}

/** The name of a cell of the ledger. */
function cellName(place: FundPlace, field: FundField): string {
  return `${placeKey(place)} | ${field}`;
}

function within(place: FundPlace, whole: FundPlace): boolean {
  return (
    fundKey(place.dgr) === fundKey(whole.dgr) &&
    (whole.subAmbito === null || subAmbitoKey(place.subAmbito) === subAmbitoKey(whole.subAmbito)) &&
    (whole.misura === null || place.misura === whole.misura)
  );
}

/** The ledger, prepared for looking up places and their parts. */
export class Ledger {
  private readonly byFund = new Map<string, FundRow[]>();
  private readonly byPlace = new Map<string, FundRow>();
  private readonly movementNames = new Map<Movement, string>();

  constructor(readonly fondi: Fondi) {
    for (const row of fondi.rows) {
      const key = fundKey(row.dgr);
      const known = this.byFund.get(key);
      if (known === undefined) this.byFund.set(key, [row]);
      else known.push(row);
      this.byPlace.set(placeKey(row), row);
    }
    const times = new Map<string, number>();
    for (const movement of fondi.movements) {
      const { from, to, act } = movement;
      const name = `${placeKey(from)} → ${to === null ? "" : placeKey(to)} (${act ?? ""})`;
      const count = (times.get(name) ?? 0) + 1;
      times.set(name, count);
      this.movementNames.set(movement, `${name} #${count} | movimento`);
    }
  }

  rowAt(place: FundPlace): FundRow | undefined {
    return this.byPlace.get(placeKey(place));
  }

  rowsWithin(place: FundPlace): FundRow[] {
    return (this.byFund.get(fundKey(place.dgr)) ?? []).filter((row) => within(row, place));
  }

  /** Every fund, every sub-ambito of it and every row: all places that rules are asked of. */
  places(): FundPlace[] {
    const places = new Map<string, FundPlace>();
    for (const { dgr, subAmbito, misura } of this.fondi.rows) {
      for (const place of [
        { dgr, subAmbito: null, misura: null },
        { dgr, subAmbito, misura: null },
        { dgr, subAmbito, misura },
      ]) {
        if (!places.has(placeKey(place))) places.set(placeKey(place), place);
      }
    }
    return [...places.values()];
  }

  /** The parts next below a place: its sub-ambiti, else its misure. */
  partsOf(place: FundPlace): FundPlace[] {
    const { dgr, subAmbito, misura } = place;
    if (subAmbito !== null && misura !== null) return [];
    const below = this.rowsWithin(place);
    const areas = subAmbito === null ? below.filter((row) => row.subAmbito !== null) : [];
    const inAreas = areas.length > 0;
    if (!inAreas && misura !== null) return [];
    const rows = inAreas ? areas : below.filter((row) => row.misura !== null);
    const parts = rows.map((row) => ({
      dgr,
      subAmbito: row.subAmbito,
      misura: inAreas ? misura : row.misura,
    }));
    return [...new Map(parts.map((part) => [placeKey(part), part])).values()];
  }

  private missing(place: FundPlace, field: FundField): LedgerCell {
    const row = this.rowAt(place) ?? this.rowsWithin(place)[0] ?? this.fondi.rows[0]!;
    return { name: cellName(place, field), ...{ place, field }, reading: null, source: row.source };
  }

  /** A figure as its cells: its own, else those of all parts; one missing part makes the sum unknown. */
  figure(place: FundPlace, field: FundField, derives = false): LedgerCell[] {
    const own = this.rowAt(place)?.figures[field];
    const given = own !== undefined && (derives || own.how !== "derived");
    if (given) return [{ name: cellName(place, field), place, field, reading: own, source: own }];
    const parts = this.partsOf(place);
    const cells = parts.flatMap((part) => this.figure(part, field, derives));
    return cells.some(({ reading }) => reading !== null) ? cells : [this.missing(place, field)];
  }

  /** The cells of a term; none where nothing of the kind is told. */
  term(place: FundPlace, term: LedgerTerm, derives = false): LedgerCell[] {
    switch (term) {
      case "entrate":
        return this.movementsOf(({ to }) => to !== null && within(to, place));
      case "uscite":
        return this.movementsOf(({ from }) => within(from, place));
      case "ripreseAdAltri":
        return this.taken(this.rowsWithin(place).filter(({ riprende }) => riprende !== null));
      case "ripreseDaAltri":
        return this.taken(
          this.fondi.rows.filter(
            ({ riprende, subAmbito }) =>
              riprende !== null &&
              within({ dgr: riprende, subAmbito, misura: place.misura }, place),
          ),
        );
      default:
        return this.figure(place, term, derives);
    }
  }

  private movementsOf(fits: (movement: Movement) => boolean): LedgerCell[] {
    return this.fondi.movements.filter(fits).map((movement) => ({
      name: this.movementNames.get(movement)!,
      place: movement.from,
      field: "movimento",
      reading: movement.amount,
      source: movement.amount,
    }));
  }

  private taken(rows: readonly FundRow[]): LedgerCell[] {
    return rows.flatMap((row) => {
      const { finanziate } = row.figures;
      return finanziate === undefined
        ? []
        : [
            {
              name: cellName(row, "finanziate"),
              place: placeOf(row),
              field: "finanziate",
              reading: finanziate,
              source: finanziate,
            },
          ];
    });
  }
}

/** The sum of a term; null when nothing is told, or not all of it. */
export function sumOf(cells: readonly LedgerCell[]): number | null {
  if (cells.length === 0 || cells.some(({ reading }) => reading === null)) return null;
  return cells.reduce((sum, { reading }) => sum + reading!.value, 0);
}
