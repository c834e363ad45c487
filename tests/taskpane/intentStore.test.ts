// The browser's storage as the entry uses it, where it is worse than refused: it never answers.
import { intentStore } from "../../src/taskpane/intentStore";

const own = Object.getOwnPropertyDescriptor(globalThis, "indexedDB");

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(globalThis, {
    Office: { context: {} },
    // A request on which no event ever comes.
    indexedDB: { open: () => ({}) },
  });
});

afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "Office");
  if (own === undefined) Reflect.deleteProperty(globalThis, "indexedDB");
  else Object.defineProperty(globalThis, "indexedDB", own);
});

test.each([
  ["nothing is stored", () => intentStore.put("chiave", "testo"), false],
  ["nothing is known", () => intentStore.all(), []],
  ["nothing is removed", () => intentStore.remove("chiave"), undefined],
])("a storage that never answers is given up after seconds: %s", async (_, ask, expected) => {
  const answer = ask();
  await jest.advanceTimersByTimeAsync(3_000);
  await expect(answer).resolves.toEqual(expected);
});
