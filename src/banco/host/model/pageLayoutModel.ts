// How a sheet is printed. https://learn.microsoft.com/javascript/api/excel/excel.pagelayout
import type { CellRange } from "../../../workbook/cellAddress";
import type { Lines, PageMargins, PageSetup } from "../../pageSetup";
import { findRange, LAST_COLUMN, LAST_ROW } from "../address";
import { handle, isHandle, type Handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members, Property } from "../members";
import { changePage as change, flag, pageOf } from "./pageParts";
import { PAPERS } from "./papers";

type PageLayout = Handle<"PageLayout">;

/** A number as a pane gives it; anything else is InvalidArgument. */
function number(value: unknown, least: number, most: number): number {
  if (typeof value !== "number" || !(value >= least && value <= most)) {
    throw new HostError("InvalidArgument", String(value));
  }
  return value;
}

const POINTS_PER_INCH = 72;

function margin(name: keyof PageMargins): Property<"PageLayout"> {
  return {
    get: (self, state) => pageOf(self, state).margins[name] * POINTS_PER_INCH,
    set: (self, value, state) => {
      const inches = number(value, 0, 10_000) / POINTS_PER_INCH;
      change(self, state, { margins: { ...pageOf(self, state).margins, [name]: inches } });
    },
  };
}

interface Zoom {
  readonly scale?: unknown;
  readonly horizontalFitToPages?: unknown;
  readonly verticalFitToPages?: unknown;
}

/** A zoom is a scale or a number of pages; the direction that is not named takes what it needs. */
function readZoom(value: unknown): Pick<PageSetup, "scale" | "fit"> {
  const { scale = null, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Zoom;
  const [width, height] = [horizontalFitToPages ?? null, verticalFitToPages ?? null];
  if (scale !== null) {
    if (width !== null || height !== null) throw new HostError("InvalidArgument", "zoom");
    return { scale: number(scale, 10, 400), fit: null };
  }
  if (width === null && height === null) throw new HostError("InvalidArgument", "zoom");
  const pages = (count: unknown): number => (count === null ? 0 : number(count, 1, 32_767));
  return { scale: 100, fit: { width: pages(width), height: pages(height) } };
}

/** The areas that an argument names: a range, several, or an address. */
function areas({ sheet }: PageLayout, argument: unknown, state: HostState): CellRange[] {
  if (isHandle(argument)) {
    const found =
      argument.kind === "Range"
        ? [argument.area]
        : argument.kind === "RangeAreas"
          ? argument.areas
          : [];
    const owner = argument.kind === "Range" || argument.kind === "RangeAreas" ? argument.sheet : "";
    if (owner !== sheet) throw new HostError("InvalidArgument");
    return [...found];
  }
  if (typeof argument !== "string" || argument === "") throw new HostError("InvalidArgument");
  return argument.split(",").map((address) => {
    const found = findRange(address, sheet, state);
    if (found.sheet !== sheet) throw new HostError("InvalidArgument", address);
    return found.area;
  });
}

/** Titles are whole rows or columns of the sheet. */
function lines(self: PageLayout, argument: unknown, rows: boolean, state: HostState): Lines {
  const [area, ...more] = areas(self, argument, state);
  const whole =
    area !== undefined &&
    more.length === 0 &&
    (rows
      ? area.left === 0 && area.right === LAST_COLUMN
      : area.top === 0 && area.bottom === LAST_ROW);
  if (!whole) throw new HostError("InvalidArgument");
  return rows ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right };
}

function titleRows({ sheet }: PageLayout, state: HostState): Handle<"Range"> | null {
  const rows = pageOf({ sheet }, state).titleRows;
  if (rows === null) return null;
  return handle("Range", {
    sheet,
    area: { top: rows.first, left: 0, bottom: rows.last, right: LAST_COLUMN },
  });
}

function titleColumns({ sheet }: PageLayout, state: HostState): Handle<"Range"> | null {
  const columns = pageOf({ sheet }, state).titleColumns;
  if (columns === null) return null;
  return handle("Range", {
    sheet,
    area: { top: 0, left: columns.first, bottom: LAST_ROW, right: columns.last },
  });
}

