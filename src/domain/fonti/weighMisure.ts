// Several sources, one truth: the figures beside the per-ente tables. Only facts are compared: what was
// read from sentences and waits for a person contradicts nobody yet. A printed total is no statement of
// its own either: it counts the rows of its table, which another sender may list more or fewer of.
import {
  byRank,
  isWaiting,
  joinMeasures,
  MEASURE_GROUPS,
  type MeasureReading,
} from "../contesto/joinMeasures";
import type { FigureCell } from "../import/enteTable";
import type { MeasureName } from "../import/measures";
import type { MeasureCell, MeasureTable } from "../import/measureTable";
import type { Dichiarazione, WeighedFonti } from "./discordanza";
import { ownCell } from "./ownCell";
import type { Scelta } from "./scelta";
import { figureOfEnte, voceOfMisura } from "./voce";
import type { Weights } from "./weighFonti";
import {
  isSameSenderByName,
  newWeighing,
  statementsByFile,
  weighStatements,
} from "./weighStatements";

/** Which of several statements count, beside the per-ente tables. */
export interface MisureRuling {
  readonly setAside: ReadonlySet<FigureCell>;
  /** Values of the office's own, as tables of `Provenienza`. */
  readonly own: readonly MeasureTable[];
}

/** Whether a figure states something that another source could contradict. */
function isStatement(measure: MeasureName, reading: MeasureReading): boolean {
  const { figure, correctedIn } = reading.cell;
  if (isWaiting(reading) || correctedIn !== undefined) return false;
  // Of the steps of a plan only days are compared: "by 31 October" is a rule and no event.
  if (measure === "giorni") return false;
  return measure !== "data" || (figure.state === "text" && figure.text.length === 10);
}

function ownTable(scelta: Scelta): MeasureTable[] {
  const { misura, field } = scelta;
  if (misura === undefined) return [];
  const { cell, place } = ownCell(scelta);
  const { kind, subject } = misura;
  const measure = field as MeasureName;
  const row = {
    label: scelta.ente.name,
    labelAddress: cell.address,
    subject,
    cells: { [measure]: cell },
  };
  return [
    {
      ...{ ...place, kind, date: null, measures: [measure], rows: [row] },
      ...{ total: null, subtotals: [], notes: [], fromProse: false },
    },
  ];
}

/**
 * Compares what the sources say beside the per-ente tables.
 * @param tables of the sources of the plan year, with every cell and nothing corrected.
 */
export function weighMisure(
  tables: readonly MeasureTable[],
  { readAt, scelte, corrected }: Weights,
): { readonly fonti: Omit<WeighedFonti, "altriAnni">; readonly ruling: MisureRuling } {
  const into = newWeighing<MeasureReading>();
  const decided = new Map(scelte.map((one) => [figureOfEnte(one.ente, one.field), one]));
  const rows = tables.map((table) => ({ ...table, total: null }));
  for (const kinds of MEASURE_GROUPS) {
    const subjects = [...joinMeasures(rows, kinds)].sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const { subject, readings } of subjects) {
      for (const [measure, all] of readings) {
        const statements = statementsByFile(
          all.filter((one) => isStatement(measure, one)),
          (file, cells): Dichiarazione<MeasureReading> => ({
            ...{ file, cells, readAt: readAt.get(file) ?? 0 },
            figure: cells[0].cell.figure,
          }),
        );
        if (statements.length === 0) continue;
        const voce = voceOfMisura(kinds[0]!, subject, measure);
        const key = figureOfEnte(voce.ente, measure);
        weighStatements(into, voce, statements, {
          scelta: decided.get(key) ?? null,
          corrected: corrected.has(key),
          standing: (cells) => [...cells].sort(byRank)[0]!,
          isSameSender: isSameSenderByName,
        });
      }
    }
  }
  const { discordanze, replaced, setAside, own } = into;
  return {
    fonti: { discordanze, sostituzioni: [...replaced.values()] },
    ruling: {
      setAside,
      // What somebody wrote in the sheet is the later word.
      own: own
        .filter(({ scelta }) => !corrected.has(figureOfEnte(scelta.ente, scelta.field)))
        .flatMap(({ scelta }) => ownTable(scelta)),
    },
  };
}

/** The tables as they stand: what does not count is marked, values of the office's own are added. */
export function ruledMisure(
  tables: readonly MeasureTable[],
  { setAside, own }: MisureRuling,
): MeasureTable[] {
  const ruled = tables.map((table) => {
    const isRuled = table.rows.some(({ cells }) =>
      Object.values(cells).some((cell) => setAside.has(cell)),
    );
    if (!isRuled) return table;
    const rows = table.rows.map((row) => {
      const cells = Object.entries(row.cells).map(([name, cell]): [string, MeasureCell] => [
        name,
        setAside.has(cell) ? { ...cell, setAside: true } : cell,
      ]);
      return { ...row, cells: Object.fromEntries(cells) as typeof row.cells };
    });
    return { ...table, rows };
  });
  return [...ruled, ...own];
}

/** The figures of such tables, by `figureOfEnte`. */
export function figuresOfMisure(tables: readonly MeasureTable[]): Set<string> {
  return new Set(
    tables.flatMap(({ kind, rows }) =>
      rows.flatMap(({ subject, cells }) =>
        (Object.keys(cells) as MeasureName[]).map((measure) => {
          const { ente } = voceOfMisura(kind, subject, measure);
          return figureOfEnte(ente, measure);
        }),
      ),
    ),
  );
}

/** The tables without some figures, by `figureOfEnte`; rows and tables that hold none are left out. */
export function withoutFigures(
  tables: readonly MeasureTable[],
  figures: ReadonlySet<string>,
): MeasureTable[] {
  if (figures.size === 0) return [...tables];
  return tables.flatMap((table): MeasureTable[] => {
    const rows = table.rows.flatMap((row) => {
      const cells = Object.entries(row.cells).filter(([name]) => {
        const { ente, field } = voceOfMisura(table.kind, row.subject, name as MeasureName);
        return !figures.has(figureOfEnte(ente, field));
      });
      return cells.length === 0
        ? []
        : [{ ...row, cells: Object.fromEntries(cells) as typeof row.cells }];
    });
    return rows.length === 0 ? [] : [{ ...table, rows }];
  });
}
