// What people changed in the sheet `Movimenti`.
import { placeKey, type FundPlace, type Movement } from "../fondi/fondo";
import { readDgrText } from "../fondi/fundPlaceText";
import type { Fondi } from "../fondi/joinFondi";
import { namedMovements } from "../fondi/movementNames";
import type { Verdict } from "../import/measureTable";
import { MOVEMENT_COLUMNS, stateOf } from "./fondiColumns";
import {
  readShown,
  recordsIn,
  valueIn,
  wordsAt,
  written,
  type SheetRecord,
  type Verdicts,
  type Writing,
} from "./fondiRecords";
import { readVerdict } from "./measureRows";

function placeFrom(record: SheetRecord, side: "from" | "to"): FundPlace | null {
  const dgr = readDgrText(wordsAt(record, `${side}Dgr`));
  if (dgr.length === 0) return null;
  return {
    dgr,
    subAmbito: wordsAt(record, `${side}SubAmbito`) || null,
    misura: wordsAt(record, `${side}Misura`).replace(/^misura\s+/i, "") || null,
  };
}

function samePlace(a: FundPlace | null, b: FundPlace | null): boolean {
  return (a === null ? "" : placeKey(a)) === (b === null ? "" : placeKey(b));
}

/** @param known the ledger that the sources give: a movement that says the same is nobody's correction. */
export function readMovimenti(
  writing: Writing,
  known: Fondi,
): { movements: Movement[]; replaced: string[]; verdicts: Verdicts } {
  const byName = new Map(
    namedMovements(known.movements).map(({ name, movement }) => [name, movement]),
  );
  const movements: Movement[] = [];
  const replaced: string[] = [];
  const verdicts = new Map<string, Verdict>();
  for (const record of recordsIn(writing.grid, MOVEMENT_COLUMNS)) {
    const name = wordsAt(record, "key");
    const before = byName.get(name);
    const from = placeFrom(record, "from");
    const amount = readShown("importo", valueIn(record, "amount"));
    if (from === null || amount === null) continue;
    const to = placeFrom(record, "to");
    const act = wordsAt(record, "act") || null;
    const state = wordsAt(record, "state");
    const verdict = readVerdict(state);
    if (before !== undefined) {
      if (verdict !== undefined && stateOf([before.amount]) !== state) verdicts.set(name, verdict);
      const same =
        amount === before.amount.value &&
        samePlace(from, before.from) &&
        samePlace(to, before.to) &&
        act === before.act;
      if (same) continue;
      replaced.push(name);
    }
    const own = { from, to, amount: written(writing, record, "amount", amount), act };
    movements.push(name === "" ? own : { ...own, voce: name });
  }
  return { movements, replaced, verdicts };
}
