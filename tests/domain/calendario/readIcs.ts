// A strict reader of iCalendar files for tests (RFC 5545): it refuses what Outlook might forgive.

/** A component with its properties, in order, and those inside it. */
export interface IcsPart {
  readonly name: string;
  readonly properties: readonly (readonly [
    name: string,
    params: Readonly<Record<string, string>>,
    value: string,
  ])[];
  readonly parts: readonly IcsPart[];
}

/** Content lines without folding (§3.1). @throws for a bare line break, a line over 75 octets, no end. */
function linesOf(bytes: Uint8Array): string[] {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  if (text.startsWith("\uFEFF")) throw new Error("A byte order mark.");
  if (!text.endsWith("\r\n")) throw new Error("The last line has no end.");
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`A bare line break: ${line}`);
    if (new TextEncoder().encode(line).length > 75) throw new Error(`Over 75 octets: ${line}`);
    if (line.trim() === "") throw new Error("A blank line.");
    // eslint-disable-next-line no-control-regex -- the point of the check
    if (/[\u0000-\u0008\u000B-\u001F\u007F]/.test(line)) throw new Error("A control character.");
  }
  return physical
    .join("\r\n")
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n");
}

/** A value of type TEXT (§3.3.11). @throws for what may not stand in one unescaped. */
export function textOf(value: string): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value)) throw new Error(`Not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
}

/** Reads the one calendar of a file. */
export function readIcs(bytes: Uint8Array): IcsPart {
  type Open = { name: string; properties: IcsPart["properties"][number][]; parts: IcsPart[] };
  const open: Open[] = [{ name: "", properties: [], parts: [] }];
  for (const line of linesOf(bytes)) {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=[^;:"]+)*):(.*)$/.exec(line);
    if (match === null) throw new Error(`No content line: ${line}`);
    const [, name = "", given = "", value = ""] = match;
    const params = Object.fromEntries(
      given
        .slice(1)
        .split(";")
        .filter((one) => one !== "")
        .map((one) => one.split("=") as [string, string]),
    );
    if (name === "BEGIN") open.push({ name: value, properties: [], parts: [] });
    else if (name === "END") {
      const closed = open.pop()!;
      if (closed.name !== value || open.length === 0) throw new Error(`END:${value} out of place.`);
      open.at(-1)!.parts.push(closed);
    } else open.at(-1)!.properties.push([name, params, value]);
  }
  const [calendar] = open[0]!.parts;
  if (open.length !== 1 || open[0]!.parts.length !== 1 || open[0]!.properties.length > 0) {
    throw new Error("Not exactly one calendar.");
  }
  return calendar!;
}

/** The value of a property that stands exactly once. */
export function only({ properties }: IcsPart, name: string): string {
  const found = properties.filter(([one]) => one === name);
  if (found.length !== 1) throw new Error(`${found.length} times ${name}.`);
  return found[0]![2];
}
