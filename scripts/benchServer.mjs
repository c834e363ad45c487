// Serves the pane and the bench on this machine. The pane's page is the built one; only for the bench
// it gets its Office.js from the npm package and, before it, the object through which Office.js on a
// desktop finds its host (`window.external`).
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { join } from "node:path";
import sirv from "sirv";
import { policyOf, siteHeaders } from "./release/siteHeaders.mjs";

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** The page of the pane as the bench needs it. */
function panePageForBench(html) {
  return html
    .replaceAll(OFFICE_CDN, "office-js/")
    .replace('<script src="attesa.js">', '<script src="banco-external.js"></script>$&');
}

/**
 * @param root the project folder, built.
 * @param tls `{ key, cert }` for https, or nothing for http.
 * @returns a server that is not listening yet.
 */
export function makeBenchServer(root, tls) {
  const options = { dev: true, etag: true };
  const panePage = () => readFileSync(join(root, "dist/pane/taskpane.html"), "utf8");
  /** As a static host serves the pane: its workers obey the policy in the header of their own file. */
  const setHeaders = (response) => {
    const headers = siteHeaders(policyOf(panePage()));
    Object.entries(headers).forEach(([name, value]) => response.setHeader(name, value));
  };
  const pane = sirv(join(root, "dist/pane"), { ...options, setHeaders });
  const bench = sirv(join(root, "dist/banco"), options);
  const assets = sirv(join(root, "assets"), options);
  const office = sirv(join(root, "node_modules/@microsoft/office-js/dist"), options);

  const answer = (request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const missing = () => {
      response.statusCode = 404;
      response.end("Not found");
    };
    const under = (prefix, serve) => {
      request.url = request.url.slice(prefix.length);
      serve(request, response, missing);
    };
    if (pathname === "/taskpane.html" && searchParams.has("banco")) {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      setHeaders(response);
      response.end(panePageForBench(panePage()));
    } else if (pathname.startsWith("/office-js/")) under("/office-js", office);
    else if (pathname.startsWith("/assets/")) under("/assets", assets);
    else bench(request, response, () => pane(request, response, missing));
  };
  return tls === undefined ? createServer(answer) : createSecureServer(tls, answer);
}
