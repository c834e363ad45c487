// The fields that texts of the plan may name: listed, and put into the cell where the person stands.
import { textFields } from "../domain/fill/textFields";
import { pianoToFill, preparedContext } from "../domain/preparePiano";
import { cellName } from "../workbook/cellAddress";
import { invertWrites, isCellFormula, type CellWrite } from "../workbook/cellWrite";
import { isCellError } from "../workbook/cellGrid";
import { done, failed } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";

/** Commands for texts with placeholders. */
export interface TextCommands {
  /** Lists the fields with what the data say of them now. */
  listFields(): Promise<void>;
  /** Adds {{name}} to the text of the active cell. */
  insertField(name: string): Promise<void>;
  undoField(): Promise<void>;
}

export function textCommands(session: PaneSession): TextCommands {
  const { run, send, state, world } = session;
  const { workbook } = world;
  return {
    listFields: () =>
      run("campi", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known, match } = seen.value;
        const context = preparedContext(known, match);
        const fields = textFields(pianoToFill(known), context, known.ambito.ambito);
        send({ type: "texts-changed", texts: { fields } });
        return done([]);
      }),

    insertField: (name) =>
      run("scrittura", async () => {
        const cell = await workbook.readActiveCell();
        if (!cell.ok) return cell;
        const { address, content } = cell.value;
        const place = { sheet: address.sheet, cell: cellName(address.row, address.column) };
        if (isCellFormula(content) || (typeof content === "object" && content !== null)) {
          return failed({ code: "formula-cell", ...place });
        }
        const text = content === null || isCellError(content) ? "" : String(content);
        const gap = text === "" || /\s$/.test(text) ? "" : " ";
        const write: CellWrite = {
          address,
          before: content,
          after: `${text}${gap}{{${name}}}`,
        };
        const written = await workbook.applyWrites([write]);
        if (!written.ok) return written;
        send({ type: "texts-changed", texts: { inserted: write } });
        return done([{ tone: "success", code: "field-inserted", name, ...place }]);
      }),

    undoField: () =>
      run("annullamento", async () => {
        const { inserted } = state().texts;
        if (inserted === null) return done([]);
        const undone = await workbook.applyWrites(invertWrites([inserted]));
        if (!undone.ok) return undone;
        send({ type: "texts-changed", texts: { inserted: null } });
        return done([]);
      }),
  };
}
