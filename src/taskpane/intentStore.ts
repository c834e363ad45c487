// Where writes that were begun are remembered beyond the life of the pane: IndexedDB, and Web Locks so
// that two panes on this machine do not write to one workbook at the same time, and BroadcastChannel so that
// one knows when the other did.
import type { IntentStore } from "../workflow/giornale/intents";

const STORE = "scritture";

/**
 * Names of what is stored begin with the partition of the add-in, where Office gives one ("Persist
 * add-in state and settings", Microsoft Learn).
 */
const prefix = (): string => {
  const { partitionKey } = Office.context as { partitionKey?: string };
  return partitionKey === undefined || partitionKey === "" ? "quadra" : `${partitionKey}quadra`;
};

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(prefix(), 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexedDB"));
    request.onblocked = () => reject(new Error("blocked"));
  });
}

/** Runs one request; the transaction has to be over before anything counts as stored. */
async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
      transaction.onerror = () => reject(transaction.error ?? new Error("failed"));
    });
  } finally {
    database.close();
  }
}

/** Milliseconds after which a storage that does not answer is as one that refuses. */
const PATIENCE = 3_000;

/**
 * Storage may be blocked by policy or full, or never answer: then the answer says so, and nothing is thrown.
 * What was given up may be stored all the same; the workbook's own journal knows whether it counts.
 */
async function orElse<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE);
  });
  try {
    return await Promise.race([work(), late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}

/** The line between the panes of this address; null where the browser has none. */
let channel: BroadcastChannel | null | undefined;
function paneChannel(): BroadcastChannel | null {
  if (channel !== undefined) return channel;
  const { BroadcastChannel: Channel } = globalThis as {
    BroadcastChannel?: typeof BroadcastChannel;
  };
  try {
    channel = Channel === undefined ? null : new Channel(`${prefix()}:scritto`);
  } catch {
    // A policy may forbid it, as it may forbid storage.
    channel = null;
  }
  return channel;
}

/** The store of this browser. */
export const intentStore: IntentStore = {
  put: (key, text) =>
    orElse(async () => {
      await inStore("readwrite", (store) => store.put(text, key));
      return true;
    }, false),
  remove: async (key) => {
    await orElse(() => inStore("readwrite", (store) => store.delete(key)), undefined);
  },
  all: () =>
    orElse(async () => {
      const keys = await inStore("readonly", (store) => store.getAllKeys());
      const texts = await inStore("readonly", (store) => store.getAll() as IDBRequest<unknown[]>);
      return keys.map((key, i) => ({ key: String(key), text: String(texts[i]) }));
    }, []),
  tell: async (text) => {
    await orElse(async () => paneChannel()?.postMessage(text), undefined);
  },
  hear: (listener) => {
    paneChannel()?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (typeof data === "string") listener(data);
    });
    return Promise.resolve();
  },
  exclusively: async (book, work) => {
    const { locks } = navigator as { locks?: LockManager };
    if (locks === undefined) return work();
    return locks.request(`${prefix()}:${book}`, { ifAvailable: true }, (lock) =>
      lock === null ? null : work(),
    );
  },
};
