// Names of movements: the same movement has the same name whenever its sources are read again.
import type { Movement } from "./fondo";
import { fundPlaceWords } from "./fundPlaceText";

/** Each movement with its name; those between the same two funds are numbered in their order. */
export function namedMovements(
  movements: readonly Movement[],
): { readonly name: string; readonly movement: Movement }[] {
  const times = new Map<string, number>();
  return movements.map((movement) => {
    if (movement.voce !== undefined) return { name: movement.voce, movement };
    const { from, to } = movement;
    const words = `${fundPlaceWords(from)} → ${to === null ? "?" : fundPlaceWords(to)}`;
    const number = (times.get(words) ?? 0) + 1;
    times.set(words, number);
    return { name: number === 1 ? words : `${words} (${number})`, movement };
  });
}
