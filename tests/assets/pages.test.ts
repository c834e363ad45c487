// The pages beside the pane have one frame: what one of them has at its head and foot, all have.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = resolve(__dirname, "../../assets");
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith(".html"));

/** What frames a page, without what is its own: title, description, heading and summary. */
function frameOf(name: string): string {
  const page = readFileSync(join(FOLDER, name), "utf8");
  const [head, body] = page.split("  <body>\n") as [string, string];
  const beginning = body.slice(0, body.indexOf("<h1>"));
  const foot = body.slice(body.indexOf("    <footer>"));
  return [
    head
      .replace(/<title>.+<\/title>/, "<title></title>")
      .replace(/<meta\s+name="description"\s+content="[^"]+"\s+\/>/, "<description />"),
    beginning,
    foot.replace(/<p>[^]*?<\/p>/, "<p></p>"),
  ].join("\n");
}

test("all pages have the same head, the same way past it, and lead to each other", () => {
  const [first, ...others] = PAGES;
  for (const name of others) expect([name, frameOf(name)]).toEqual([name, frameOf(first!)]);
  const foot = frameOf(first!);
  expect(PAGES.filter((name) => !foot.includes(`href="${name}"`))).toEqual([]);
});

test("no link of a page leads nowhere", () => {
  const wrong = PAGES.flatMap((name) => {
    const page = readFileSync(join(FOLDER, name), "utf8");
    return [...page.matchAll(/href="([^":]+)"/g)].flatMap(([, link]) => {
      const [file, part] = link!.split("#") as [string, string | undefined];
      const target = file === "" ? name : file;
      if (!PAGES.includes(target)) return /\.(css|png)$/.test(target) ? [] : [`${name}: ${link}`];
      const text = readFileSync(join(FOLDER, target), "utf8");
      return part === undefined || text.includes(`id="${part}"`) ? [] : [`${name}: ${link}`];
    });
  });
  expect(wrong).toEqual([]);
});
