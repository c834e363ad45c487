// Which part points to which: parts of a package are found by relation, never by their file name.
// ECMA-376 Part 2 §6.5 (relationships) and §6.2.2 (part names).
import { escapeXml, localName, XmlCursor, XmlFault } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

/** A pointer from a part to another part. */
export interface PartRelation {
  readonly id: string;
  /** Last word of the type URI: "worksheet", "table"; equal in transitional and strict files. */
  readonly type: string;
  /** Name of the part that is pointed to; for an external target the URI. */
  readonly target: string;
  readonly external: boolean;
}

/** The part that holds the relations of a part; "" is the package itself. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relations of a part in file order; none when it has no relations part. */
export function readRelations(pkg: ZipPackage, part: string): PartRelation[] {
  const xml = pkg.text(relationsPart(part));
  const relations: PartRelation[] = [];
  if (xml === null) return relations;
  const cursor = new XmlCursor(xml);
  while (cursor.next()) {
    if (cursor.kind === "close" || localName(cursor.name) !== "Relationship") continue;
    const target = cursor.attribute("Target") ?? "";
    const external = cursor.attribute("TargetMode") === "External";
    relations.push({
      id: cursor.attribute("Id") ?? "",
      type: (cursor.attribute("Type") ?? "").split("/").pop()!,
      target: external ? target : resolveTarget(part, target),
      external,
    });
  }
  return relations;
}

/** Every part that can be reached from the package, with the type of the relation that leads there. */
export function reachableParts(pkg: ZipPackage): Map<string, string> {
  const reached = new Map<string, string>();
  const open = [""];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { target, type, external } of readRelations(pkg, part)) {
      if (external || reached.has(target)) continue;
      reached.set(target, type);
      open.push(target);
    }
  }
  return reached;
}

function resolveTarget(part: string, target: string): string {
  const path = target.replace(/\\/g, "/").split("#")[0]!;
  const steps = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

const RELATION_TYPE = {
  transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
  strict: "http://purl.oclc.org/ooxml/officeDocument/relationships/",
};
const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** XML of the relations of a part with one more; `id` is free among them. */
export function addRelation(
  pkg: ZipPackage,
  part: string,
  type: string,
  target: string,
): { xml: string; id: string } {
  const xml =
    pkg.text(relationsPart(part)) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS_NAMESPACE}"></Relationships>`;
  const taken = new Set(readRelations(pkg, part).map((relation) => relation.id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const isStrict = pkg.text(relationsPart(""))?.includes(RELATION_TYPE.strict) === true;
  const flavour = isStrict ? "strict" : "transitional";
  const relation = `Relationship Id="${id}" Type="${RELATION_TYPE[flavour]}${type}" Target="${escapeXml(target)}"/>`;
  return { xml: appendChild(xml, relation), id };
}

/** XML of a part with one more last child of its root; `child` starts with its local name. */
export function appendChild(xml: string, child: string): string {
  const cursor = new XmlCursor(xml);
  if (!cursor.next()) throw new XmlFault("no root");
  const prefix = cursor.name.slice(0, -localName(cursor.name).length);
  if (cursor.kind === "empty") {
    const open = cursor.text.replace(/\s*\/>$/, ">");
    return `${xml.slice(0, cursor.start)}${open}<${prefix}${child}</${cursor.name}>${xml.slice(cursor.end)}`;
  }
  cursor.skipElement();
  return `${xml.slice(0, cursor.start)}<${prefix}${child}${xml.slice(cursor.start)}`;
}

/** XML without the elements (of that local name) for which `drop` holds. */
export function dropElements(
  xml: string,
  name: string,
  drop: (cursor: XmlCursor) => boolean,
): string {
  const cursor = new XmlCursor(xml);
  let kept = "";
  let from = 0;
  while (cursor.next()) {
    if (cursor.kind === "close" || localName(cursor.name) !== name || !drop(cursor)) continue;
    kept += xml.slice(from, cursor.start);
    cursor.skipElement();
    from = cursor.end;
  }
  return kept + xml.slice(from);
}
