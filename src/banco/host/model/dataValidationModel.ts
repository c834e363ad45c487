// What may be typed into cells, as add-ins set it. The bench keeps it while the workbook is open; it neither
// asks the person who types nor saves it.
// https://learn.microsoft.com/javascript/api/excel/excel.datavalidation
import type { CellRange } from "../../../workbook/cellAddress";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members } from "../members";

interface Validated {
  readonly sheet: string;
  readonly area: CellRange;
}

const keyOf = ({ sheet, area: { top, left, bottom, right } }: Validated): string =>
  [sheet, top, left, bottom, right].join(" ");

function put(self: Validated, changes: Readonly<Record<string, unknown>>, state: HostState): void {
  state.requireWritable(self.sheet, self.area);
  const key = keyOf(self);
  state.validations.set(key, { ...state.validations.get(key), ...changes });
}

/** Kinds of rule that an object may have one of. */
const KINDS = ["wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"];

/** Members of DataValidation. */
export const dataValidationModel: Members<"DataValidation"> = {
  properties: {
    rule: {
      get: (self, { validations }) => validations.get(keyOf(self))?.["rule"] ?? {},
      set: (self, value, state) => {
        const kinds = Object.keys(Object(value) as object);
        if (kinds.length !== 1 || !KINDS.includes(kinds[0]!)) {
          throw new HostError("InvalidArgument", "rule");
        }
        put(self, { rule: value }, state);
      },
    },
    errorAlert: {
      get: (self, { validations }) => validations.get(keyOf(self))?.["errorAlert"] ?? null,
      set: (self, value, state) => put(self, { errorAlert: value }, state),
    },
  },
};
