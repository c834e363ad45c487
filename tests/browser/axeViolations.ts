// What axe finds wrong with the pane as it stands.
import axe from "axe-core";
import type { Frame } from "playwright-core";
import type { OpenBench } from "./openBench";

/** The frame of the pane. */
export function paneFrame({ page }: OpenBench): Frame {
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The bench shows no pane.");
  return frame;
}

/** Violations by name with the elements they are in; empty when there are none. */
export async function axeViolations(bench: OpenBench): Promise<string[]> {
  const frame = paneFrame(bench);
  // Colours that are still fading in are not those that the user reads.
  await bench.page.mouse.move(5, 5);
  await frame.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  await frame.evaluate(axe.source);
  const { violations: found } = (await frame.evaluate(
    // Fluent's focus manager puts invisible stops at the ends of groups; they pass the focus on at once.
    "axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] })",
  )) as axe.AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