function printArea({ sheet }: PageLayout, state: HostState): Handle<"RangeAreas"> | null {
  const found = pageOf({ sheet }, state).printArea;
  return found.length === 0 ? null : handle("RangeAreas", { sheet, areas: found });
}

const found = <T>(value: T | null): T => {
  if (value === null) throw new HostError("ItemNotFound");
  return value;
};

const INCHES: Readonly<Record<string, number>> = { Points: 72, Inches: 1, Centimeters: 2.54 };

/** Members of PageLayout. */
export const pageLayoutModel: Members<"PageLayout"> = {
  properties: {
    orientation: {
      get: (self, state) => pageOf(self, state).orientation,
      set: (self, value, state) => {
        if (value !== "Portrait" && value !== "Landscape") {
          throw new HostError("InvalidArgument", String(value));
        }
        change(self, state, { orientation: value });
      },
    },
    paperSize: {
      get: (self, state) =>
        Object.entries(PAPERS).find(([, size]) => size === pageOf(self, state).paperSize)?.[0] ??
        null,
      set: (self, value, state) => {
        const paperSize = PAPERS[String(value)];
        if (paperSize === undefined) throw new HostError("InvalidArgument", String(value));
        change(self, state, { paperSize });
      },
    },
    zoom: {
      get: (self, state) => {
        const { fit, scale } = pageOf(self, state);
        return {
          scale: fit === null ? scale : null,
          horizontalFitToPages: fit === null || fit.width === 0 ? null : fit.width,
          verticalFitToPages: fit === null || fit.height === 0 ? null : fit.height,
        };
      },
      set: (self, value, state) => change(self, state, readZoom(value)),
    },
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    centerHorizontally: flag("centerHorizontally"),
    centerVertically: flag("centerVertically"),
    printGridlines: flag("printGridlines"),
    printHeadings: flag("printHeadings"),
    blackAndWhite: flag("blackAndWhite"),
    draftMode: flag("draft"),
    alignMarginsHeaderFooter: flag("alignWithMargins"),
    printOrder: {
      get: (self, state) => (pageOf(self, state).overThenDown ? "OverThenDown" : "DownThenOver"),
      set: (self, value, state) => change(self, state, { overThenDown: value === "OverThenDown" }),
    },
    firstPageNumber: {
      get: (self, state) => pageOf(self, state).firstPageNumber ?? "",
      set: (self, value, state) => {
        const automatic = value === "" || value === null;
        change(self, state, { firstPageNumber: automatic ? null : number(value, -32_765, 32_767) });
      },
    },
  },
  children: { headersFooters: ({ sheet }) => handle("HeaderFooterGroup", { sheet }) },
  methods: {
    setPrintArea: (self, [area], state) =>
      change(self, state, { printArea: areas(self, area, state) }),
    setPrintTitleRows: (self, [rows], state) =>
      change(self, state, { titleRows: lines(self, rows, true, state) }),
    setPrintTitleColumns: (self, [columns], state) =>
      change(self, state, { titleColumns: lines(self, columns, false, state) }),
    setPrintMargins: (self, [unit, options], state) => {
      const perInch = INCHES[String(unit)];
      if (perInch === undefined) throw new HostError("InvalidArgument", String(unit));
      const given = Object.entries((options ?? {}) as Record<string, unknown>);
      const margins = given.map(([name, value]) => [name, number(value, 0, 10_000) / perInch]);
      change(self, state, {
        margins: { ...pageOf(self, state).margins, ...(Object.fromEntries(margins) as object) },
      });
    },
    getPrintArea: (self, _, state) => found(printArea(self, state)),
    getPrintAreaOrNullObject: (self, _, state) => printArea(self, state),
    getPrintTitleRows: (self, _, state) => found(titleRows(self, state)),
    getPrintTitleRowsOrNullObject: (self, _, state) => titleRows(self, state),
    getPrintTitleColumns: (self, _, state) => found(titleColumns(self, state)),
    getPrintTitleColumnsOrNullObject: (self, _, state) => titleColumns(self, state),
  },
};
