// The ambito of a workbook: its sheets `Ambito` and `Enti` as one value, with what they leave open.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { TableSheet } from "../../workbook/tableSheet";
import type { EnteMatch } from "../enti/matchEnte";
import { joinEnti } from "../piano";
import { SHEETS } from "../sheets/sheetNames";
import { entiOfPlan, newAmbito, PlanYear, type Ambito } from "./ambito";
import type { AmbitoQuestion } from "./ambitoQuestion";
import { ambitoSheet, readAmbitoSheet } from "./ambitoSheet";
import type { AmbitoVoce } from "./ambitoVoci";
import { ENTI_COLUMNS, entiSheet, handOfAmbito, splitNames, type HandMade } from "./entiSheet";
import { readEntiSheet } from "./readEntiSheet";

/** What the sheets of a workbook say of its ambito. */
export interface AmbitoReading {
  /** null when the workbook declares none, or its name or year cannot be read. */
  readonly ambito: Ambito | null;
  /** What the sheet `Enti` says, with or without an ambito. */
  readonly hand: HandMade;
  /** Cells of the sheet `Ambito` by voice, and of the sheet `Enti` by code of ente. */
  readonly places: {
    readonly voci: ReadonlyMap<AmbitoVoce, CellAddress>;
    readonly enti: ReadonlyMap<string, CellAddress>;
  };
  /** What the cells of the sheet `Ambito` hold, by voice. */
  readonly values: ReadonlyMap<AmbitoVoce, CellValue>;
  readonly questions: readonly AmbitoQuestion[];
  /** Name of the workbook; "" where nobody told it. */
  readonly file: string;
}

/** A workbook that declares nothing. */
export const NO_AMBITO: AmbitoReading = {
  ambito: null,
  hand: { subAmbiti: new Map() },
  places: { voci: new Map(), enti: new Map() },
  values: new Map(),
  questions: [],
  file: "",
};

/** What two workbooks declare: the first ambito that can be read counts, questions of both stay open. */
export function joinReadings(first: AmbitoReading, second: AmbitoReading): AmbitoReading {
  const named = first.ambito === null ? second : first;
  return { ...named, questions: [...first.questions, ...second.questions] };
}

/** Sub-ambiti in the order of the sheet `Ambito`, then those that only enti name. */
function joinSubAmbiti(listed: readonly string[], hand: HandMade): Ambito["subAmbiti"] {
  const members = new Map<string, string[]>(listed.map((name) => [name, []]));
  for (const { code } of hand.enti ?? []) {
    for (const name of splitNames(hand.subAmbiti.get(code) ?? "")) {
      const known = members.get(name);
      if (known === undefined) members.set(name, [code]);
      else if (!known.includes(code)) known.push(code);
    }
  }
  return [...members].map(([name, enti]) => ({ name, enti }));
}

/**
 * Reads the structured sheets of a workbook.
 * @param own its structured sheets; other grids do no harm.
 * @param match finds enti by name in the registry.
 * @param file name of the workbook, for findings that cite its cells.
 */
export function readAmbito(
  own: readonly CellGrid[],
  match: (label: string) => EnteMatch,
  file = "",
): AmbitoReading {
  const named = (name: string) => own.find(({ sheet }) => sheet === name);
  const entiGrid = named(SHEETS.enti.sheet);
  const enti = entiGrid === undefined ? null : readEntiSheet(entiGrid, match);
  const hand: HandMade =
    enti === null
      ? { subAmbiti: new Map() }
      : { subAmbiti: enti.subAmbiti, enti: enti.enti, unread: enti.unread };
  const ownNames = new Map(enti?.enti.map((one) => [one.name, one]) ?? []);
  const matchOwn = (label: string): EnteMatch => {
    const ente = ownNames.get(label);
    return ente === undefined ? match(label) : { how: "exact", ente };
  };
  const grid = named(SHEETS.ambito.sheet);
  const sheet = grid === undefined ? null : readAmbitoSheet(grid, matchOwn);
  const declared = sheet?.declared ?? null;
  const questions = [...(sheet?.questions ?? []), ...(enti?.questions ?? [])];
  if (declared !== null && enti !== null && !enti.saysWho) {
    const at = { sheet: SHEETS.enti.sheet, row: entiGrid!.top, column: entiGrid!.left };
    questions.push({
      code: "colonna-mancante",
      at,
      value: null,
      params: { column: ENTI_COLUMNS.inPiano },
    });
  }
  return {
    ambito:
      declared === null
        ? null
        : {
            ...declared,
            enti: hand.enti ?? [],
            subAmbiti: joinSubAmbiti(declared.subAmbiti, hand),
          },
    hand,
    places: { voci: sheet?.places ?? new Map(), enti: enti?.places ?? new Map() },
    values: sheet?.values ?? new Map(),
    questions,
    file,
  };
}

/**
 * The ambito of a workbook whose sheets hold a plan and declare none: the enti of its sheet `Enti` that
 * nobody took out of the plan, with their sub-ambiti. Null without enti, or in a year that cannot be.
 * @param name what the workbook does not say.
 */
export function undeclaredAmbito(
  { hand }: AmbitoReading,
  year: number | null,
  name: string,
): Ambito | null {
  const members = (hand.enti ?? []).map((ente) => ({ ...ente, inPiano: ente.inPiano ?? true }));
  if (!PlanYear.safeParse(year).success || entiOfPlan({ enti: members }).length === 0) return null;
  const subAmbiti = joinSubAmbiti([], { ...hand, enti: members });
  return { ...newAmbito(name, year!), enti: members, subAmbiti };
}

/** The sheets of a new plan: its ambito and its enti. */
export function newPlanSheets(ambito: Ambito): TableSheet[] {
  return [ambitoSheet(ambito), entiSheet(joinEnti([]), handOfAmbito(ambito))];
}
