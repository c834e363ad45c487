// What somebody hears who does not see the pane: the words of its live regions, as a screen reader takes them.
import { paneFrame } from "./axeViolations";
import type { OpenBench } from "./openBench";

/** What live regions of a page say is written down from its beginning: only those that stood there before are heard. */
export function hearken(): void {
  const said: string[] = [];
  Object.assign(window, { quadraDetto: said });
  const live = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]";
  const observer = new MutationObserver((changes) => {
    const fresh = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(live) ?? null;
      if (region === null || fresh.some((node) => node.contains(region))) continue;
      // A status is said as a whole, of other regions what has come.
      const isWhole = region.matches("[role=status], [role=alert], [aria-atomic=true]");
      if (!isWhole && target instanceof Element && addedNodes.length === 0) continue;
      const come = isWhole || addedNodes.length === 0 ? [region] : [...addedNodes];
      const words = come
        .map(({ textContent }) => textContent ?? "")
        .join(" ")
        .trim();
      if (words !== "" && said.at(-1) !== words) said.push(words);
    }
  });
  const everything = { childList: true, subtree: true, characterData: true };
  observer.observe(document, everything);
  // The voice of the pane stands in a shadow.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const shadow = attach.call(this, options);
    observer.observe(shadow, everything);
    return shadow;
  };
}

/** What was said since the last call, until `wanted` was among it or a moment has passed. */
export async function hears(bench: OpenBench, wanted: RegExp): Promise<string[]> {
  const said: string[] = [];
  for (let looks = 0; looks < 20 && !wanted.test(said.join("\n")); looks++) {
    if (looks > 0) await bench.page.waitForTimeout(100);
    said.push(...(await heard(bench)));
  }
  return said;
}

/** What was said since the last call. */
export function heard(bench: OpenBench): Promise<string[]> {
  return paneFrame(bench).evaluate(() =>
    (window as unknown as { quadraDetto: string[] }).quadraDetto.splice(0),
  );
}
