// The manifest for an organisation: the committed one, with the address where its pane is served.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lintManifest } from "../lintManifest.mjs";

const DEVELOPMENT = "https://localhost:3443/";

/** The address of a folder as it is written in a manifest: https, ending with "/"; null when it is none. */
export function folderAddress(text) {
  if (!/^https:\/\/[^\s"&<>/?#]+(\/[^\s"&<>?#]*)?$/.test(text)) return null;
  return text.endsWith("/") ? text : `${text}/`;
}

/**
 * @param root the project folder.
 * @param base as folderAddress gives it.
 * @param readAsset gives the bytes of "assets/…" as they will be served, or null.
 * @returns {{ xml: string, problems: string[] }}
 */
export function manifestFor(root, base, readAsset) {
  const xml = readFileSync(join(root, "manifest.xml"), "utf8")
    .replace(/<!--\s+Add-in only manifest[\s\S]*?-->\n/, "")
    .replaceAll(DEVELOPMENT, base);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { xml, problems: lintManifest(xml, { packageVersion: version, readAsset }) };
}
