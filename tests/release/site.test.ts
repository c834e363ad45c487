// The folder that a host serves is whole, sealed, and says in every host's words what the page says.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { evaluate } from "./evaluate";

const ROOT = join(__dirname, "../..");
const BASE = "https://quadra.example/piano/";

interface Site {
  readonly problems: readonly string[];
  readonly names: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
}

const site = evaluate(
  'import { makeSite } from "./scripts/release/site.mjs";',
  `const { files, problems } = makeSite(process.cwd(), input);
   const texts = Object.entries(files).filter(([name]) => !/[.](png|js)$/.test(name));
   return {
     problems,
     names: Object.keys(files),
     texts: Object.fromEntries(texts.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])),
   };`,
  BASE,
) as Site;

const policyIn = (html: string): string => {
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html) ?? [];
  if (policy === undefined) throw new Error("A page has no policy.");
  return policy;
};
const panePolicy = policyIn(site.texts["taskpane.html"]!);

test("the site has pages, icons, notices, manifest and no source map, and lacks nothing that it refers to", () => {
  expect(site.problems).toEqual([]);
  expect(site.names).toEqual(
    expect.arrayContaining([
      "taskpane.html",
      "taskpane.js",
      "attesa.js",
      "manifest.xml",
      "LICENSE",
      "THIRD-PARTY.txt",
      "assets/guida.html",
      "assets/regole.html",
      "assets/icon-16.png",
      "assets/icon-80.png",
    ]),
  );
  expect(site.names.filter((name) => name.endsWith(".map"))).toEqual([]);
  expect(site.texts["manifest.xml"]).not.toContain("localhost");
  expect(site.texts["manifest.xml"]).toContain(`${BASE}taskpane.html`);
});

test("a page that refers to what is not served is named", () => {
  const missing = evaluate(
    'import { missingFiles } from "./scripts/release/site.mjs";',
    "return missingFiles(input);",
    {
      "a/pagina.html":
        '<a href="altra.html#qui">x</a><img src="../logo.png"><a href="https://x.it/">',
      "a/altra.html": "",
    },
  );
  expect(missing).toEqual(["a/pagina.html refers to ../logo.png, which is not served"]);
});

/** Pages and the hosts from which they may take scripts. */
const MICROSOFT = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"];

test("no page allows eval, blobs, inline scripts or hosts other than Microsoft's two", () => {
  const pages = {
    ...Object.fromEntries(Object.entries(site.texts).filter(([name]) => name.endsWith(".html"))),
    banco: readFileSync(join(ROOT, "src/banco/banco.html"), "utf8"),
  };
  expect(Object.keys(pages).length).toBeGreaterThanOrEqual(4);
  for (const [name, html] of Object.entries(pages)) {
    const directives = policyIn(html)
      .split(";")
      .map((one) => one.trim().split(/\s+/));
    const of = (wanted: string) => directives.find(([directive]) => directive === wanted);
    expect([name, of("default-src")]).toEqual([name, ["default-src", "'none'"]]);
    expect([name, of("base-uri"), of("form-action")]).toEqual([
      name,
      ["base-uri", "'none'"],
      ["form-action", "'none'"],
    ]);
    const sources = directives.slice(1).flatMap(([, ...values]) => values);
    const allowed = ["'none'", "'self'", "'unsafe-inline'", "data:"];
    const hosts = name === "taskpane.html" ? MICROSOFT : [];
    expect([name, sources.filter((one) => ![...allowed, ...hosts].includes(one))]).toEqual([
      name,
      [],
    ]);
    expect([name, of("script-src")?.slice(1) ?? []]).toEqual([
      name,
      name === "taskpane.html" ? ["'self'", ...hosts] : name === "banco" ? ["'self'"] : [],
    ]);
    // Nothing but styles is written into a page, and only where Office.js and Fluent need it.
    const inline = directives.filter((values) => values.includes("'unsafe-inline'"));
    expect(inline.every(([directive]) => directive === "style-src")).toBe(true);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son\w+="|javascript:/);
  }
});

test("every kind of host is told the page's own policy", () => {
  const headers: Record<string, string | undefined> = {
    _headers: /^ {2}Content-Security-Policy: (.*)$/m.exec(site.texts["_headers"]!)?.[1],
    ".htaccess": /Content-Security-Policy "(.*)"$/m.exec(site.texts[".htaccess"]!)?.[1],
    "nginx.conf": /Content-Security-Policy "(.*)" always;$/m.exec(site.texts["nginx.conf"]!)?.[1],
    "staticwebapp.config.json": (
      JSON.parse(site.texts["staticwebapp.config.json"]!) as {
        globalHeaders: Record<string, string>;
      }
    ).globalHeaders["Content-Security-Policy"],
  };
  const parser = new SaxesParser();
  parser.on("opentag", ({ attributes }) => {
    if (attributes["name"] === "Content-Security-Policy")
      headers["web.config"] = attributes["value"];
  });
  parser.write(site.texts["web.config"]!).close();
  expect(headers).toEqual({
    _headers: panePolicy,
    ".htaccess": panePolicy,
    "nginx.conf": panePolicy,
    "staticwebapp.config.json": panePolicy,
    "web.config": panePolicy,
  });
});

test("no host is told to keep the pane out of Excel's frame, nor to send icons with no-store", () => {
  const texts = ["_headers", ".htaccess", "nginx.conf", "web.config", "staticwebapp.config.json"]
    .map((name) => site.texts[name]!)
    .join("\n");
  expect(texts).not.toMatch(/X-Frame-Options|frame-ancestors|no-store/i);
  expect(texts.match(/nosniff/g)).toHaveLength(5);
});

test("the notices name every package that ships, with a text for each", () => {
  const packages = evaluate(
    'import { shippedPackages } from "./scripts/release/shippedPackages.mjs";',
    "return shippedPackages(process.cwd());",
  ) as readonly { name: string; version: string; folder: string }[];
  const notices = site.texts["THIRD-PARTY.txt"]!;
  expect(packages.filter(({ name, version }) => !notices.includes(`${name} ${version} (`))).toEqual(
    [],
  );
  expect(packages.every(({ folder }) => existsSync(join(ROOT, folder)))).toBe(true);
  const parts = notices.split(/^-{78}$/m).slice(1);
  expect(parts.filter((part) => part.trim().split("\n\n").length < 2)).toEqual([]);
});
