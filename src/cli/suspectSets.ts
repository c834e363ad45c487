// The sets of cells that may be wrong, in reports: the same for the tables and for the ledger of funds.

interface SuspectSets<Change> {
  readonly proved: boolean;
  readonly sets: readonly {
    readonly weight: number;
    readonly plausibility: number;
    readonly changes: readonly Change[];
  }[];
}

/** Sets of one suspect that people are shown; JSON has them all. */
const SHOWN_SETS = 8;

/** Suspects as `verifica --json` lists them. */
export function jsonSets<Change, Json>(
  suspects: readonly SuspectSets<Change>[],
  jsonChange: (change: Change) => Json,
) {
  return suspects.map(({ proved, sets }) => ({
    proved,
    sets: sets.map(({ weight, plausibility, changes }) => ({
      weight,
      plausibility,
      changes: changes.map(jsonChange),
    })),
  }));
}

/** The sets of one suspect for people, numbered when there are several. */
export function setLines<Change>(
  { sets }: SuspectSets<Change>,
  changeLines: (change: Change) => readonly string[],
): string[] {
  return [
    ...sets
      .slice(0, SHOWN_SETS)
      .flatMap(({ changes }, i) => [
        ...(sets.length > 1 ? [`    ${i + 1})`] : []),
        ...changes.flatMap(changeLines),
      ]),
    ...(sets.length > SHOWN_SETS
      ? [`    … e altre ${sets.length - SHOWN_SETS}: --json le elenca tutte.`]
      : []),
  ];
}
