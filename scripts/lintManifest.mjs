// Checks manifest.xml without the network (Microsoft's validator needs it). The order of elements,
// the references and the icons are what Excel refuses most often, and it never says why.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  checkAddresses,
  checkIcons,
  checkOverrides,
  checkReferences,
  checkTexts,
  FULL_LOCALE,
} from "./manifest/checkResources.mjs";
import { CHILDREN } from "./manifest/schema.mjs";
import { allUnder, at, child, readTree, tag } from "./manifest/xmlTree.mjs";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const HIGHEST_EXCEL_API = "1.14";

/** Children that are unknown, out of order, missing or too many. */
function checkOrder(element) {
  const rules = (CHILDREN[element.name] ?? []).map((rule) => /^(.*?)([?+*]?)$/.exec(rule));
  const order = rules.map(([, name]) => name);
  const problems = [];
  let last = null;
  for (const one of element.children) {
    const place = order.indexOf(one.name);
    if (place < 0) problems.push(at(one, `${tag(one)} is not allowed in ${tag(element)}`));
    else if (last !== null && place < order.indexOf(last.name)) {
      problems.push(at(one, `${tag(one)} must stand before ${tag(last)} in ${tag(element)}`));
    } else last = one;
  }
  for (const [, name, often] of rules) {
    const count = element.children.filter((one) => one.name === name).length;
    if (count === 0 && (often === "" || often === "+")) {
      problems.push(at(element, `${tag(element)} lacks ${tag({ name })}`));
    }
    if (count > 1 && (often === "" || often === "?")) {
      problems.push(at(element, `${tag(element)} has ${tag({ name })} ${count} times`));
    }
  }
  return problems;
}

function checkIdentity(root, packageVersion) {
  const problems = [];
  /** A missing element is a problem of the order: it is not reported twice. */
  const check = (name, isRight, sentence) => {
    const element = child(root, name);
    const value = element?.text.trim();
    if (element && !isRight(value)) problems.push(at(element, sentence(value)));
  };
  if (root.attributes["xsi:type"] !== "TaskPaneApp") {
    problems.push(at(root, "the xsi:type of <OfficeApp> is not TaskPaneApp"));
  }
  check(
    "Id",
    (id) => GUID.test(id.toLowerCase()),
    (id) => `the Id "${id}" is not a GUID`,
  );
  check(
    "Version",
    (version) => version === `${packageVersion}.0`,
    (version) =>
      `the version is "${version}", but that of package.json makes it "${packageVersion}.0"`,
  );
  check(
    "DefaultLocale",
    (locale) => FULL_LOCALE.test(locale),
    (locale) => `the default locale "${locale}" is not a full one such as it-IT`,
  );
  check(
    "Permissions",
    (permissions) => permissions === "ReadWriteDocument",
    (permissions) => `the permissions are "${permissions}", not ReadWriteDocument`,
  );
  return problems;
}

function checkHosts(root) {
  const overrides = child(root, "ov:VersionOverrides", "ov:Hosts");
  return [
    ...(child(root, "Hosts")?.children ?? []).map((host) => [host, host.attributes.Name]),
    ...(overrides?.children ?? []).map((host) => [host, host.attributes["xsi:type"]]),
  ].flatMap(([host, name]) =>
    name === "Workbook" ? [] : [at(host, `the host "${name}" is not Workbook (Excel)`)],
  );
}

function isHigher(version, than) {
  const [major, minor = 0] = version.split(".").map(Number);
  const [mostMajor, mostMinor] = than.split(".").map(Number);
  return !(major < mostMajor || (major === mostMajor && minor <= mostMinor));
}

function checkRequirements(root) {
  const sets = allUnder(root).filter(({ name }) => name === "Set" || name === "bt:Set");
  if (sets.length === 0) return [at(root, "no requirement set names ExcelApi")];
  return sets.flatMap((set) => {
    const { Name, MinVersion = set.parent.attributes.DefaultMinVersion ?? "1.1" } = set.attributes;
    if (Name !== "ExcelApi") return [at(set, `the requirement set "${Name}" is not ExcelApi`)];
    if (!isHigher(MinVersion, HIGHEST_EXCEL_API)) return [];
    const highest = `${HIGHEST_EXCEL_API}, the highest of Office LTSC 2021`;
    return [at(set, `ExcelApi ${MinVersion} is above ${highest}`)];
  });
}

/**
 * Checks a manifest.
 * @param {string} xmlText the manifest
 * @param {{ packageVersion: string, readAsset: (path: string) => Uint8Array | null }} project
 *   `readAsset` gives the bytes of "assets/…", or null when there is no such file
 * @returns {string[]} problems, one line each; none when the manifest is sound
 */
export function lintManifest(xmlText, { packageVersion, readAsset }) {
  let root;
  try {
    root = readTree(xmlText);
  } catch (error) {
    return [`the manifest is not well-formed XML: ${error.message}`];
  }
  if (root.name !== "OfficeApp") {
    return ["the root is not <OfficeApp> of http://schemas.microsoft.com/office/appforoffice/1.1"];
  }
  return [
    ...allUnder(root).flatMap(checkOrder),
    ...checkIdentity(root, packageVersion),
    ...checkHosts(root),
    ...checkRequirements(root),
    ...checkTexts(root),
    ...checkOverrides(root),
    ...checkReferences(root),
    ...checkAddresses(root),
    ...checkIcons(root, readAsset),
  ];
}

/** Reads assets under a folder. */
export function assetReader(folder) {
  return (path) => {
    try {
      return readFileSync(join(folder, path));
    } catch {
      return null;
    }
  };
}

/** `node scripts/lintManifest.mjs [dist/manifest.xml]`: icons are looked for beside the manifest. */
function main([path = fileURLToPath(new URL("../manifest.xml", import.meta.url))]) {
  const file = resolve(path);
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const problems = lintManifest(readFileSync(file, "utf8"), {
    packageVersion: version,
    readAsset: assetReader(dirname(file)),
  });
  for (const problem of problems) console.error(`${path}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
