// The form of what the journal keeps, in the workbook and in the browser. Both may have been edited, cut off
// or made by somebody else: what is not exactly of this form is as if it were not there, and is told.
import * as z from "zod/mini";
import type { CellGrid } from "../../workbook/cellGrid";
import type { CellContent, CellWrite } from "../../workbook/cellWrite";
import {
  PRINT_LOOKS,
  type PrintedCell,
  type PrintedName,
  type PrintedRule,
  type PrintedSheet,
  type PrintLookName,
} from "../../workbook/printedSheet";
import type { TableChart } from "../../workbook/sheetChart";
import type { TableSheet } from "../../workbook/tableSheet";

/** Excel's own limits ("Excel specifications and limits", Microsoft Support). */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
/** Longer than any text of a cell; other programs allow more than the 32,767 of Excel. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_NAME = 400;

/** Names of commands, of files and the marks that we make. */
const Name = z.string().check(z.maxLength(LONGEST_NAME));
const SheetName = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));
const Row = z.int().check(z.minimum(0), z.maximum(LAST_ROW));
const Column = z.int().check(z.minimum(0), z.maximum(LAST_COLUMN));
const Range = z.object({ top: Row, left: Column, bottom: Row, right: Column });
const Serial = z.number().check(z.minimum(0), z.maximum(2_958_466));
const Amount = z.int().check(z.minimum(0));

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= LONGEST_TEXT;

/** The only key of an object of ours; null for anything else. */
function onlyKey(value: object, key: string): unknown {
  return !Array.isArray(value) && Object.keys(value).join() === key
    ? (value as Record<string, unknown>)[key]
    : null;
}

/** A form that names every member of a value: what a form does not name is lost in reading. */
type Members<T> = Record<keyof T, z.ZodMiniType>;

/** Checked by hand, as there may be a million of them. */
function isContent(value: unknown): value is CellContent {
  if (value === null || typeof value === "boolean" || isText(value)) return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return false;
  const formula = onlyKey(value, "formula");
  return (isText(formula) && formula.startsWith("=")) || isText(onlyKey(value, "error"));
}

const Content = z.custom<CellContent>(isContent);
const Value = z.custom<CellGrid["values"][number][number]>(
  (value) =>
    isContent(value) && !(typeof value === "object" && value !== null && "formula" in value),
);
const Formula = z.nullable(z.string().check(z.maxLength(LONGEST_TEXT), z.startsWith("=")));
const Format = z.string().check(z.maxLength(LONGEST_NAME));
const Hidden = z.object({ sheet: z.boolean(), rows: z.array(Row), columns: z.array(Column) });

const CellWriteSchema = z.object({
  address: z.object({ sheet: SheetName, row: Row, column: Column }),
  before: Content,
  after: Content,
} satisfies Members<CellWrite>);

const Rows = z.nullable(
  z.object({
    kind: z.enum(["insert", "remove"]),
    rows: z.array(z.object({ sheet: SheetName, row: Row })),
  }),
);

const sameShape = (a: readonly unknown[][], b: readonly unknown[][]): boolean =>
  a.length === b.length && a.every((line, r) => line.length === b[r]!.length);

const Grid = z
  .object({
    sheet: SheetName,
    top: Row,
    left: Column,
    values: z.array(z.array(Value)),
    formulas: z.array(z.array(Formula)),
    numberFormats: z.array(z.array(Format)),
    merges: z.array(Range),
    hidden: Hidden,
    charts: z.optional(z.array(Name)),
  } satisfies Members<CellGrid>)
  .check(
    z.refine(
      ({ values, formulas, numberFormats }) =>
        sameShape(values, formulas) &&
        // Of a memory of plain values nobody reads the formats: they are those of its columns.
        (numberFormats.length === 0 || sameShape(values, numberFormats)) &&
        values.every((line) => line.length === values[0]!.length),
    ),
  );

const Chart = z.object({
  ...{ name: Name, title: Name, description: z.string(), categoryTitle: Name, valueTitle: Name },
  ...{ valueFormat: Format, labelled: z.boolean(), source: z.optional(SheetName) },
  categories: Column,
  rows: z.object({ first: Row, last: Row }),
  series: z.array(Column),
  place: Range,
} satisfies Members<TableChart>);

