// A count with its noun.
import { formatNumber } from "../messages/formatNumber";

/** "1 ente", "29 enti". */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber("it", count)} ${count === 1 ? one : many}`;
}
