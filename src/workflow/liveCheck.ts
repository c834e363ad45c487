// The findings follow the sheets: after an edit the changed cells are read again, and only the rules that
// depend on them are evaluated.
import { OWN_SHEETS, recheckPreparedSteps } from "../domain/preparePiano";
import { fingerprintOf } from "../domain/rules/motivazioni";
import type { CheckMemory } from "../domain/rules/checkParts";
import { SHEETS } from "../domain/sheets/sheetNames";
import type { Finding } from "../domain/finding";
import type { CellGrid } from "../workbook/cellGrid";
import { patchGrid } from "../workbook/patchGrid";
import type { SheetArea, WorkbookChange } from "../workbook/workbook";
import { inSlices } from "../workbook/inSlices";
import { lookAtGrids, type Look } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";

/** Edits that come within so many milliseconds are looked at together. */
const COALESCE = 5;

/** Rectangles of more cells are read with their whole sheet. */
const MOST_CELLS = 20_000;

/** Sheets that Quadra only writes: what people do to them changes no finding. */
const NOT_READ: ReadonlySet<string> = new Set([
  SHEETS.verifiche.sheet,
  SHEETS.riepilogo.sheet,
  SHEETS.indagine.sheet,
  SHEETS.segnaposto.sheet,
]);

/** A check as it was last made, to go on from. */
export interface LiveBase {
  readonly look: Look;
  readonly memory: CheckMemory;
}

/** The check that follows edits. */
export interface LiveCheck {
  /** What the next edit starts from; after every check that was asked for. */
  remember(base: LiveBase): void;
  /** Takes note of a change by others than Quadra. */
  changed(change: WorkbookChange): void;
}

/** Whether figures of a sheet follow other cells: then they may change without being edited. */
function calculates({ formulas, values }: CellGrid): boolean {
  const [headings = []] = values;
  const difference = headings.indexOf("Differenza");
  return formulas.some((row) => row.some((one, column) => one !== null && column !== difference));
}

/** How many findings of the first list are not in the second. */
function missing(from: readonly Finding[], among: readonly Finding[]): number {
  const left = new Map<string, number>();
  for (const one of among) {
    const key = fingerprintOf(one);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return from.filter((one) => {
    const key = fingerprintOf(one);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  }).length;
}

/**
 * Makes the check that follows edits; it never throws and takes no focus.
 * @param onFindings is told of the new look when findings changed.
 */
export function liveCheck(session: PaneSession, onFindings: (look: Look) => void): LiveCheck {
  const { send, state, subscribe, world } = session;
  let base: LiveBase | null = null;
  let waiting: WorkbookChange[] = [];
  let isRunning = false;

  const idle = () =>
    new Promise<void>((resolve) => {
      if (state().task === null) return resolve();
      const stop = subscribe(() => {
        if (state().task !== null) return;
        stop();
        resolve();
      });
    });

  /** What has to be read again; null for a whole sheet. */
  function areasOf(changes: readonly WorkbookChange[], own: readonly CellGrid[]) {
    const whole = new Set(own.filter(calculates).map(({ sheet }) => sheet!));
    const areas: SheetArea[] = [];
    for (const { sheet, range } of changes) {
      if (!OWN_SHEETS.has(sheet) || NOT_READ.has(sheet)) continue;
      const cells =
        range === null ? Infinity : (range.bottom - range.top + 1) * (range.right - range.left + 1);
      if (range === null || cells > MOST_CELLS || !own.some((grid) => grid.sheet === sheet)) {
        whole.add(sheet);
      } else areas.push({ sheet, range });
    }
    return { whole, areas: areas.filter(({ sheet }) => !whole.has(sheet)) };
  }

  /** Quadra's sheets as they are now, with as little reading as the changes allow; null when that failed. */
  async function readAgain(
    changes: readonly WorkbookChange[],
    own: readonly CellGrid[],
  ): Promise<readonly CellGrid[] | null> {
    const { whole, areas } = areasOf(changes, own);
    let grids = own;
    if (areas.length > 0) {
      const read = await world.workbook.readAreas(areas);
      if (!read.ok) return null;
      for (const [i, { sheet, range }] of areas.entries()) {
        grids = grids.map((grid) =>
          grid.sheet === sheet ? patchGrid(grid, range, read.value[i]!) : grid,
        );
      }
    }
    if (whole.size > 0) {
      const read = await world.workbook.look((sheet) => whole.has(sheet));
      if (!read.ok) return null;
      const fresh = read.value.grids;
      grids = [...grids.filter(({ sheet }) => !whole.has(sheet!)), ...fresh];
    }
    return grids;
  }

  async function follow(changes: readonly WorkbookChange[]): Promise<void> {
    const { checked } = state();
    if (checked === null || base === null) return;
    const from = base;
    // Somebody may ask for something meanwhile. A check has seen the changes; after all else they are
    // looked at again.
    const isOvertaken = (): boolean => {
      const { task, checked: now } = state();
      const isSeen = task === null && (base !== from || now === null);
      if (isSeen) return true;
      if (task === null && now === checked) return false;
      waiting = [...changes, ...waiting];
      return true;
    };
    const own = await readAgain(changes, from.look.own);
    if (isOvertaken()) return;
    if (own === null) return send({ type: "workbook-changed", what: "checked" });
    if (own === from.look.own) return;
    const look = await lookAtGrids(session, from.look, own);
    const { findings, weighed, memory } = await inSlices(
      world,
      recheckPreparedSteps(look.known, look.match, from.memory),
    );
    if (isOvertaken()) return;
    const { file, known, enti } = look;
    send({ type: "workbook-read", file, known, enti });
    base = { look, memory };
    const live = {
      gone: missing(checked.findings, findings),
      come: missing(findings, checked.findings),
    };
    send({ type: "checked", findings, weighed, live });
    if (live.gone + live.come > 0) onFindings(look);
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      await world.wait(COALESCE);
      await idle();
      const changes = waiting;
      waiting = [];
      try {
        await follow(changes);
      } catch (error) {
        world.report(error);
        send({ type: "workbook-changed", what: "checked" });
      }
    }
    isRunning = false;
  }

  return {
    remember: (made) => {
      base = made;
    },
    changed: (change) => {
      const { checked, plan } = state();
      if (plan?.stale === false) send({ type: "workbook-changed", what: "plan" });
      if (checked === null) return;
      waiting.push(change);
      if (!isRunning) void run();
    },
  };
}
