// The memory of the process that shows a page, at its highest: where the system tells it (Linux), all of
// the process, with its workers; elsewhere nothing, for what a page knows of itself is without them.
import { existsSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** In MB; null where the system does not tell. The page's process is the largest of its kind. */
export async function peakMemoryOf(page: Page): Promise<number | null> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = (await session.send("SystemInfo.getProcessInfo")) as {
    processInfo: { type: string; id: number }[];
  };
  await session.detach();
  const peaks = processInfo
    .filter(({ type, id }) => type === "renderer" && existsSync(`/proc/${id}/status`))
    .map(({ id }) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8")))
    .map((match) => (match === null ? 0 : Number(match[1]) / 1000));
  return peaks.length === 0 ? null : Math.max(...peaks);
}
