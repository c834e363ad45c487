// The committed manifest is sound, and every kind of fault in a manifest is refused by name.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type * as OfficeManifest from "office-addin-manifest";

const root = join(__dirname, "../..");
const committed = readFileSync(join(root, "manifest.xml"), "utf8");

interface Fault {
  readonly title: string;
  /** Replaced texts: [what stands in the committed manifest, what stands there instead]. */
  readonly replace?: readonly (readonly [string, string])[];
  /** Files of assets/ that are others than they should be, or missing. */
  readonly assets?: Readonly<Record<string, string | null>>;
  /** All problems, without their line. */
  readonly problems: readonly string[];
}

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  version: string;
};
const LAST_LINE = committed.trimEnd().split("\n").length;
const [, DESCRIPTION = ""] = /<Description DefaultValue="(.*?)"/.exec(committed) ?? [];
const [, IN_ENGLISH = ""] = /Value="(On the Home tab.*?)"/.exec(committed) ?? [];
const SUPPORT = '  <SupportUrl DefaultValue="https://localhost:3443/assets/guida.html"/>\n';
const PERMISSIONS = "  <Permissions>ReadWriteDocument</Permissions>\n";
const LABEL = '                  <Label resid="OpenPane.Label"/>\n';
const GROUP_IN_ENGLISH = '\n          <bt:Override Locale="en-US" Value="Quadra"/>';
const PANE_URL = '<bt:Url id="Taskpane.Url" DefaultValue="https://localhost:3443/taskpane.html"/>';

