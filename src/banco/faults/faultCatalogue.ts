// The faults that the bench can inject: the ten that an add-in in a municipal office has to survive, each
// in the variants that differ for whoever has to get over them.
import { HostError, type HostErrorCode } from "../host/hostError";
import { AnswerLost } from "../host/excelHost";
import { sheetByName } from "../host/address";
import type { WireRequest } from "../host/protocol";
import { TransportError } from "../transport/windowExternal";
import {
  actionsUntil,
  benchFault,
  type BenchFault,
  type FaultPlace,
  type StorageState,
} from "./benchFault";

/** "Block 3 of 7." */
const MIDWAY = 3 / 7;
/** When little is missing: what shrinks is cleared last. */
const LATE = 6 / 7;

/** Larger requests are refused by the fault of the payload limit. */
const PAYLOAD_LIMIT = 12_000;

const refusal = (code: HostErrorCode): string => {
  const { message } = new HostError(code);
  return JSON.stringify({
    Error: { Code: code, Message: message, Location: "", ActionIndex: 0 },
    TraceIds: [],
    ProcessedResults: { Results: [] },
  });
};

/** An answer that the host holds back until it is let go; the batches behind it wait too. */
function heldAnswer() {
  let letGo: (() => void) | null = null;
  return {
    isHolding: () => letGo !== null,
    hold: () => new Promise<void>((resolve) => (letGo = resolve)),
    lift() {
      letGo?.();
      letGo = null;
    },
  };
}

function targetSheet({ host, sheet }: FaultPlace): string | null {
  return sheetByName(sheet, host.state);
}

const SIZE_OF = ["Values", "Formulas", "NumberFormat", "ValueTypes", "Text"] as const;

/** The answer of a read that was too large: null instead of the cells. */
function withoutCells(response: string): string {
  const blank = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(blank);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [
      name,
      SIZE_OF.some((one) => one === name) ? null : blank(inner),
    ]);
    return Object.fromEntries(entries);
  };
  return JSON.stringify(blank(JSON.parse(response)));
}

const cellEditMode = (
  code: string,
  title: string,
  { share, lasts }: { readonly share: number; readonly lasts: boolean },
): BenchFault =>
  benchFault({ code, number: 1, title }, () => ({
    strike: (request, proceed, trip) => {
      if (trip > 1) {
        return lasts ? Promise.resolve(refusal("InvalidOperationInCellEditMode")) : proceed();
      }
      const after = actionsUntil(request, share);
      return proceed({ after, code: "InvalidOperationInCellEditMode" });
    },
  }));

const brokenOff = (
  told: Omit<BenchFault, "arm">,
  code: HostErrorCode,
  doneOf: (request: WireRequest) => number,
): BenchFault =>
  benchFault(told, () => ({
    strike: (request, proceed, trip) =>
      trip === 1 ? proceed({ after: doneOf(request), code }) : proceed(),
  }));

/** A fault by somebody else's hand, in the moment before a batch arrives. */
const otherHand = (
  told: Omit<BenchFault, "arm">,
  act: (place: FaultPlace) => (() => void | Promise<void>) | Promise<void>,
): BenchFault =>
  benchFault(told, (place) => {
    let undo: (() => void | Promise<void>) | undefined;
    return {
      strike: async (_, proceed, trip) => {
        if (trip === 1) undo = (await act(place)) ?? undefined;
        return proceed();
      },
      lift: () => undo?.(),
    };
  });

function protect(place: FaultPlace, wanted: (index: number, id: string) => boolean): () => void {
  const { sheets } = place.host.spreadsheet;
  const ids = sheets
    .all()
    .filter(({ id, protection }, index) => protection === null && wanted(index, id))
    .map(({ id }) => id);
  for (const id of ids) sheets.set(id, { protection: { options: {} } });
  return () => {
    for (const id of ids) if (sheets.get(id) !== null) sheets.set(id, { protection: null });
  };
}

