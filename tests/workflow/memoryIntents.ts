// The store of intents of a browser, in memory.
import type { IntentStore } from "../../src/workflow/giornale/intents";

/** A store of intents that outlives its pane, as the browser's does. */
export function memoryIntents(
  texts = new Map<string, string>(),
  listeners = new Set<(text: string) => void>(),
): IntentStore & { readonly texts: Map<string, string> } {
  const held = new Set<string>();
  return {
    texts,
    put: async (key, text) => {
      texts.set(key, text);
      return Promise.resolve(true);
    },
    remove: async (key) => {
      texts.delete(key);
      return Promise.resolve();
    },
    all: () => Promise.resolve([...texts].map(([key, text]) => ({ key, text }))),
    tell: (text) => {
      for (const listener of listeners) listener(text);
      return Promise.resolve();
    },
    hear: (listener) => {
      listeners.add(listener);
      return Promise.resolve();
    },
    exclusively: async (book, work) => {
      if (held.has(book)) return null;
      held.add(book);
      try {
        return await work();
      } finally {
        held.delete(book);
      }
    },
  };
}