const faults: readonly Fault[] = [
  {
    title: "XML that is not well-formed",
    replace: [["</OfficeApp>", "</OfficeAp>"]],
    problems: [`the manifest is not well-formed XML: ${LAST_LINE}:11: unexpected close tag.`],
  },
  {
    title: "another root element",
    replace: [["office/appforoffice/1.1", "office/appforoffice/9.9"]],
    problems: [
      "the root is not <OfficeApp> of http://schemas.microsoft.com/office/appforoffice/1.1",
    ],
  },
  {
    title: "an add-in of another kind",
    replace: [['xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"']],
    problems: ["the xsi:type of <OfficeApp> is not TaskPaneApp"],
  },
  {
    title: "elements in the wrong order",
    replace: [
      [PERMISSIONS, ""],
      ["  <Hosts>\n    <Host Name", `${PERMISSIONS}  <Hosts>\n    <Host Name`],
    ],
    problems: [
      "<Hosts> must stand before <Permissions> in <OfficeApp>",
      "<Requirements> must stand before <Permissions> in <OfficeApp>",
      "<DefaultSettings> must stand before <Permissions> in <OfficeApp>",
    ],
  },
  {
    title: "elements of the ribbon in the wrong order",
    replace: [
      [LABEL, ""],
      ["                  </Supertip>\n", `                  </Supertip>\n${LABEL}`],
    ],
    problems: ["<Label> must stand before <Supertip> in <Control>"],
  },
  {
    title: "an unknown element",
    replace: [["<Hosts>\n    <Host Name", "<Author>Quadra</Author><Hosts>\n    <Host Name"]],
    problems: ["<Author> is not allowed in <OfficeApp>"],
  },
  {
    title: "an element of another namespace",
    replace: [
      ["<bt:Urls>", "<Urls>"],
      ["</bt:Urls>", "</Urls>"],
    ],
    problems: [
      "<Urls> is not allowed in <Resources>",
      "<Resources> lacks <bt:Urls>",
      "<bt:Url> is not allowed in <Urls>",
      "<bt:Url> is not allowed in <Urls>",
      '<LearnMoreUrl> refers to "Guida.Url", which is not in <bt:Urls>',
      '<SourceLocation> refers to "Taskpane.Url", which is not in <bt:Urls>',
    ],
  },
  {
    title: "a repeated element",
    replace: [[PERMISSIONS, PERMISSIONS + PERMISSIONS]],
    problems: ["<OfficeApp> has <Permissions> 2 times"],
  },
  {
    title: "no SupportUrl",
    replace: [[SUPPORT, ""]],
    problems: ["<OfficeApp> lacks <SupportUrl>"],
  },
  {
    title: "an Id that is no GUID",
    replace: [["57d5e9fc-4ff4", "quadra-4ff4"]],
    problems: ['the Id "quadra-4ff4-4f1e-91d5-3846bb7616be" is not a GUID'],
  },
  {
    title: "another version than package.json",
    replace: [[`<Version>${version}.0`, "<Version>99.0.0.0"]],
    problems: [`the version is "99.0.0.0", but that of package.json makes it "${version}.0"`],
  },
  {
    title: "a default locale without a country",
    replace: [["<DefaultLocale>it-IT", "<DefaultLocale>it"]],
    problems: ['the default locale "it" is not a full one such as it-IT'],
  },
  {
    title: "more or fewer permissions",
    replace: [["ReadWriteDocument", "Restricted"]],
    problems: ['the permissions are "Restricted", not ReadWriteDocument'],
  },
  {
    title: "another host",
    replace: [['<Host Name="Workbook"/>', '<Host Name="Document"/>']],
    problems: ['the host "Document" is not Workbook (Excel)'],
  },
  {
    title: "another host on the ribbon",
    replace: [['<Host xsi:type="Workbook">', '<Host xsi:type="Document">']],
    problems: ['the host "Document" is not Workbook (Excel)'],
  },
  {
    title: "a requirement above Office LTSC 2021",
    replace: [['MinVersion="1.14"', 'MinVersion="1.17"']],
    problems: ["ExcelApi 1.17 is above 1.14, the highest of Office LTSC 2021"],
  },
  {
    title: "a requirement set that LTSC 2021 cannot promise",
    replace: [['<Set Name="ExcelApi"', '<Set Name="SharedRuntime"']],
    problems: ['the requirement set "SharedRuntime" is not ExcelApi'],
  },
  {
    title: "no requirement set",
    replace: [['      <Set Name="ExcelApi" MinVersion="1.14"/>\n', ""]],
    problems: ["<Sets> lacks <Set>", "no requirement set names ExcelApi"],
  },
  {
    title: "a display name that is too long",
    replace: [
      ['<DisplayName DefaultValue="Quadra"', `<DisplayName DefaultValue="${"Q".repeat(126)}"`],
    ],
    problems: ["the text has 126 characters, 125 are allowed"],
  },
  {
    title: "a description that is too long",
    replace: [[DESCRIPTION, "x".repeat(251)]],
    problems: ["the text has 251 characters, 250 are allowed"],
  },
  {
    title: "a short string that is too long",
    replace: [['DefaultValue="Apri Quadra"', `DefaultValue="${"a".repeat(126)}"`]],
    problems: ["the text has 126 characters, 125 are allowed"],
  },
  {
    title: "a long string that is too long in English",
    replace: [[IN_ENGLISH, "a".repeat(251)]],
    problems: ["the text has 251 characters, 250 are allowed"],
  },
  {
    title: "an empty text",
    replace: [['DefaultValue="Apri Quadra"', 'DefaultValue=" "']],
    problems: ["<bt:String> has no text"],
  },
  {
    title: "a string without its English text",
    replace: [[GROUP_IN_ENGLISH, ""]],
    problems: ["Group.Label has no text for en-US"],
  },
  {
    title: "an override without a country",
    replace: [['Locale="en-US" Value="Open Quadra"', 'Locale="en" Value="Open Quadra"']],
    problems: [
      "OpenPane.Title has no text for en-US",
      'the locale "en" of OpenPane.Title is not a full one',
    ],
  },
  {
    title: "a second text for a language",
    replace: [[GROUP_IN_ENGLISH, GROUP_IN_ENGLISH + GROUP_IN_ENGLISH]],
    problems: ["Group.Label has a second text for en-US"],
  },
  {
    title: "a dangling reference",
    replace: [['resid="OpenPane.Title"', 'resid="OpenPane.Titel"']],
    problems: [
      'nothing refers to the resource "OpenPane.Title"',
      '<Title> refers to "OpenPane.Titel", which is not in <bt:ShortStrings>',
    ],
  },
  {
    title: "a reference into the wrong section",
    replace: [['<Title resid="OpenPane.Title"/>', '<Title resid="Guida.Url"/>']],
    problems: [
      'nothing refers to the resource "OpenPane.Title"',
      '<Title> refers to "Guida.Url", which is not in <bt:ShortStrings>',
    ],
  },
  {
    title: "an unused resource",
    replace: [[PANE_URL, `${PANE_URL}${PANE_URL.replace("Taskpane.Url", "Altro.Url")}`]],
    problems: ['nothing refers to the resource "Altro.Url"'],
  },
  {
    title: "an id that is taken twice",
    replace: [[PANE_URL, PANE_URL + PANE_URL]],
    problems: ['the id "Taskpane.Url" is taken twice'],
  },
  {
    title: "an id of 33 characters",
    replace: [
      ['resid="OpenPane.Title"', `resid="${"t".repeat(33)}"`],
      ['id="OpenPane.Title"', `id="${"t".repeat(33)}"`],
    ],
    problems: [`the id "${"t".repeat(33)}" has 33 characters, 32 are allowed`],
  },
  {
    title: "an address without encryption",
    replace: [[PANE_URL, PANE_URL.replace("https:", "http:")]],
    problems: [
      '"http://localhost:3443/taskpane.html" is not an https address',
      'the button opens "http://localhost:3443/taskpane.html", not the pane "https://localhost:3443/taskpane.html"',
    ],
  },
  {
    title: "an origin that was replaced in part",
    replace: [[SUPPORT, SUPPORT.replace("localhost:3443", "quadra.example")]],
    problems: [
      '"https://quadra.example/assets/guida.html" does not lie under https://localhost:3443/',
    ],
  },
  {
    title: "another domain that the pane may open",
    replace: [
      [
        "  <Hosts>\n    <Host Name",
        "  <AppDomains>\n    <AppDomain>https://altro.example</AppDomain>\n  </AppDomains>\n  <Hosts>\n    <Host Name",
      ],
    ],
    problems: ["the pane opens no other domain: none may be allowed"],
  },
  {
    title: "an address that is too long",
    replace: [
      [
        SUPPORT,
        SUPPORT.replace(
          "https://localhost:3443/assets/guida.html",
          `https://localhost:3443/${"x".repeat(2026)}`,
        ),
      ],
    ],
    problems: ["the address has 2049 characters, 2048 are allowed"],
  },
  {
    title: "a ribbon icon without one of its sizes",
    replace: [
      [
        '                  <bt:Image size="80" resid="Icon.80"/>\n                </Icon>\n                <Control',
        "                </Icon>\n                <Control",
      ],
    ],
    problems: ["the icon of <Group> lacks the size 80"],
  },
  {
    title: "an icon file that is missing",
    assets: { "assets/icon-64.png": null },
    problems: ["the icon assets/icon-64.png does not exist"],
  },
  {
    title: "an icon file of another size",
    assets: { "assets/icon-64.png": "assets/icon-80.png" },
    problems: ["the icon assets/icon-64.png has 80 x 80 pixels, not 64 x 64"],
  },
  {
    title: "an icon file that is no PNG",
    assets: { "assets/icon-64.png": "assets/logo.svg" },
    problems: ["the icon assets/icon-64.png is not a PNG image"],
  },
  {
    title: "an icon outside the assets",
    replace: [
      [
        '<HighResolutionIconUrl DefaultValue="https://localhost:3443/assets/icon-64.png"',
        '<HighResolutionIconUrl DefaultValue="https://localhost:3443/icon-64.png"',
      ],
    ],
    problems: ['the icon "https://localhost:3443/icon-64.png" is not in assets/'],
  },
];