/** A table of somebody's own, on a sheet of its own or right below the target's cells. */
function putTableInTheWay(place: FaultPlace, where: "elsewhere" | "below"): () => void {
  const { spreadsheet } = place.host;
  const { cells, sheets, tables } = spreadsheet;
  const target = where === "below" ? targetSheet(place) : null;
  const used = target === null ? null : cells.used(target, false);
  const taken = tables.all().some(({ name }) => name.toLowerCase() === place.table.toLowerCase());
  const name = where === "below" || taken ? `Appunti_${place.table}` : place.table;
  const sheet = target ?? sheets.add("Appunti di altri");
  const top = used === null ? 0 : used.bottom + 1;
  cells.write(sheet, top, 0, [["Voce"], ["di altri"]]);
  const range = { top, left: 0, bottom: top + 1, right: 0 };
  const table = tables.add({
    ...{ sheet, name, range },
    ...{ showHeaders: true, showTotals: false, style: "TableStyleLight1" },
  });
  return () => {
    const now = tables.get(table);
    if (now === null) return;
    const { range: place_ } = now;
    tables.remove(table);
    cells.clear(sheet, place_, "All");
    if (target === null) sheets.remove(sheet);
  };
}

const lost = (told: Omit<BenchFault, "arm">, lands: boolean): BenchFault =>
  benchFault(told, () => {
    let isHolding = false;
    return {
      isHolding: () => isHolding,
      strike: async (_, proceed, trip) => {
        if (trip > 1) {
          isHolding = false;
          return proceed();
        }
        if (lands) await proceed();
        isHolding = true;
        throw new AnswerLost();
      },
      lift: () => {
        isHolding = false;
      },
    };
  });

const late = (told: Omit<BenchFault, "arm">, when: "before" | "after"): BenchFault =>
  benchFault(told, () => {
    const { hold, ...held } = heldAnswer();
    return {
      ...held,
      strike: async (_, proceed, trip) => {
        if (trip > 1) return proceed();
        if (when === "before") await hold();
        const answer = await proceed();
        if (when === "after") await hold();
        return answer;
      },
    };
  });

const reload = (
  told: Omit<BenchFault, "arm">,
  lands: boolean,
  storage: { readonly first?: StorageState; readonly then?: StorageState } = {},
): BenchFault =>
  benchFault(told, (place) => {
    if (storage.first !== undefined) place.storage(storage.first);
    return {
      reloads: true,
      strike: async (_, proceed, trip) => {
        // What the pane of before still sends is of no pane any more.
        if (trip === 1 && lands) await proceed();
        if (trip === 1 && storage.then !== undefined) place.storage(storage.then);
        throw new AnswerLost();
      },
    };
  });

/** Storage that fails from a trip on, until somebody makes room. */
const withoutStorage = (told: Omit<BenchFault, "arm">, state: StorageState): BenchFault =>
  benchFault(told, ({ storage }) => ({
    strike: (_, proceed, trip) => {
      if (trip === 1) storage(state);
      return proceed();
    },
    lift: () => storage("sound"),
  }));

