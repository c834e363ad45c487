// A statement of Microsoft's documentation about an API that Quadra uses, as a case that the bench has to
// pass: so the bench behaves as Excel is said to, and not as is handy.
import type { BootedExcel } from "../bootExcel";

/** A documented behaviour. */
export interface DocumentedCase {
  /** Members that it is about, "Range.values". */
  readonly members: readonly string[];
  /** Where Microsoft says it. */
  readonly page: string;
  /** What holds. */
  readonly says: string;
  /** Shows it on a new workbook with one empty sheet, `Foglio1`. */
  readonly check: (bench: Bench) => Promise<void>;
}

/** A workbook of the bench with its first sheet at hand. */
export interface Bench extends BootedExcel {
  /** Runs a batch on the first sheet; what it returns is asked after the last sync. */
  run<T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
  ): Promise<T>;
}

/** The reference page of a class, and there of a member: `api("range", "values")`, `api("range", "clear()")`. */
export function api(type: string, member?: string): string {
  const page = `https://learn.microsoft.com/javascript/api/excel/excel.${type}`;
  if (member === undefined) return page;
  const name = member.replace("()", "").toLowerCase();
  return `${page}#excel-excel-${type}-${name}-member${member.endsWith("()") ? "(1)" : ""}`;
}

/** A page of the articles on add-ins. */
export function article(path: string): string {
  return `https://learn.microsoft.com/office/dev/add-ins/${path}`;
}

/** The error code that a batch ends with, or null. */
export async function codeOf(batch: Promise<unknown>): Promise<string | null> {
  try {
    await batch;
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
