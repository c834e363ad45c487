// A manifest as a tree with line numbers, and the few questions that checks ask of it.
import { SaxesParser } from "saxes";
import { NAMESPACES } from "./schema.mjs";

/** The XML as a tree of { name, line, attributes, text, parent, children }. Throws when it is not well-formed. */
export function readTree(xmlText) {
  const parser = new SaxesParser({ xmlns: true });
  let root = null;
  let open = null;
  let line = 1;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value]);
    const element = {
      name: `${NAMESPACES[uri] ?? `{${uri}}`}${local}`,
      line,
      attributes: Object.fromEntries(values),
      text: "",
      parent: open,
      children: [],
    };
    open?.children.push(element);
    root ??= element;
    open = element;
  });
  parser.on("text", (text) => {
    if (open !== null) open.text += text;
  });
  parser.on("closetag", () => {
    open = open.parent;
  });
  parser.write(xmlText).close();
  return root;
}

export function allUnder(element) {
  return [element, ...element.children.flatMap(allUnder)];
}

export function child(element, ...names) {
  return names.reduce((at, name) => at?.children.find((one) => one.name === name), element);
}

export function tag({ name }) {
  return `<${name.replace("ov:", "")}>`;
}

export function at(element, sentence) {
  return `line ${element.line}: ${sentence}`;
}

/** An element with texts or addresses: its own value, and those for other locales. */
export function valuesOf(element) {
  return [element, ...element.children].map((one) => ({
    element: one,
    value: one.attributes.DefaultValue ?? one.attributes.Value ?? "",
  }));
}

export function resourceOf(root, id) {
  return allUnder(root).find(({ attributes }) => id !== undefined && attributes.id === id);
}