/** Every fault of the workbook's side; `npm run faults` tries each at every trip of every workflow. */
export const FAULTS: readonly BenchFault[] = [
  cellEditMode("editing", "somebody edits a cell", { share: 0, lasts: true }),
  cellEditMode("editing-midway", "somebody begins to edit a cell amid a write, and ends", {
    share: MIDWAY,
    lasts: false,
  }),
  cellEditMode("editing-midway-lasting", "somebody begins to edit a cell amid a write", {
    share: MIDWAY,
    lasts: true,
  }),
  cellEditMode("editing-late-lasting", "somebody begins to edit a cell at the end of a write", {
    share: LATE,
    lasts: true,
  }),
  lost({ code: "lost", number: 2, title: "a sync never settles; nothing landed" }, false),
  lost({ code: "lost-landed", number: 2, title: "a sync never settles; all landed" }, true),
  late({ code: "late", number: 2, title: "a sync lands and settles late" }, "before"),
  late({ code: "late-answer", number: 2, title: "a sync lands at once and settles late" }, "after"),
  benchFault({ code: "payload", number: 3, title: "requests beyond a size are refused" }, () => ({
    strike: (request, proceed) =>
      JSON.stringify(request).length > PAYLOAD_LIMIT
        ? Promise.reject(new TransportError(5103))
        : proceed(),
  })),
  benchFault(
    { code: "response-payload", number: 3, title: "an answer beyond a size; all landed" },
    () => ({
      strike: async (_, proceed, trip) => {
        const answer = await proceed();
        if (trip === 1) throw new TransportError(5104);
        return answer;
      },
    }),
  ),
  brokenOff(
    { code: "general-landed", number: 3, title: "GeneralException after the data landed" },
    "GeneralException",
    ({ Actions }) => Actions.length,
  ),
  brokenOff(
    { code: "general-midway", number: 3, title: "GeneralException amid a write" },
    "GeneralException",
    (request) => actionsUntil(request, MIDWAY),
  ),
  brokenOff(
    { code: "general-late", number: 3, title: "GeneralException at the end of a write" },
    "GeneralException",
    (request) => actionsUntil(request, LATE),
  ),
  benchFault({ code: "null-read", number: 4, title: "a read answers null" }, () => ({
    strike: async (_, proceed, trip) => {
      const answer = await proceed();
      return trip === 1 ? withoutCells(answer) : answer;
    },
  })),
  otherHand(
    {
      code: "row-deleted",
      number: 4,
      title: "a co-author takes a row away",
      changesWorkbook: true,
    },
    async (place) => {
      const id = targetSheet(place);
      if (id === null) return;
      const row = { top: place.row, bottom: place.row, left: 0, right: 16_383 };
      await place.host.spreadsheet.cells.remove(id, row, "Up");
    },
  ),
  otherHand({ code: "protected", number: 5, title: "every sheet gets protected" }, (place) =>
    protect(place, () => true),
  ),
  otherHand(
    { code: "one-protected", number: 5, title: "the target sheet gets protected" },
    (place) => protect(place, (_, id) => id === targetSheet(place)),
  ),
  benchFault(
    {
      ...{ code: "renamed", number: 6, title: "the target sheet is renamed" },
      ...{ changesWorkbook: true, advised: ["sheet-renamed", "sheet-missing"] },
    },
    (place) => {
      const { sheets } = place.host.spreadsheet;
      const id = targetSheet(place);
      return {
        strike: (_, proceed, trip) => {
          if (trip === 1 && id !== null) sheets.rename(id, "Rinominato da altri");
          return proceed();
        },
        follow: () => {
          if (id !== null) sheets.rename(id, place.sheet);
        },
      };
    },
  ),
  otherHand(
    {
      code: "deleted",
      number: 6,
      title: "the target sheet is deleted, and names become #REF!",
      changesWorkbook: true,
      removesTarget: true,
    },
    (place) => {
      const id = targetSheet(place);
      if (id !== null) place.host.spreadsheet.sheets.remove(id);
      return Promise.resolve();
    },
  ),
  otherHand({ code: "table-name", number: 7, title: "the name of the table is taken" }, (place) =>
    putTableInTheWay(place, "elsewhere"),
  ),
  otherHand(
    { code: "table-overlap", number: 7, title: "a table stands in the way", addsCells: true },
    (place) => putTableInTheWay(place, "below"),
  ),
  brokenOff({ code: "api-missing", number: 8, title: "an API is missing" }, "ApiNotFound", () => 0),
  brokenOff(
    { code: "api-missing-midway", number: 8, title: "an API is missing amid a write" },
    "ApiNotFound",
    (request) => actionsUntil(request, MIDWAY),
  ),
  withoutStorage(
    { code: "storage-refused", number: 9, title: "the browser stores nothing any more" },
    "refused",
  ),
  withoutStorage(
    { code: "storage-full", number: 9, title: "the browser's storage is full" },
    "full",
  ),
  ...[false, true].flatMap((lands) => {
    const [end, code] = lands ? ["all landed", "-landed"] : ["nothing landed", ""];
    return [
      reload(
        {
          ...{ code: `storage-refused-reload${code}`, number: 9 },
          title: `nothing was stored, the pane is reloaded; ${end}`,
        },
        lands,
        { first: "refused" },
      ),
      reload(
        {
          ...{ code: `storage-cleared-reload${code}`, number: 9 },
          title: `what was stored is gone, the pane is reloaded; ${end}`,
        },
        lands,
        { then: "cleared" },
      ),
      reload(
        {
          ...{ code: `storage-spoilt-reload${code}`, number: 9 },
          title: `what was stored is spoilt, the pane is reloaded; ${end}`,
        },
        lands,
        { then: "spoilt" },
      ),
    ];
  }),
  reload({ code: "reload", number: 10, title: "the pane is reloaded; nothing landed" }, false),
  reload({ code: "reload-landed", number: 10, title: "the pane is reloaded; all landed" }, true),
];
