// What is written is sent in batches of counted bytes: Excel on the web refuses requests above 5 MB
// ("Resource limits and performance optimization for Office Add-ins", Microsoft Learn).
import { failureOf, type Sync } from "./excelCalls";

/** Well below the limit: names of sheets and members, escapes and the envelope count too. */
const BATCH_BYTES = 3_000_000;

/** A part of a write. */
export interface Piece {
  /** UTF-8 bytes of what it hands to Excel. */
  readonly bytes: number;
  /**
   * Queues it. Called again when a batch was refused for its size, so it asks the workbook anew for
   * all that it touches.
   */
  queue(): void;
  /** Two pieces that do the same; null when it cannot be cut. */
  cut?(): readonly [Piece, Piece] | null;
}

/** How far a sending went. */
export interface Sending {
  /** Batches that Excel took. */
  landed: number;
}

const encoder = new TextEncoder();

/** UTF-8 bytes of a value as Office.js sends it. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value) ?? "").length;
}

/** Takes the next batch off the pieces that wait; cuts what is too large for one. */
function nextBatch(waiting: Piece[], budget: number): Piece[] {
  const batch: Piece[] = [];
  let bytes = 0;
  while (waiting.length > 0) {
    const [piece] = waiting;
    if (batch.length > 0 && bytes + piece!.bytes > budget) break;
    waiting.shift();
    const halves = piece!.bytes > budget ? (piece!.cut?.() ?? null) : null;
    if (halves !== null) {
      waiting.unshift(...halves);
      continue;
    }
    batch.push(piece!);
    bytes += piece!.bytes;
  }
  return batch;
}

/**
 * Sends pieces in their order, in as few batches as their bytes allow: one for most writes. A batch
 * that Excel finds too large is halved, down to a single cell. Nothing is recalculated or drawn in
 * between. Throws what Excel throws; `sending` tells how many batches have landed before.
 */
export async function sendPieces(
  context: Excel.RequestContext,
  sync: Sync,
  pieces: readonly Piece[],
  sending: Sending = { landed: 0 },
): Promise<void> {
  const waiting = [...pieces];
  const { application } = context.workbook;
  let budget = BATCH_BYTES;
  while (waiting.length > 0) {
    const batch = nextBatch(waiting, budget);
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    for (const piece of batch) piece.queue();
    try {
      await sync();
      sending.landed++;
    } catch (error) {
      // An answer that is too large comes after the write: that must not be done twice.
      const { code } = error as { code?: string };
      if (code === "ResponsePayloadSizeLimitExceeded") throw error;
      if (failureOf(error, {}).code !== "too-much-data") throw error;
      const smaller = batch.length > 1 ? batch : (batch[0]!.cut?.() ?? null);
      if (smaller === null) throw error;
      budget = Math.max(1, Math.floor(batch.reduce((sum, { bytes }) => sum + bytes, 0) / 2));
      waiting.unshift(...smaller);
    }
  }
}
