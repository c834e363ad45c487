// The parts of an .xlsx package: unzipped with a limit, found through their relationships.
import { strFromU8, unzipSync } from "fflate";
import { attribute, parseXml, type XmlNode } from "./xmlNode";

/** Why a file cannot be opened, as a sentence for people. */
export class UnreadableWorkbook extends Error {}

/** More than this, unpacked, is no workbook of a plan but a trap. */
const MOST_BYTES = 300_000_000;

/** A relationship: another part, or an address outside. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: "worksheet", "table", "comments". */
  readonly type: string;
  /** Full path of the part in the package. */
  readonly target: string;
}

/** Parts by their paths, without a leading slash. */
export class WorkbookParts {
  private constructor(
    private readonly files: Readonly<Record<string, Uint8Array>>,
    private readonly skipped: readonly string[],
  ) {}

  /** Unpacks; throws UnreadableWorkbook for anything that is no .xlsx workbook. */
  static open(bytes: Uint8Array): WorkbookParts {
    if (bytes.length === 0) throw new UnreadableWorkbook("Il file è vuoto.");
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
      throw new UnreadableWorkbook(
        "Il file è protetto da password oppure è nel vecchio formato .xls: salvarlo come .xlsx.",
      );
    }
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
      throw new UnreadableWorkbook("Il file non è una cartella di lavoro .xlsx.");
    }
    let total = 0;
    const skipped: string[] = [];
    let files: Record<string, Uint8Array>;
    try {
      files = unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (/\/media\//.test(name)) {
            skipped.push(name);
            return false;
          }
          total += originalSize;
          if (total > MOST_BYTES) throw new UnreadableWorkbook("Il file è troppo grande.");
          return true;
        },
      });
    } catch (reason) {
      if (reason instanceof UnreadableWorkbook) throw reason;
      throw new UnreadableWorkbook("Il file è danneggiato e non si può leggere.");
    }
    return new WorkbookParts(
      Object.fromEntries(
        Object.entries(files).map(([name, data]) => [
          // Some writers of archives use the slashes of Windows.
          name.replaceAll("\\", "/").replace(/^\//, ""),
          data,
        ]),
      ),
      skipped,
    );
  }

  /** Every part, those that were not unpacked too. */
  get names(): string[] {
    return [...Object.keys(this.files), ...this.skipped];
  }

  /** The part as XML, or null when it is missing. */
  xml(path: string): XmlNode | null {
    const text = this.text(path);
    if (text === null) return null;
    try {
      return parseXml(text);
    } catch {
      throw new UnreadableWorkbook(`Il file è danneggiato: la parte ${path} non si può leggere.`);
    }
  }

  /** The part as text, or null when it is missing. */
  text(path: string): string | null {
    const found = this.files[path] ?? this.files[this.caseless(path) ?? ""];
    if (found === undefined) return null;
    const utf16 = found[0] === 0xff && found[1] === 0xfe;
    return utf16 ? new TextDecoder("utf-16le").decode(found) : strFromU8(found);
  }

  private caseless(path: string): string | undefined {
    const wanted = path.toLowerCase();
    return this.names.find((name) => name.toLowerCase() === wanted);
  }

  /** Relationships of a part; "" stands for the package itself. */
  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf("/");
    const folder = slash === -1 ? "" : part.slice(0, slash + 1);
    const rels = this.xml(`${folder}_rels/${part.slice(slash + 1)}.rels`);
    return (rels?.children ?? [])
      .filter((rel) => attribute(rel, "TargetMode") !== "External")
      .map((rel) => ({
        id: attribute(rel, "Id") ?? "",
        type: (attribute(rel, "Type") ?? "").split("/").at(-1)!,
        target: resolved(folder, attribute(rel, "Target") ?? ""),
      }));
  }

  /** The first related part of a type, or null. */
  related(part: string, type: string): string | null {
    return this.relationships(part).find((rel) => rel.type === type)?.target ?? null;
  }
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
