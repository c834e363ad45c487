// Weighs what several sources say of one figure, whatever it is a figure of: which statement a later one
// of the same sender replaces, whether the others disagree, and whether a decision still counts.
import type { FigureCell } from "../import/enteTable";
import { senderOf } from "../import/sender";
import type { Dichiarazione, Discordanza, Sostituzione, StatedCell } from "./discordanza";
import { statementKey, statementsKey, type Scelta } from "./scelta";
import type { Voce } from "./voce";

/** What is known of a figure, and how statements of its kind are compared. */
export interface Weighed<Cell extends StatedCell> {
  readonly scelta: Scelta | null;
  readonly corrected: boolean;
  /** The cell that stands without a decision, among those of all statements. */
  readonly standing: (cells: readonly Cell[]) => Cell;
  /** Whether two sources speak for the same sender. */
  readonly isSameSender: (one: Dichiarazione<Cell>, other: Dichiarazione<Cell>) => boolean;
}

/** A value of the office's own that stands; `like` is a cell whose place it takes. */
export interface OwnValue<Cell extends StatedCell> {
  readonly scelta: Scelta;
  readonly like: Cell;
}

/** What is gathered figure by figure. */
export interface Weighing<Cell extends StatedCell> {
  readonly discordanze: Discordanza[];
  readonly replaced: Map<string, Sostituzione & { changed: Sostituzione["changed"][number][] }>;
  /** Cells that do not count. */
  readonly setAside: Set<FigureCell>;
  readonly own: OwnValue<Cell>[];
}

/** Nothing gathered yet. */
export function newWeighing<Cell extends StatedCell>(): Weighing<Cell> {
  return { discordanze: [], replaced: new Map(), setAside: new Set(), own: [] };
}

/** The statements of each file, by its name. @param stated makes one of the cells of a file. */
export function statementsByFile<Cell extends StatedCell>(
  cells: readonly Cell[],
  stated: (file: string, cells: readonly [Cell, ...Cell[]]) => Dichiarazione<Cell>,
): Dichiarazione<Cell>[] {
  const files = new Map<string, [Cell, ...Cell[]]>();
  for (const one of cells) {
    const known = files.get(one.table.file);
    if (known === undefined) files.set(one.table.file, [one]);
    else known.push(one);
  }
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, all]) => stated(file, all));
}

/** Whether two files are of one sender, by their names. */
export function isSameSenderByName(one: Dichiarazione, other: Dichiarazione): boolean {
  return senderOf(other.file) === senderOf(one.file);
}

/**
 * The statement of the same sender that replaces this one: read later, and not a blank where this one
 * has an answer; a file that merely leaves a row empty takes nothing back.
 */
function replacedBy<Cell extends StatedCell>(
  one: Dichiarazione<Cell>,
  all: readonly Dichiarazione<Cell>[],
  isSameSender: Weighed<Cell>["isSameSender"],
): Dichiarazione<Cell> | null {
  const newer = all.filter(
    (other) =>
      other.readAt > one.readAt &&
      isSameSender(one, other) &&
      (other.figure.state !== "blank" || one.figure.state === "blank"),
  );
  return newer.sort((a, b) => b.readAt - a.readAt || (a.file < b.file ? -1 : 1))[0] ?? null;
}

/** The statement that a decision speaks of: of its file, else the only one of the same sender. */
function chosenBy<Statement extends Dichiarazione>(
  scelta: Scelta,
  statements: readonly Statement[],
): Statement | null {
  const { source } = scelta;
  if (source === null) return null;
  const same = statements.find(({ file }) => file === source.file);
  if (same !== undefined) return same;
  const ofSender = statements.filter(({ file }) => senderOf(file) === senderOf(source.file));
  return ofSender.length === 1 ? ofSender[0]! : null;
}

/** Whether a decision still rests on what it rested on; for a source also which statement it is. */
function stillHolds(scelta: Scelta, statements: readonly Dichiarazione[]): boolean {
  if (scelta.source === null) {
    return scelta.against === statementsKey(statements.map(({ figure }) => figure));
  }
  const chosen = chosenBy(scelta, statements);
  return chosen !== null && statementKey(chosen.figure) === statementKey(scelta.figure);
}

function tellReplacement<Cell extends StatedCell>(
  into: Weighing<Cell>,
  voce: Voce,
  older: Dichiarazione<Cell>,
  newer: Dichiarazione<Cell>,
): void {
  const key = `${newer.file}\u0000${older.file}`;
  const known = into.replaced.get(key) ?? {
    newer: newer.file,
    older: older.file,
    figures: 0,
    cells: [],
    changed: [],
  };
  if (statementKey(older.figure) !== statementKey(newer.figure)) {
    const [[before], [after]] = [older.cells, newer.cells];
    known.changed.push({ ...voce, before, after });
  }
  into.replaced.set(key, {
    ...known,
    figures: known.figures + 1,
    cells: [...known.cells, ...older.cells.map(({ cell }) => cell)],
  });
}

/** Weighs one figure. @param all what each source says of it, by name of file. */
export function weighStatements<Cell extends StatedCell>(
  into: Weighing<Cell>,
  voce: Voce,
  all: readonly Dichiarazione<Cell>[],
  { scelta, corrected, standing: standingOf, isSameSender }: Weighed<Cell>,
): void {
  const setAside = (one: Dichiarazione) => one.cells.forEach(({ cell }) => into.setAside.add(cell));
  const statements = all.filter((one) => {
    const newer = replacedBy(one, all, isSameSender);
    if (newer === null) return true;
    tellReplacement(into, voce, one, newer);
    setAside(one);
    return false;
  });
  const disagree = new Set(statements.map((one) => statementKey(one.figure))).size > 1;
  const counts = scelta !== null && stillHolds(scelta, statements);
  const agreedAgainstOwn =
    scelta?.source === null && statementKey(scelta.figure) !== statementKey(statements[0]!.figure);
  if (!disagree && !(agreedAgainstOwn && !counts)) return;
  const standing = standingOf(statements.flatMap(({ cells }) => cells));
  const undecided = statements.find(({ cells }) => cells.includes(standing))!;
  const chosen = counts ? chosenBy(scelta, statements) : null;
  if (counts && scelta.source === null) {
    statements.forEach(setAside);
    into.own.push({ scelta, like: standing });
  } else if (chosen !== null) {
    statements.filter((one) => one !== chosen).forEach(setAside);
  }
  into.discordanze.push({
    ...voce,
    statements,
    stands: counts ? scelta.figure : undecided.figure,
    standing: counts ? (chosen?.file ?? null) : undecided.file,
    scelta: counts ? scelta : null,
    fallen: counts ? null : scelta,
    corrected,
  });
}
