// Entry of the Worker that matches payments to the ledger of funds: tens of thousands of rows take a
// while, and the pane must answer.
import {
  reconcilePagamenti,
  type PagamentiRequest,
  type RiepilogoPagamenti,
} from "../domain/fondi/pagamenti/riepilogoPagamenti";
import type { CellGrid, CellValue } from "../workbook/cellGrid";

/** What the pane sends: per grid its frame and then its rows in pieces, and the question at the end. */
export type PagamentiMessage =
  | { readonly type: "grid"; readonly file: string; readonly frame: Omit<CellGrid, "values"> }
  | { readonly type: "rows"; readonly values: CellGrid["values"] }
  | { readonly type: "match"; readonly request: PagamentiRequest };

/** What comes back. */
export type PagamentiAnswer =
  | { readonly type: "advanced"; readonly share: number }
  | { readonly type: "done"; readonly made: RiepilogoPagamenti };

/** This file's own world; the types of a window are those of the rest of the project. */
const scope = self as unknown as {
  postMessage(answer: PagamentiAnswer): void;
  onmessage: ((event: MessageEvent<PagamentiMessage>) => void) | null;
};

const sources: { file: string; grids: (CellGrid & { values: (readonly CellValue[])[] })[] }[] = [];

scope.onmessage = ({ data }) => {
  switch (data.type) {
    case "grid": {
      const grid = { ...data.frame, values: [] };
      const known = sources.find(({ file }) => file === data.file);
      if (known === undefined) sources.push({ file: data.file, grids: [grid] });
      else known.grids.push(grid);
      return;
    }
    case "rows":
      sources
        .at(-1)!
        .grids.at(-1)!
        .values.push(...data.values);
      return;
    case "match": {
      const advanced = (share: number) => scope.postMessage({ type: "advanced", share });
      const made = reconcilePagamenti(sources, data.request, advanced);
      scope.postMessage({ type: "done", made });
    }
  }
};
