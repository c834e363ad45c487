// What axe finds wrong with the pane as it stands.
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import type { OpenBench } from "./openBench";

/** The frame of the pane. */
export function paneFrame({ page }: OpenBench): Frame {
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The bench shows no pane.");
  return frame;
}

/** What axe is asked for; without anything all rules on the whole page. */
export interface AxeQuestion {
  /** These rules alone. */
  readonly only?: readonly string[];
  /** All rules but these. */
  readonly without?: readonly string[];
  /** The elements to look at, as a selector. */
  readonly inside?: string;
}

/** Violations by name with the elements they are in; empty when there are none. */
export async function axeViolations(bench: OpenBench, asked: AxeQuestion = {}): Promise<string[]> {
  // Colours that are still fading in are not those that the user reads.
  await bench.page.mouse.move(5, 5);
  return violationsIn(paneFrame(bench), asked);
}

/** As `axeViolations`, of any page. */
export async function violationsIn(
  frame: Frame | Page,
  { only, without = [], inside }: AxeQuestion = {},
): Promise<string[]> {
  await frame.evaluate(() => {
    for (const animation of document.getAnimations()) {
      // What turns for as long as the work lasts has no end; all else is looked at as it is in the end.
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
  if (!(await frame.evaluate("'axe' in window"))) await frame.evaluate(axe.source);
  const options: axe.RunOptions = {
    resultTypes: ["violations"],
    ...(only === undefined ? {} : { runOnly: { type: "rule", values: [...only] } }),
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  };
  // Fluent's focus manager puts invisible stops at the ends of groups; they pass the focus on at once.
  const context = {
    exclude: ["[data-tabster-dummy]"],
    ...(inside === undefined ? {} : { include: [inside] }),
  };
  const { violations: found } = (await frame.evaluate(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`,
  )) as axe.AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