const Table = z
  .object({
    sheet: SheetName,
    table: z.string().check(z.minLength(1), z.maxLength(255)),
    columns: z
      .array(
        z.object({
          header: z.string().check(z.maxLength(LONGEST_TEXT)),
          kind: z.enum([
            ...(["text", "long-text", "general", "count", "percent", "euro"] as const),
            ...(["date", "date-time"] as const),
          ]),
          width: z.number().check(z.minimum(0), z.maximum(255)),
        }),
      )
      .check(z.minLength(1), z.maxLength(LAST_COLUMN)),
    rows: z.array(z.array(Content)),
    plain: z.optional(z.literal(true)),
    printed: z.exactOptional(z.literal(false)),
    numberFormats: z.exactOptional(z.array(z.array(Format))),
    charts: z.optional(z.array(Chart)),
  } satisfies Members<TableSheet>)
  .check(z.refine(({ columns, rows }) => rows.every((row) => row.length === columns.length)));

const Look = z.enum(Object.keys(PRINT_LOOKS) as [PrintLookName, ...PrintLookName[]]);

const PrintedRuleSchema = z.object({
  ...{ range: Range, type: z.enum(["whole", "decimal"]), max: z.nullable(z.number()) },
  ...{ title: z.string().check(z.maxLength(255)), message: z.string().check(z.maxLength(255)) },
} satisfies Members<PrintedRule>);

const Printed = z.object({
  sheet: SheetName,
  landscape: z.boolean(),
  widths: z.array(z.number().check(z.minimum(0), z.maximum(255))).check(z.maxLength(LAST_COLUMN)),
  rows: z.array(
    z.object({
      height: z.nullable(z.number().check(z.minimum(0), z.maximum(409))),
      cells: z.array(
        z.nullable(
          z.object({
            content: Content,
            look: Look,
            band: z.exactOptional(z.boolean()),
            span: z.exactOptional(z.int().check(z.minimum(1), z.maximum(LAST_COLUMN))),
          } satisfies Members<PrintedCell>),
        ),
      ),
    }),
  ),
  titleRows: Row,
  footer: z.string().check(z.maxLength(255)),
  pageWords: z.object({ page: Name, of: Name }),
  rules: z.exactOptional(z.array(PrintedRuleSchema)),
  names: z.exactOptional(
    z.array(z.object({ name: Name, range: Range } satisfies Members<PrintedName>)),
  ),
} satisfies Members<PrintedSheet>);

export const PassoSchema = z.discriminatedUnion("kind", [
  z.object({
    ...{ kind: z.literal("cells"), writes: z.array(CellWriteSchema), rows: Rows },
    beside: z.exactOptional(z.array(Grid)),
  }),
  z.object({ kind: z.literal("sheets"), sheets: z.array(Table), before: z.array(Grid) }),
  z.object({ kind: z.literal("printed"), sheets: z.array(Printed) }),
  z.object({ kind: z.literal("removed"), before: z.array(Grid) }),
  z.object({ kind: z.literal("marks"), cells: Amount }),
]);

/** An intent with its step as a text of its own. What earlier versions did not store is null. */
export const IntentSchema = z.object({
  ...{ key: Name, book: Name, file: Name, marked: z.boolean(), voce: Name, when: Serial },
  command: Name,
  undoes: z.nullable(Name),
  undone: z._default(z.nullable(Name), null),
  step: z._default(z.nullable(Amount), null),
  passo: z.string(),
});

/** What the head of a note says of its entry. */
export const HeadSchema = z.object({
  tipo: z.enum(["voce", "riga", "libro"]),
  voce: Name.check(z.minLength(1)),
  quando: Serial,
  comando: Name,
  celle: Amount,
  fogli: z.array(Name).check(z.maxLength(100)),
  passo: Amount,
  annullata: z.boolean(),
});

export const NotiziaSchema = z.object({
  ...{ pane: Name, book: Name, file: Name, marked: z.boolean(), command: Name },
  undone: z._default(z.nullable(Name), null),
});

/** A JSON text of a form; null when it is of another. */
export function readText<Schema extends z.ZodMiniType>(
  schema: Schema,
  text: string,
): z.infer<Schema> | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const read = schema.safeParse(parsed);
  return read.success ? read.data : null;
}
