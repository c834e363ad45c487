// Rules of conditional formatting on Univer, which has none in the packages of the bench: they change how
// cells are drawn, and never the formats that the cells have.
import type { CellRange } from "../../workbook/cellAddress";
import { rangeHas } from "../../workbook/cellAddress";
import {
  conditionHolds,
  type ConditionalFormat,
  type ConditionalFormats,
} from "../conditionalFormat";
import type { UniverCore } from "./univerCore";
import {
  BorderStyleTypes,
  INTERCEPTOR_POINT,
  InterceptorEffectEnum,
  SetRangeValuesMutation,
  SheetInterceptorService,
  type IStyleData,
} from "./univerPackages";

function styleOf({ fill, fontColor, bold, borders }: ConditionalFormat): IStyleData {
  const edge = (name: keyof ConditionalFormat["borders"]) => {
    const border = borders[name];
    if (border === undefined || border.style === "None") return null;
    return { s: BorderStyleTypes.THIN, cl: { rgb: border.color } };
  };
  const drawn = {
    ...(edge("top") && { t: edge("top") }),
    ...(edge("bottom") && { b: edge("bottom") }),
    ...(edge("left") && { l: edge("left") }),
    ...(edge("right") && { r: edge("right") }),
  };
  return {
    ...(fill !== "" && { bg: { rgb: fill } }),
    ...(fontColor !== "" && { cl: { rgb: fontColor } }),
    ...(bold && { bl: 1 as const }),
    ...(Object.keys(drawn).length > 0 && { bd: drawn }),
  };
}

export class UniverConditionals implements ConditionalFormats {
  private formats: ConditionalFormat[] = [];
  private last = 0;

  constructor(private readonly core: UniverCore) {
    const interceptors = core.kit.univer.__getInjector().get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      // After the styles of tables, whose numbers are higher.
      priority: -10,
      handler: (cell, { subUnitId, row, col, workbook }, next) => {
        const styles = this.formats
          .filter(
            (one) =>
              one.sheet === subUnitId &&
              conditionHolds(one.formula) === true &&
              one.areas.some((area) => rangeHas(area, row, col)),
          )
          .map(styleOf);
        if (styles.length === 0) return next(cell);
        const own = typeof cell?.s === "string" ? workbook.getStyles().get(cell.s) : cell?.s;
        const s = styles.reduceRight<IStyleData>(
          (below, above) => ({ ...below, ...above }),
          own ?? {},
        );
        return next({ ...cell, s });
      },
    });
  }

  all(): readonly ConditionalFormat[] {
    return this.formats;
  }

  get(id: string): ConditionalFormat | null {
    return this.formats.find((one) => one.id === id) ?? null;
  }

  add(sheet: string, areas: readonly CellRange[]): string {
    const id = `regola${++this.last}`;
    const plain = { formula: "=FALSE", fill: "", fontColor: "", bold: false, borders: {} };
    this.formats = [{ id, sheet, areas, ...plain }, ...this.formats];
    return id;
  }

  set(id: string, changes: Parameters<ConditionalFormats["set"]>[1]): void {
    this.formats = this.formats.map((one) => (one.id === id ? { ...one, ...changes } : one));
    this.redraw(id);
  }

  remove(id: string): void {
    this.redraw(id);
    this.formats = this.formats.filter((one) => one.id !== id);
  }

  /** Forgets all rules: another workbook is open. */
  clear(): void {
    this.formats = [];
  }

  /** A change of nothing makes Univer draw the sheet anew. */
  private redraw(id: string): void {
    const sheet = this.get(id)?.sheet;
    if (sheet === undefined) return;
    const { core } = this;
    const { unitId } = core;
    core.kit.commands.syncExecuteCommand(
      SetRangeValuesMutation.id,
      { unitId, subUnitId: sheet, cellValue: {} },
      { onlyLocal: true },
    );
  }
}
