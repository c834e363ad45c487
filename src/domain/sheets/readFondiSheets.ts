// Reads the sheets `Fondi` and `Movimenti` back. What people change counts for more than any source, and
// the word in `Stato` confirms or refuses what was read in sentences.
import type { CellGrid } from "../../workbook/cellGrid";
import { placeKey, type FundReading, type FundRecognition, type FundRow } from "../fondi/fondo";
import { joinFondi, type FundPart } from "../fondi/joinFondi";
import { namedMovements } from "../fondi/movementNames";
import type { Verdict } from "../import/measureTable";
import { readFondi } from "./readFondiLedger";
import { readMovimenti } from "./readMovimenti";
import { SHEETS } from "./sheetNames";

/** What people changed in these sheets. */
export interface FondiHand {
  /** The sources with what people confirmed or refused. */
  readonly confirm: (fondi: FundRecognition) => FundRecognition;
  /** The figures and movements that people wrote; null when they changed nothing. */
  readonly own: FundPart | null;
}

function judge(reading: FundReading, verdict: Verdict | undefined): FundReading {
  if (reading.how !== "prose" || verdict === undefined) return reading;
  const { refused: _, ...rest } = reading;
  return verdict === "confirmed"
    ? { ...rest, confirmed: true }
    : { ...rest, confirmed: false, refused: true };
}

/**
 * What people changed in the sheets of a workbook: figures that no longer say what the sources say,
 * rows that they added, figures that they took away, and the word about readings from sentences.
 * @param file name of that workbook. @param sources what `Provenienza` remembers.
 */
export function readFondiSheets(
  file: string,
  own: readonly CellGrid[],
  sources: readonly FundRecognition[],
): FondiHand {
  const named = (name: string) => own.find(({ sheet }) => sheet === name);
  const known = joinFondi(sources);
  const [ledger, moves] = [named(SHEETS.fondi.sheet), named(SHEETS.movimenti.sheet)];
  const fondi = ledger && readFondi({ file, grid: ledger }, known);
  const movimenti = moves && readMovimenti({ file, grid: moves }, known);
  const rows = fondi?.rows ?? [];
  const silenced = fondi?.silenced ?? [];
  const movements = movimenti?.movements ?? [];
  const replaced = movimenti?.replaced ?? [];
  const changed = rows.length + silenced.length + movements.length > 0;
  const names = new Map(
    namedMovements(known.movements).map(({ name, movement }) => [movement.amount, name]),
  );
  return {
    own: changed
      ? { file, own: true, rows, movements, questions: [], unread: [], silenced, replaced }
      : null,
    confirm: (source) => ({
      ...source,
      rows: source.rows.map((row) => {
        const verdict = fondi?.verdicts.get(placeKey(row));
        if (verdict === undefined) return row;
        const figures = Object.entries(row.figures).map(([field, reading]) => [
          field,
          judge(reading, verdict),
        ]);
        return { ...row, figures: Object.fromEntries(figures) as FundRow["figures"] };
      }),
      movements: source.movements.map((movement) => ({
        ...movement,
        amount: judge(movement.amount, movimenti?.verdicts.get(names.get(movement.amount) ?? "")),
      })),
    }),
  };
}
