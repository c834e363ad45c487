// JSON of a long value, written in pieces: the sheets of a whole region are a text of megabytes.
import type { Steps } from "../../workbook/steps";

/** Items of a list that are written at once. */
const FEW = 256;

type Replace = (key: string, value: unknown) => unknown;

/** What JSON cannot hold: it leaves such a member out, and writes null for such an item. */
const isNothing = (value: unknown): boolean =>
  value === undefined || typeof value === "function" || typeof value === "symbol";

/**
 * `JSON.stringify(value, replace)`, step by step, for values of plain data: no `toJSON`, no cycle.
 * @param replace sees keys of objects and positions of lists, as there.
 */
export function* jsonSteps(value: unknown, replace: Replace): Steps<string> {
  return (yield* written(replace("", value), replace)) ?? "null";
}

/** undefined for what JSON cannot hold. */
function* written(value: unknown, replace: Replace): Steps<string | undefined> {
  if (isNothing(value)) return undefined;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return yield* listOf(value, replace);
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const text = yield* written(replace(key, member), replace);
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join(",")}}`;
}

/** Whether the items of a list are long lists or objects of such, so that each is written by itself. */
const isNested = (items: readonly unknown[]): boolean =>
  items.length <= FEW &&
  items.some(
    (item) =>
      typeof item === "object" &&
      item !== null &&
      Object.values(item).some((one) => Array.isArray(one) && one.length > FEW),
  );

function* listOf(items: readonly unknown[], replace: Replace): Steps<string> {
  const parts: string[] = [];
  if (isNested(items)) {
    for (const [i, item] of items.entries()) {
      parts.push((yield* written(replace(String(i), item), replace)) ?? "null");
    }
    return `[${parts.join(",")}]`;
  }
  for (let from = 0; from < items.length; from += FEW) {
    if (from > 0) yield;
    parts.push(JSON.stringify(items.slice(from, from + FEW), replace).slice(1, -1));
  }
  return `[${parts.join(",")}]`;
}
