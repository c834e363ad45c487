// A chart of the workbook, found and changed by its id.
import type { BenchChart } from "../../charts";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";

export function chartOf(id: string, { spreadsheet }: HostState): BenchChart {
  const found = spreadsheet.charts.get(id);
  if (found === null) throw new HostError("ItemNotFound", id);
  return found;
}

export function changeChart(
  id: string,
  changes: Parameters<HostState["spreadsheet"]["charts"]["set"]>[1],
  state: HostState,
): void {
  state.requireAllowed(chartOf(id, state).sheet, "allowEditObjects");
  state.spreadsheet.charts.set(id, changes);
}

export const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new HostError("ItemNotFound");
  return value;
};
