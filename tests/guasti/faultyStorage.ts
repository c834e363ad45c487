// The browser's storage as faults leave it: refused, full, cleared, cut off.
import type { StorageState } from "../../src/banco/faults/benchFault";
import type { IntentStore } from "../../src/workflow/giornale/intents";
import { memoryIntents } from "../workflow/memoryIntents";

/** Longer texts find no room in a storage that is full. */
const ROOM = 40;

/** A browser that keeps texts, outlives its panes, and can be made to fail. */
export interface FaultyStorage {
  /** The store for one pane: the locks of a pane go with it. */
  store(): IntentStore;
  become(state: StorageState): void;
}

/** An empty storage that works. */
export function faultyStorage(): FaultyStorage {
  const texts = new Map<string, string>();
  let state: StorageState = "sound";
  return {
    store: () => {
      const sound = memoryIntents(texts);
      return {
        put: (key, text) => {
          const isKept = state === "sound" || (state === "full" && text.length <= ROOM);
          return isKept ? sound.put(key, text) : Promise.resolve(false);
        },
        remove: (key) => (state === "refused" ? Promise.resolve() : sound.remove(key)),
        all: () => (state === "refused" ? Promise.resolve([]) : sound.all()),
        exclusively: (book, work) => sound.exclusively(book, work),
        tell: (text) => sound.tell(text),
        hear: (listener) => sound.hear(listener),
      };
    },
    become: (next) => {
      if (next === "cleared") texts.clear();
      if (next === "spoilt") {
        for (const [key, text] of texts) texts.set(key, text.slice(0, text.length / 2));
      }
      state = next === "cleared" || next === "spoilt" ? "sound" : next;
    },
  };
}
