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

/**
 * Violations by name with the elements they are in; empty when there are none.
 * @param rules those to ask for; without them all.
 */
export async function axeViolations(
  bench: OpenBench,
  rules: readonly string[] | null = null,
): Promise<string[]> {
  const frame = paneFrame(bench);
  // Colours that are still fading in are not those that the user reads.
  await bench.page.mouse.move(5, 5);
  await frame.evaluate(async () => {
    // What turns for as long as the work lasts has no end to wait for.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
  if (!(await frame.evaluate("'axe' in window"))) await frame.evaluate(axe.source);
  const options: axe.RunOptions = {
    resultTypes: ["violations"],
    ...(rules === null ? {} : { runOnly: { type: "rule", values: [...rules] } }),
  };
  const { violations: found } = (await frame.evaluate(
    // Fluent's focus manager puts invisible stops at the ends of groups; they pass the focus on at once.
    `axe.run({ exclude: ['[data-tabster-dummy]'] }, ${JSON.stringify(options)})`,
  )) as axe.AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
