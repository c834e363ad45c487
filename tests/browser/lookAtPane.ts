// What browser tests look at in every state of the pane: axe, the width, and pictures for people.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { axeViolations, paneFrame } from "./axeViolations";
import type { OpenBench } from "./openBench";

/** Where pictures are kept for people to look at; none are made without it. */
const PICTURES = process.env["QUADRA_PICTURES"];

/** What is wrong with the pane as it stands: violations of axe, and pixels that are too wide. */
export async function lookAtPane(bench: OpenBench, picture: string): Promise<string[]> {
  if (PICTURES !== undefined) {
    mkdirSync(PICTURES, { recursive: true });
    await bench.page.locator("#pannello").screenshot({ path: join(PICTURES, `${picture}.png`) });
  }
  const cut = await paneFrame(bench).evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [...(await axeViolations(bench)), ...(cut > 0 ? [`${cut} pixels too wide`] : [])];
}

/** Presses Tab until an element has the focus, as somebody without a mouse does. */
export async function tabTo({ page }: OpenBench, wanted: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${most} presses of Tab do not lead there.`);
}
