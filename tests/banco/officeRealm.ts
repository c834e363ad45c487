// Loads the real, unmodified Office.js into the realm of the test: a few browser globals are enough.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const files = join(
  dirname(
    createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"),
  ),
  "dist",
);

/** Runs a script in the global scope of this realm, so that `instanceof Error` holds on both sides. */
function runScript(file: string): void {
  // An indirect eval is a script in the global scope; vm.runInThisContext would be another realm in Jest.
  (0, eval)(`${readFileSync(join(files, file), "utf8")}\n//# sourceURL=${file}`);
}

interface FakeScript {
  src: string;
  id: string;
  onload: (() => void) | null;
  onerror: (() => void) | null;
  getAttribute(name: string): null;
  setAttribute(): void;
}

const script = (src = ""): FakeScript => ({
  src,
  id: "",
  onload: null,
  onerror: null,
  getAttribute: () => null,
  setAttribute: () => undefined,
});

/** The office scripts only: telemetry and the like stay unloaded, as behind a firewall. */
const wanted = /(excel-win32-16\.01\.js|office_strings\.js)$/;

let loaded: Promise<void> | null = null;

/**
 * Boots Office.js once in this realm; later calls wait for the same boot.
 * @param external the object for `window.external`.
 */
export function loadOffice(external: object): Promise<void> {
  loaded ??= boot(external);
  return loaded;
}

async function boot(external: object): Promise<void> {
  const base = "https://localhost/office-js/";
  const head = {
    appendChild(element: FakeScript) {
      if (!wanted.test(element.src)) return element;
      queueMicrotask(() => {
        runScript(element.src.slice(base.length));
        element.onload?.();
      });
      return element;
    },
  };
  const document = {
    head,
    URL: `${base}taskpane.html`,
    readyState: "complete",
    cookie: "",
    getElementsByTagName: (tag: string) =>
      tag === "script" ? [script(`${base}office.js`)] : [head],
    createElement: () => script(),
    addEventListener: () => undefined,
    getElementById: () => null,
  };
  const globals = globalThis as unknown as Record<string, unknown>;
  const define = (name: string, value: unknown) =>
    Object.defineProperty(globals, name, { value, configurable: true, writable: true });
  define("window", globalThis);
  define("self", globalThis);
  define("top", globalThis);
  define("document", document);
  define("location", new URL(document.URL));
  define("navigator", { userAgent: "Quadra banco", language: "it-IT", onLine: true });
  define("history", {});
  define("external", external);
  if (globals["addEventListener"] === undefined) define("addEventListener", () => undefined);
  if (globals["removeEventListener"] === undefined) define("removeEventListener", () => undefined);

  runScript("office.js");
  const office = globals["Office"] as { onReady(): Promise<unknown> };
  await office.onReady();
  const extension = globals["OfficeExtension"] as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  // Without this the client lets newer APIs pass, and a test would hold where LTSC 2021 throws.
  extension.CommonUtility._doApiNotSupportedCheck = true;
}
