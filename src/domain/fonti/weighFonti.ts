// Several sources, one truth. Where they say different things of a figure, that is a question to the
// office; what stands meanwhile is fixed, whatever order the sources were opened in, and told.
import { isAnswer } from "../indagine/questionario";
import type { Ente } from "../enti/ente";
import type { FigureCell } from "../import/enteTable";
import type { Figure } from "../import/figure";
import { senderOf } from "../import/vocabulary";
import type { Field } from "../import/tableKinds";
import { bySource, speaksFirst, type Piano, type Ruling, type SourcedCell } from "../piano";
import { FIELD_COLUMNS, SHEETS } from "../sheets/sheetNames";
import { figureOfEnte, statementKey, statementsKey, type Scelta } from "./scelta";

/** What one source says of a figure. */
export interface Dichiarazione {
  readonly file: string;
  readonly figure: Figure;
  /** When the source was read, as an Excel serial number. */
  readonly readAt: number;
  /** Its cells for the figure, the one that speaks first: single tables before the quadro. */
  readonly cells: readonly [SourcedCell, ...SourcedCell[]];
}

/** A figure of which sources say different things. */
export interface Discordanza {
  readonly ente: Pick<Ente, "code" | "name">;
  readonly field: Field;
  /** By name of file. */
  readonly statements: readonly Dichiarazione[];
  /** What stands: the chosen source, or without a choice a given value before a blank, then by name. */
  readonly stands: Figure;
  /** The file that stands; null for a value of the office's own or a correction. */
  readonly standing: string | null;
  /** The decision that counts, or null. */
  readonly scelta: Scelta | null;
  /** A decision that counts no more, because what it rests on changed. */
  readonly fallen: Scelta | null;
  /** Somebody corrected the figure in `Offerta` or `Quote`: that is a decision too. */
  readonly corrected: boolean;
}

/** A file of a sender that replaces what an older one of the same sender said. */
export interface Sostituzione {
  readonly newer: string;
  readonly older: string;
  /** How many figures it replaces, their older cells, and those that it says differently. */
  readonly figures: number;
  readonly cells: readonly FigureCell[];
  readonly changed: readonly {
    readonly ente: Pick<Ente, "code" | "name">;
    readonly field: Field;
    readonly before: SourcedCell;
    readonly after: SourcedCell;
  }[];
}

/** A source whose figures are of another year and take no part. */
export interface FonteDiAltroAnno {
  readonly file: string;
  readonly year: number;
}

/** What comparing the sources gave. */
export interface WeighedFonti {
  readonly discordanze: readonly Discordanza[];
  readonly sostituzioni: readonly Sostituzione[];
  readonly altriAnni: readonly FonteDiAltroAnno[];
}

/** A disagreement that nobody has decided. */
export function isOpen({ scelta, corrected }: Discordanza): boolean {
  return scelta === null && !corrected;
}

/** The figure of several parts of an owner ("ALER … (su Comune di …)"): their sum, blank when all are. */
function sumOfParts(cells: readonly SourcedCell[]): Figure | null {
  const values = cells.flatMap(({ cell: { figure } }) =>
    figure.state === "value" ? [figure] : [],
  );
  if (values.length === 0) return null;
  const decimals = Math.max(...values.map((one) => one.decimals));
  const sum = values.reduce((all, { value }) => all + value, 0);
  return { state: "value", value: Number(sum.toFixed(Math.min(decimals, 12))), decimals };
}

function statementOf(
  file: string,
  readAt: number,
  all: readonly [SourcedCell, ...SourcedCell[]],
): Dichiarazione {
  const whole = all.filter(({ row }) => row.su === undefined);
  const first = speaksFirst(whole.length > 0 ? whole : all)!;
  const parts = all.filter(({ table }) => table === first.table);
  const summed = whole.length === 0 && parts.length > 1 ? sumOfParts(parts) : null;
  return {
    file,
    readAt,
    figure: summed ?? first.cell.figure,
    cells: [first, ...all.filter((one) => one !== first)],
  };
}

function byFile(
  cells: readonly SourcedCell[],
  readAt: ReadonlyMap<string, number>,
): Dichiarazione[] {
  const files = new Map<string, [SourcedCell, ...SourcedCell[]]>();
  for (const one of cells) {
    const known = files.get(one.table.file);
    if (known === undefined) files.set(one.table.file, [one]);
    else known.push(one);
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, all]) => statementOf(file, readAt.get(file) ?? 0, all));
}

/** Files of one sender by their names, or two answers of the ente to its questionnaire. */
function isSameSender(one: Dichiarazione, other: Dichiarazione): boolean {
  const answers = [one, other].every(({ cells }) => isAnswer(cells[0].table));
  return answers || senderOf(other.file) === senderOf(one.file);
}

/**
 * The statement of the same sender that replaces this one: read later, and not a blank where this one
 * has an answer; a file that merely leaves a row empty takes nothing back.
 */
function replacedBy(one: Dichiarazione, all: readonly Dichiarazione[]): Dichiarazione | null {
  const newer = all.filter(
    (other) =>
      other.readAt > one.readAt &&
      isSameSender(one, other) &&
      (other.figure.state !== "blank" || one.figure.state === "blank"),
  );
  return newer.sort((a, b) => b.readAt - a.readAt || (a.file < b.file ? -1 : 1))[0] ?? null;
}

