// Headers and footers. https://learn.microsoft.com/javascript/api/excel/excel.headerfootergroup
import type { PageEdges } from "../../pageSetup";
import { handle, type Handle } from "../handles";
import { HostError } from "../hostError";
import type { Members, Property } from "../members";
import { changePage as change, flag, pageOf } from "./pageParts";

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

const pages =
  (page: "odd" | "even" | "first") =>
  ({ sheet }: Handle<"HeaderFooterGroup">) =>
    handle("HeaderFooter", { sheet, page });

/** Members of HeaderFooterGroup. */
export const headerFooterGroupModel: Members<"HeaderFooterGroup"> = {
  properties: {
    state: {
      get: (self, state) => {
        const { differentFirst, differentOddEven } = pageOf(self, state);
        return STATES[Number(differentFirst) + 2 * Number(differentOddEven)];
      },
      set: (self, value, state) => {
        const index = STATES.indexOf(value as "Default");
        if (index < 0) throw new HostError("InvalidArgument", String(value));
        change(self, state, { differentFirst: index % 2 === 1, differentOddEven: index > 1 });
      },
    },
    useSheetMargins: flag("alignWithMargins"),
    useSheetScale: flag("scaleWithSheet"),
  },
  // Odd pages and all pages share one text in the file, as in Excel.
  children: {
    defaultForAllPages: pages("odd"),
    oddPages: pages("odd"),
    evenPages: pages("even"),
    firstPage: pages("first"),
  },
};

/** "&Lsinistra&C&P&Rdestra" → its three parts. */
function sections(text: string): Record<"L" | "C" | "R", string> {
  const parts = { L: "", C: "", R: "" };
  let section: "L" | "C" | "R" = "C";
  for (const piece of text.split(/(&&|&[LCR])/)) {
    const mark = /^&([LCR])$/.exec(piece)?.[1];
    if (mark === undefined) parts[section] += piece;
    else section = mark as "L" | "C" | "R";
  }
  return parts;
}

function edge(part: keyof PageEdges, section: "L" | "C" | "R"): Property<"HeaderFooter"> {
  return {
    get: (self, state) => sections(pageOf(self, state)[self.page][part])[section],
    set: (self, value, state) => {
      const edges = pageOf(self, state)[self.page];
      const parts = { ...sections(edges[part]), [section]: String(value ?? "") };
      const text = (["L", "C", "R"] as const)
        .map((name) => (parts[name] === "" ? "" : `&${name}${parts[name]}`))
        .join("");
      change(self, state, { [self.page]: { ...edges, [part]: text } });
    },
  };
}

/** Members of HeaderFooter. */
export const headerFooterModel: Members<"HeaderFooter"> = {
  properties: {
    leftHeader: edge("header", "L"),
    centerHeader: edge("header", "C"),
    rightHeader: edge("header", "R"),
    leftFooter: edge("footer", "L"),
    centerFooter: edge("footer", "C"),
    rightFooter: edge("footer", "R"),
  },
};
