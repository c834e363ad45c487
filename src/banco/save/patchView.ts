// How an opened sheet shows and prints: frozen panes, gridlines, colour of its tab, protection, pages.
import { WORKSHEET_ORDER } from "../../hosts/xlsx/schemaOrder";
import type { BookSheet } from "../book";
import type { PageSetup } from "../pageSetup";
import { headerFooterXml, pageMargins, pageSetup, printOptions } from "../xlsx/writePage";
import { frozenPane, protectionXml } from "../xlsx/writeSheet";
import {
  childOf,
  childrenOf,
  element,
  rewritten,
  rootPrefix,
  withAttributes,
  withChild,
} from "./xmlEdit";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The sheet part with the looks of now. */
export function patchView(xml: string, before: BookSheet, now: BookSheet): string {
  let out = xml;
  if (!same(before.frozen, now.frozen)) out = withPane(out, now);
  if (before.gridlines !== now.gridlines) out = withGridlines(out, now.gridlines);
  if (before.tabColor !== now.tabColor) {
    const rgb = now.tabColor === "" ? "" : `FF${now.tabColor.slice(1).toUpperCase()}`;
    const p = rootPrefix(out);
    out = withSheetProperty(out, "tabColor", rgb === "" ? "" : element(`${p}tabColor`, { rgb }));
  }
  if (!same(before.protection, now.protection)) {
    const text = protectionXml(now).replace("<", `<${rootPrefix(out)}`);
    out = withChild(out, WORKSHEET_ORDER, "sheetProtection", text);
  }
  return same(before.page, now.page) ? out : withPage(out, now.page);
}

/** Replaces the first view of the sheet. */
function withView(
  xml: string,
  change: (tag: string, inside: { readonly name: string; readonly text: string }[]) => string,
): string {
  const p = rootPrefix(xml);
  const views = childOf(xml, "sheetViews");
  const fresh = `<${p}sheetView workbookViewId="0"/>`;
  const text =
    views === null
      ? `<${p}sheetViews>${fresh}</${p}sheetViews>`
      : xml.slice(views.start, views.end);
  const view = childOf(text, "sheetView")!;
  const viewText = text.slice(view.start, view.end);
  const inside = childrenOf(viewText).map(({ name, start, end }) => ({
    name,
    text: viewText.slice(start, end),
  }));
  const changed = change(view.tag, inside);
  return withChild(
    xml,
    WORKSHEET_ORDER,
    "sheetViews",
    text.slice(0, view.start) + changed + text.slice(view.end),
  );
}

/** Selections belong to panes: with other panes they begin anew. */
function withPane(xml: string, { frozen }: BookSheet): string {
  const pane = frozenPane(frozen).replace("<", `<${rootPrefix(xml)}`);
  return withView(xml, (tag, inside) => {
    const rest = inside.filter(({ name }) => name !== "pane" && name !== "selection");
    return rewritten({ tag }, pane + rest.map(({ text }) => text).join(""));
  });
}

function withGridlines(xml: string, shown: boolean): string {
  return withView(xml, (tag, inside) =>
    rewritten(
      { tag: withAttributes(tag, { showGridLines: shown ? null : "0" }) },
      inside.map(({ text }) => text).join(""),
    ),
  );
}

const PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

/** Puts a child into `sheetPr`. */
function withSheetProperty(xml: string, name: string, text: string): string {
  const p = rootPrefix(xml);
  const present = childOf(xml, "sheetPr");
  const properties = present === null ? `<${p}sheetPr/>` : xml.slice(present.start, present.end);
  const parts = childrenOf(properties)
    .filter((each) => each.name !== name)
    .map((each) => ({ name: each.name, text: properties.slice(each.start, each.end) }));
  const inside = [...parts, { name, text }]
    .sort((a, b) => PROPERTIES_ORDER.indexOf(a.name) - PROPERTIES_ORDER.indexOf(b.name))
    .map((part) => part.text)
    .join("");
  const tag = present?.tag ?? properties;
  return withChild(xml, WORKSHEET_ORDER, "sheetPr", rewritten({ tag }, inside));
}

/** Attributes that the bench does not know, such as the settings of a printer, stay. */
function withPage(xml: string, page: PageSetup): string {
  const p = rootPrefix(xml);
  const put = (text: string, name: string, attributes: Record<string, string | null>): string => {
    const present = childOf(text, name);
    if (present === null && Object.values(attributes).every((value) => value === null)) return text;
    const tag = withAttributes(present?.tag ?? `<${p}${name}/>`, attributes);
    return withChild(text, WORKSHEET_ORDER, name, rewritten({ tag }, present?.inside ?? ""));
  };
  let out = put(xml, "printOptions", printOptions(page));
  out = put(out, "pageMargins", pageMargins(page));
  out = put(out, "pageSetup", pageSetup(page));
  out = withChild(out, WORKSHEET_ORDER, "headerFooter", headerFooterXml(page, p));
  const properties = childOf(out, "sheetPr");
  const text = properties === null ? "" : out.slice(properties.start, properties.end);
  const fit = text === "" ? null : childOf(text, "pageSetUpPr");
  if (fit === null && page.fit === null) return out;
  const tag = withAttributes(fit?.tag ?? `<${p}pageSetUpPr/>`, {
    fitToPage: page.fit === null ? null : "1",
  });
  return withSheetProperty(out, "pageSetUpPr", rewritten({ tag }, ""));
}