/** The committed manifest with a fault. @throws Error when there is nothing to replace. */
function withFault({ title, replace = [] }: Fault): string {
  return replace.reduce((xml, [from, to]) => {
    if (!xml.includes(from)) throw new Error(`${title}: the manifest has no ${from}`);
    return xml.replace(from, () => to);
  }, committed);
}

const linted = JSON.parse(
  execFileSync(process.execPath, [join(__dirname, "lintMany.mjs")], {
    input: JSON.stringify(
      faults.map((fault) => ({ xml: withFault(fault), assets: fault.assets ?? {} })),
    ),
    encoding: "utf8",
  }),
) as string[][];

test("the committed manifest has no problem", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/lintManifest.mjs"], {
    cwd: root,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test.each(faults.map((fault, i) => ({ ...fault, found: linted[i]! })))(
  "$title is refused",
  ({ found, problems }) => {
    expect(found.map((problem) => problem.replace(/^line \d+: /, ""))).toEqual(problems);
  },
);

test("a problem names the line of the manifest", () => {
  const at = committed.split("\n").findIndex((line) => line.includes("<Version>")) + 1;
  const found = linted[faults.findIndex(({ title }) => title.includes("another version"))]!;
  expect(found[0]).toMatch(new RegExp(`^line ${at}: `));
});

test("the manifest for an organisation names its address and nothing else changes", () => {
  const folder = mkdtempSync(join(tmpdir(), "quadra-"));
  const file = join(folder, "manifest.xml");
  const publish = (address: string) =>
    spawnSync(process.execPath, ["scripts/publishManifest.mjs", address, file], { cwd: root });
  try {
    expect(publish("https://addins.example/quadra").status).toBe(0);
    const published = readFileSync(file, "utf8");
    expect(published).not.toContain("localhost");
    expect(committed).toContain(
      published
        .slice(published.indexOf("<OfficeApp"))
        .replaceAll("https://addins.example/quadra/", "https://localhost:3443/"),
    );
    expect(publish("http://addins.example").status).toBe(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the catalogue entry and the accessibility statement name the same version", () => {
  const entry = readFileSync(join(root, "publiccode.yml"), "utf8");
  expect(/^softwareVersion: (.*)$/m.exec(entry)?.[1]).toBe(version);
  const statement = readFileSync(join(root, "assets/accessibilita.html"), "utf8");
  expect(/Quadra in Excel, versione (\d+\.\d+\.\d+)/.exec(statement)?.[1]).toBe(version);
});

test("Microsoft's own reader sees the add-in that we mean", async () => {
  const folder = mkdtempSync(join(tmpdir(), "quadra-"));
  try {
    // Some of its packages are ES modules, which older Node versions cannot require: a bundle can.
    const outfile = join(folder, "reader.cjs");
    buildSync({
      stdin: { contents: 'module.exports = require("office-addin-manifest");', resolveDir: root },
      outfile,
      bundle: true,
      platform: "node",
      logLevel: "error",
    });
    const { OfficeAddinManifest } = (await import(outfile)) as typeof OfficeManifest;
    const read = await OfficeAddinManifest.readManifestFile(join(root, "manifest.xml"));
    expect(read).toMatchObject({
      id: "57d5e9fc-4ff4-4f1e-91d5-3846bb7616be",
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      defaultLocale: "it-IT",
      displayName: "Quadra",
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: "https://localhost:3443/taskpane.html" },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
