// A fresh look at the open workbook before each command: people may have changed cells meanwhile.
import { knownEnti, type KnownEnti } from "../domain/ambito/ambitoRegistry";
import {
  NOTHING_KNOWN,
  OWN_SHEETS,
  preparePianoSteps,
  readOwnSheetsSteps,
  splitGrids,
  type Known,
  type PreparedPiano,
} from "../domain/preparePiano";
import type { Steps } from "../workbook/steps";
import type { CellGrid } from "../workbook/cellGrid";
import { done, type Result } from "../workbook/failure";
import { ALL_COLUMNS } from "../domain/sheets/provenienzaColumns";
import { SHEETS } from "../domain/sheets/sheetNames";
import { inSlices } from "../workbook/inSlices";
import type { PaneSession } from "./paneSession";

/** The longest of all sheets, and the plainest. */
const PROVENIENZA = Object.values(ALL_COLUMNS);

/** The workbook as it stands now. */
export interface Look {
  /** Name of the workbook. */
  readonly file: string;
  readonly known: PreparedPiano;
  readonly own: readonly CellGrid[];
  readonly others: readonly CellGrid[];
  readonly protectedSheets: readonly string[];
  /** The registry with what the sheet `Enti` says. */
  readonly enti: KnownEnti;
  readonly match: KnownEnti["match"];
}

/** The plan that Quadra's sheets hold, step by step. */
function* knownOf(
  file: string,
  own: readonly CellGrid[],
  { match }: KnownEnti,
): Steps<PreparedPiano> {
  const read: Known =
    own.length === 0 ? NOTHING_KNOWN : yield* readOwnSheetsSteps(file, own, match);
  yield;
  return yield* preparePianoSteps(read);
}

/** Reads Quadra's sheets, or all sheets. */
export async function lookAtWorkbook(
  { world, send }: PaneSession,
  which: "own" | "all",
): Promise<Result<Look>> {
  const registry = await world.registry();
  const seen = await world.workbook.look((sheet) =>
    sheet === SHEETS.provenienza.sheet ? PROVENIENZA : which === "all" || OWN_SHEETS.has(sheet),
  );
  if (!seen.ok) return seen;
  await world.pause();
  const { name: file, grids, protectedSheets } = seen.value;
  const { own, others } = splitGrids(grids);
  const enti = knownEnti(registry, own);
  const known = await inSlices(world, knownOf(file, own, enti));
  send({ type: "workbook-read", file, known, enti });
  return done({ file, known, own, others, protectedSheets, enti, match: enti.match });
}

/** The look that given sheets of Quadra's make; nothing is asked of the workbook, and nobody is told. */
export async function lookAtGrids(
  { world }: PaneSession,
  { file, protectedSheets }: Pick<Look, "file" | "protectedSheets">,
  own: readonly CellGrid[],
): Promise<Look> {
  const enti = knownEnti(await world.registry(), own);
  const known = await inSlices(world, knownOf(file, own, enti));
  return { file, known, own, others: [], protectedSheets, enti, match: enti.match };
}
