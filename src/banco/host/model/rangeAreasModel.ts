// Several ranges of one sheet, as far as merged areas and selections need them.
// https://learn.microsoft.com/javascript/api/excel/excel.rangeareas
import { LAST_COLUMN, LAST_ROW, rangeAddress } from "../address";
import { handle } from "../handles";
import { HostError } from "../hostError";
import type { Members } from "../members";
import { columns, rows } from "./rangeContents";

/** Members of RangeAreas, as far as merged areas and selections need them. */
export const rangeAreasModel: Members<"RangeAreas"> = {
  properties: {
    address: {
      get: ({ sheet, areas }, state) =>
        areas.map((area) => rangeAddress(handle("Range", { sheet, area }), state)).join(","),
    },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: {
      get: ({ areas }) => areas.reduce((sum, area) => sum + rows({ area }) * columns({ area }), 0),
    },
    isEntireColumn: {
      get: ({ areas }) => areas.every((a) => a.top === 0 && a.bottom === LAST_ROW),
    },
    isEntireRow: {
      get: ({ areas }) => areas.every((a) => a.left === 0 && a.right === LAST_COLUMN),
    },
  },
  children: {
    areas: ({ sheet, areas }) => handle("RangeCollection", { sheet, areas }),
    worksheet: ({ sheet }) => handle("Worksheet", { sheet }),
    conditionalFormats: ({ sheet, areas }) =>
      handle("ConditionalFormatCollection", { sheet, areas }),
  },
  methods: {
    clear: ({ sheet, areas }, [applyTo], state) => {
      const what = applyTo === "Contents" || applyTo === "Formats" ? applyTo : "All";
      for (const area of areas) {
        state.requireWritable(sheet, area);
        state.spreadsheet.cells.clear(sheet, area, what);
      }
    },
    select: ({ sheet, areas }, _, state) => state.spreadsheet.select(sheet, areas[0]!),
  },
};

/** Members of RangeCollection. */
export const rangeCollectionModel: Members<"RangeCollection"> = {
  items: ({ sheet, areas }) => areas.map((area) => handle("Range", { sheet, area })),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[Number(index)];
      if (area === undefined) throw new HostError("InvalidArgument");
      return handle("Range", { sheet, area });
    },
  },
};
