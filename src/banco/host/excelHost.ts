// The host that a pane talks to: answers its batches one after the other and tells it what happens.
import type { SpreadsheetChange, Spreadsheet } from "../spreadsheet";
import { answerBatch, type BatchCut } from "./answerBatch";
import { areaName } from "./address";
import { valueType, wireValue } from "./cellText";
import { handle } from "./handles";
import { HostState } from "./hostState";
import { objectModel } from "./objectModel";
import { ActionType, type WireRequest } from "./protocol";
import type { HostEvent, PaneHost } from "../transport/windowExternal";

/** Numbers of the events as the Excel client knows them. */
const EVENT = {
  documentSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Id that the client gives to events of collections. */
const WORKBOOK = "Workbook";

/** A batch as a test sees it: what was sent, and what came back. */
export interface BatchRecord {
  readonly request: WireRequest;
  readonly response: unknown;
  /** Milliseconds until the answer. */
  readonly took: number;
}

/**
 * What a test may put between pane and host: it can delay, fail, break off or change a batch. Throwing
 * `AnswerLost` leaves the pane without an answer, while the host takes the next batch.
 */
export type Fault = (
  request: WireRequest,
  proceed: (cut?: BatchCut) => Promise<string>,
) => Promise<string>;

/** A batch of which the pane never hears again. */
export class AnswerLost extends Error {}

/** Excel, as far as a pane can tell. */
function bytesOf(text: string): number {
  return new Blob([text]).size;
}

export class ExcelHost implements PaneHost {
  /** Batches of `Excel.run` that were answered; those that only let references go do not count. */
  roundTrips = 0;
  /** Bytes of the largest request or answer so far: Excel on the web takes 5 MB at most. */
  largestPayload = 0;
  /** The last batches, when `recording` is on. */
  readonly batches: BatchRecord[] = [];
  recording = false;
  /** Faults to inject, for tests of a pane's patience. */
  fault: Fault | null = null;
  readonly state: HostState;
  private closed = false;
  private queue: Promise<unknown> = Promise.resolve();
  private send: (event: HostEvent) => void = () => undefined;
  private activeSheet: string;
  private readonly stopListening: () => void;

  constructor(readonly spreadsheet: Spreadsheet) {
    this.state = new HostState(spreadsheet);
    this.activeSheet = spreadsheet.sheets.active();
    this.stopListening = spreadsheet.onChange((change) => {
      this.state.follow(change);
      this.report(change);
    });
  }

  execute(request: string): Promise<string> {
    // One batch after the other: Excel has one thread for them.
    const answer = this.queue.then(() => this.answer(request));
    this.queue = answer.catch(() => undefined);
    return answer.catch((reason: unknown) => {
      if (reason instanceof AnswerLost) return new Promise<never>(() => undefined);
      throw reason;
    });
  }

  listen(send: (event: HostEvent) => void): void {
    this.send = send;
  }

  /** Ends the listening; a host that was closed sends no more events. */
  close(): void {
    this.closed = true;
    this.stopListening();
    this.send = () => undefined;
  }

  /** Resolves when every batch that has arrived is answered and its events were sent. */
  async idle(): Promise<void> {
    await this.queue;
    await this.reported;
    // The client calls the pane's handlers a little later.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  private async answer(text: string): Promise<string> {
    const request = JSON.parse(text) as WireRequest;
    const started = performance.now();
    const proceed = (cut?: BatchCut) => this.proceed(request, cut);
    const counts = isWork(request);
    if (counts) this.roundTrips++;
    const response =
      this.fault === null || !counts ? await proceed() : await this.fault(request, proceed);
    this.largestPayload = Math.max(this.largestPayload, bytesOf(text), bytesOf(response));
    if (this.recording) {
      const took = performance.now() - started;
      this.batches.push({ request, response: JSON.parse(response) as unknown, took });
    }
    return response;
  }

  private async proceed(request: WireRequest, cut?: BatchCut): Promise<string> {
    const work = () => answerBatch(request, objectModel, this.state, cut);
    // Housekeeping of the client changes nothing: what the person does meanwhile is the person's.
    return JSON.stringify(await (isWork(request) ? this.spreadsheet.asAddin(work) : work()));
  }

  private reported: Promise<void> = Promise.resolve();
  private changes: SpreadsheetChange[] = [];

  /** Sends events after the batch or edit that made the changes, in the order of the changes. */
  private report(change: SpreadsheetChange): void {
    if (!this.state.enableEvents) return;
    if (this.changes.push(change) > 1) return;
    this.reported = this.reported
      .then(() => new Promise<void>((resolve) => setTimeout(resolve, 0)))
      .then(() => this.dispatchAll())
      .catch((reason: unknown) => console.error("banco:", reason));
  }

  private async dispatchAll(): Promise<void> {
    const changes = this.changes;
    this.changes = [];
    for (const change of changes) {
      if (this.closed) return;
      await this.dispatch(change);
    }
  }

  private async dispatch(change: SpreadsheetChange): Promise<void> {
    switch (change.kind) {
      case "cells":
        return this.sendCells(change);
      case "selection": {
        const [area] = change.areas;
        const address = area === undefined ? "" : areaName(area);
        const args = { address, worksheetId: change.sheet };
        this.sendBoth(EVENT.selection, change.sheet, args);
        this.send({ type: EVENT.documentSelection, target: "", args: {} });
        return;
      }
      case "sheet-activated":
        if (change.sheet === this.activeSheet) return;
        this.sendBoth(EVENT.deactivated, this.activeSheet, { worksheetId: this.activeSheet });
        this.activeSheet = change.sheet;
        this.sendBoth(EVENT.activated, change.sheet, { worksheetId: change.sheet });
        return;
      case "sheet-added":
      case "sheet-deleted": {
        const type = change.kind === "sheet-added" ? EVENT.added : EVENT.deleted;
        const args = { source: "Local", worksheetId: change.sheet };
        this.send({ type, target: WORKBOOK, args });
        return;
      }
      case "table-added":
      case "table-deleted": {
        const type = change.kind === "table-added" ? EVENT.tableAdded : EVENT.tableDeleted;
        const { sheet: worksheetId, table: tableId, name: tableName } = change;
        const args = { source: "Local", worksheetId, tableId, tableName };
        this.send({ type, target: WORKBOOK, args });
        return;
      }
      case "format":
        return;
    }
  }

  private async sendCells(change: Extract<SpreadsheetChange, { kind: "cells" }>): Promise<void> {
    const { sheet, area, type, by, before } = change;
    if (this.spreadsheet.sheets.get(sheet) === null) return;
    const single = area.top === area.bottom && area.left === area.right;
    let details: Record<string, unknown> = {};
    if (single && before !== undefined) {
      await this.spreadsheet.settled();
      // The sheet may have gone while formulas settled.
      if (this.closed || this.spreadsheet.sheets.get(sheet) === null) return;
      const after = this.spreadsheet.cells.value(sheet, area.top, area.left);
      details = {
        valueBefore: wireValue(before),
        valueAfter: wireValue(after),
        valueTypeBefore: valueType(before),
        valueTypeAfter: valueType(after),
      };
    }
    this.sendBoth(EVENT.changed, sheet, {
      address: areaName(area),
      changeType: type,
      source: "Local",
      triggerSource: by === "addin" ? "ThisLocalAddin" : "Unknown",
      worksheetId: sheet,
      referenceId: this.state.keepForEvent(handle("Range", { sheet, area })),
      ...details,
    });
  }

  /** Sends an event to those who listen to the sheet and to those who listen to all sheets. */
  private sendBoth(type: number, sheet: string, args: Record<string, unknown>): void {
    this.send({ type, target: sheet, args });
    this.send({ type, target: WORKBOOK, args });
  }
}

/** Whether a batch does something for the pane, and not only for the client's housekeeping. */
function isWork({ Actions, ObjectPaths }: WireRequest): boolean {
  const service = Object.values(ObjectPaths).some(({ Name }) => /InternalService/.test(Name));
  const housekeeping = Actions.every(
    ({ ActionType: type, Name }) => type === ActionType.instantiate || Name === "_RemoveReference",
  );
  const removes = Actions.some(({ Name }) => Name === "_RemoveReference");
  return !service && !(housekeeping && removes);
}
