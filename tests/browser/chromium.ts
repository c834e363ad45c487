// Finds a Chromium: one that is installed, else the one inside an npm package. Browser tests never
// skip: without a browser they fail.
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const INSTALLED = [
  process.env["CHROME_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The pages stay on this machine, and the browser must not look for anything else. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function packagedChromium(): Promise<string> {
  // The package brings the system libraries that a bare machine lacks only where it believes itself
  // to be in a function service (its README, section on other hosts).
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/** Starts a headless Chromium; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== undefined && existsSync(path));
  return chromium.launch({ executablePath: installed ?? (await packagedChromium()), args: QUIET });
}
