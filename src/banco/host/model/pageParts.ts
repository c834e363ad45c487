// What the objects around the pages of a sheet share.
import type { PageSetup } from "../../pageSetup";
import type { HostState } from "../hostState";
import type { Property } from "../members";

/** How the sheet is printed now. */
export const pageOf = ({ sheet }: { readonly sheet: string }, state: HostState): PageSetup =>
  state.sheet(sheet).page;

/** Changes how the sheet is printed. */
export function changePage(
  { sheet }: { readonly sheet: string },
  state: HostState,
  changes: Partial<PageSetup>,
): void {
  state.spreadsheet.sheets.set(sheet, { page: { ...state.sheet(sheet).page, ...changes } });
}

type Flag = {
  [Name in keyof PageSetup]: PageSetup[Name] extends boolean ? Name : never;
}[keyof PageSetup];

/** A property that is true or false. */
export function flag<K extends "PageLayout" | "HeaderFooterGroup">(name: Flag): Property<K> {
  return {
    get: (self, state) => pageOf(self, state)[name],
    set: (self, value, state) => changePage(self, state, { [name]: value === true }),
  };
}