/** The statement that a decision speaks of: of its file, else the only one of the same sender. */
function chosenBy(scelta: Scelta, statements: readonly Dichiarazione[]): Dichiarazione | null {
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

/** Where a decision will be found that is not written yet. */
const NOT_KEPT_YET = {
  file: SHEETS.provenienza.sheet,
  at: { sheet: SHEETS.provenienza.sheet, row: 0, column: 0 },
};

/** A value of the office's own as a cell of a table that has only this figure. */
function ownCell(scelta: Scelta, like: SourcedCell): SourcedCell {
  const { figure } = scelta;
  const place = scelta.kept ?? NOT_KEPT_YET;
  const cell: FigureCell = {
    address: place.at,
    raw: figure.state === "value" ? figure.value : figure.state === "text" ? figure.text : null,
    formula: null,
    numberFormat: "General",
    figure,
    correctedIn: place.file,
  };
  const row = { ...like.row, cells: { [scelta.field]: cell } };
  const { row: top, column: left } = place.at;
  return {
    cell,
    row,
    table: {
      kind: like.table.kind,
      file: place.file,
      sheet: place.at.sheet,
      range: { top, left, bottom: top, right: left },
      title: null,
      fields: [scelta.field],
      rows: [row],
      total: null,
      notes: [],
    },
  };
}

/** All fields in the order of the sheets. */
const FIELDS = Object.keys(FIELD_COLUMNS) as Field[];

interface Weighing {
  readonly discordanze: Discordanza[];
  readonly replaced: Map<string, Sostituzione & { changed: Sostituzione["changed"][number][] }>;
  readonly setAside: Set<FigureCell>;
  readonly own: Ruling["own"][number][];
}

function tellReplacement(
  into: Weighing,
  figure: Pick<Discordanza, "ente" | "field">,
  older: Dichiarazione,
  newer: Dichiarazione,
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
    known.changed.push({ ...figure, before, after });
  }
  into.replaced.set(key, {
    ...known,
    figures: known.figures + 1,
    cells: [...known.cells, ...older.cells.map(({ cell }) => cell)],
  });
}

function weighFigure(
  into: Weighing,
  figure: Pick<Discordanza, "ente" | "field">,
  all: readonly Dichiarazione[],
  scelta: Scelta | null,
  corrected: boolean,
): void {
  const setAside = (one: Dichiarazione) => one.cells.forEach(({ cell }) => into.setAside.add(cell));
  const statements = all.filter((one) => {
    const newer = replacedBy(one, all);
    if (newer === null) return true;
    tellReplacement(into, figure, one, newer);
    setAside(one);
    return false;
  });
  const disagree = new Set(statements.map((one) => statementKey(one.figure))).size > 1;
  const counts = scelta !== null && stillHolds(scelta, statements);
  const agreedAgainstOwn =
    scelta?.source === null && statementKey(scelta.figure) !== statementKey(statements[0]!.figure);
  if (!disagree && !(agreedAgainstOwn && !counts)) return;
  const standing = speaksFirst(statements.flatMap(({ cells }) => cells).sort(bySource))!;
  const undecided = statements.find(({ cells }) => cells.includes(standing))!;
  const chosen = counts ? chosenBy(scelta, statements) : null;
  if (counts && scelta.source === null) {
    statements.forEach(setAside);
    const { ente, field } = figure;
    into.own.push({ ente: ente.code, field, sourced: ownCell(scelta, standing) });
  } else if (chosen !== null) {
    statements.filter((one) => one !== chosen).forEach(setAside);
  }
  into.discordanze.push({
    ...figure,
    statements,
    stands: counts ? scelta.figure : undecided.figure,
    standing: counts ? (chosen?.file ?? null) : undecided.file,
    scelta: counts ? scelta : null,
    fallen: counts ? null : scelta,
    corrected,
  });
}

/** What sources are weighed with. */
export interface Weights {
  /** When each file was read, as Excel serial numbers. */
  readonly readAt: ReadonlyMap<string, number>;
  readonly scelte: readonly Scelta[];
  /** Figures that people corrected in the sheets, by `figureOfEnte`. */
  readonly corrected: ReadonlySet<string>;
}

/**
 * Compares what the sources of a plan say of each figure.
 * @param piano the sources of the plan year joined, with every cell and nothing corrected.
 * @returns what to ask and to tell, and the ruling with which `joinEnti` gives the plan that stands.
 */
export function weighFonti(
  piano: Piano,
  { readAt, scelte, corrected }: Weights,
): { readonly fonti: Omit<WeighedFonti, "altriAnni">; readonly ruling: Ruling } {
  const into: Weighing = {
    discordanze: [],
    replaced: new Map(),
    setAside: new Set(),
    own: [],
  };
  const decided = new Map(scelte.map((one) => [figureOfEnte(one.ente, one.field), one]));
  const enti = [...piano.enti].sort((a, b) => (a.ente.code < b.ente.code ? -1 : 1));
  for (const { ente, cells } of enti) {
    const { code, name } = ente;
    for (const field of FIELDS) {
      const all = cells.get(field);
      if (all === undefined) continue;
      const key = figureOfEnte(ente, field);
      weighFigure(
        into,
        { ente: { code, name }, field },
        byFile(all, readAt),
        decided.get(key) ?? null,
        corrected.has(key),
      );
    }
  }
  const { discordanze, replaced, setAside, own } = into;
  return {
    fonti: { discordanze, sostituzioni: [...replaced.values()] },
    ruling: { setAside, own },
  };
}
