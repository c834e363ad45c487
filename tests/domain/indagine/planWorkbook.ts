// A workbook of a new plan, as the pane makes it, and questionnaires answered in files.
import type { Ambito } from "../../../src/domain/ambito/ambito";
import { newPlanSheets } from "../../../src/domain/ambito/readAmbito";
import { QUESTIONARIO } from "../../../src/domain/indagine/questionario";
import { newFileWorkbook, openFileWorkbook } from "../../../src/hosts/fileWorkbook";
import { parseCellName } from "../../../src/workbook/cellAddress";
import type { CellValue } from "../../../src/workbook/cellGrid";
import { answerCells, type Written } from "./filledQuestionario";

/** The bytes of the plan's workbook: its sheets `Ambito` and `Enti`, and no answers. */
export async function planWorkbook(ambito: Ambito): Promise<Uint8Array> {
  const workbook = newFileWorkbook("piano.xlsx");
  const put = await workbook.putTableSheets(newPlanSheets(ambito));
  if (!put.ok) throw new Error(put.failure.code);
  return workbook.bytes();
}

/** The questionnaire with answers written into its open cells, as a person does. */
export async function answered(questionario: Uint8Array, written: Written): Promise<Uint8Array> {
  const opened = await openFileWorkbook(questionario, "questionario.xlsx");
  if (!opened.ok) throw new Error(opened.failure.code);
  const cells = answerCells();
  const answers = { ...written.fields, senzaSap: written.senzaSap, note: written.note };
  const writes = Object.entries(answers).flatMap(([key, value]) =>
    value === undefined || value === null
      ? []
      : [
          {
            address: { sheet: QUESTIONARIO.sheets.domande, ...parseCellName(cells[key]!)! },
            before: null,
            after: value as CellValue,
          },
        ],
  );
  const put = await opened.value.applyWrites(writes);
  if (!put.ok) throw new Error(`${put.failure.code}`);
  return opened.value.bytes();
}
