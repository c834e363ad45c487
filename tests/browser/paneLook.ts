// What is looked for in the pane as it stands, whatever it shows: axe in every theme, nothing cut, covered or
// wider than the pane at 320 and 450 pixels and at 200 %.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { paneTheme, type Appearance } from "../../src/ui/paneTheme";
import { axeViolations, paneFrame } from "./axeViolations";
import type { OpenBench } from "./openBench";

/** Where pictures are kept for people to look at; none are made without it. */
const PICTURES = process.env["QUADRA_PICTURES"];

/** The pane takes its colours from properties of one element: another theme is other values there. */
async function wearTheme(bench: OpenBench, appearance: Appearance): Promise<void> {
  await paneFrame(bench).evaluate(
    (theme) => {
      const provider = document.querySelector<HTMLElement>(".fui-FluentProvider")!;
      for (const [name, value] of Object.entries(theme)) {
        provider.style.setProperty(`--${name}`, String(value));
      }
    },
    paneTheme(appearance) as unknown as Record<string, string>,
  );
}

/** How a piece of text or a control inside an element is not whole: runs in the page. */
export function wholeness(inside: string): string[] {
  const wrong: string[] = [];
  const root = document.documentElement;
  const wide = root.scrollWidth - root.clientWidth;
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()}> ${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60)}`;
  if (wide > 0) {
    const beyond = [...document.querySelectorAll(`${inside} *`)].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth,
    );
    const inmost = beyond.filter(
      (one) => !beyond.some((other) => one !== other && one.contains(other)),
    );
    wrong.push(`${wide} pixels too wide: ${inmost.slice(0, 3).map(name).join(", ")}`);
  }
  interface Place {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  const common = (a: Place, b: Place): Place => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const everywhere = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const windows = new Map<Element, Place>();
  /** What of the inside of an element can be seen: frames that scroll or hide have an end. */
  const windowOf = (element: Element | null): Place => {
    if (element === null || element === document.body) return everywhere;
    const known = windows.get(element);
    if (known !== undefined) return known;
    const around = windowOf(element.parentElement);
    const { overflowX, overflowY } = getComputedStyle(element);
    const isOpen = overflowX === "visible" && overflowY === "visible";
    const seen = isOpen ? around : common(around, element.getBoundingClientRect());
    windows.set(element, seen);
    return seen;
  };
  /** The part of an element that frames of its own do not scroll away; null when there is none. */
  const shown = (element: Element) => {
    if (getComputedStyle(element).visibility !== "visible") return null;
    const part = common(windowOf(element.parentElement), element.getBoundingClientRect());
    return part.right - part.left > 2 && part.bottom - part.top > 2 ? part : null;
  };
  for (const element of document.querySelectorAll<HTMLElement>(`${inside} *`)) {
    if (shown(element) === null || element.closest("textarea, input, select, [aria-hidden=true]"))
      continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (how: string) => how === "hidden" || how === "clip";
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== "",
    );
    const { width, height } = element.getBoundingClientRect();
    const lineHeight = parseFloat(getComputedStyle(element).lineHeight);
    if (hasText && width < 3 * lineHeight && height > 6 * lineHeight) {
      wrong.push(`squeezed: ${name(element)}`);
    }
    if (hides(overflowX) && hasText && element.scrollWidth > element.clientWidth + 1) {
      wrong.push(`cut: ${name(element)}`);
    }
    if (hides(overflowY) && hasText && element.scrollHeight > element.clientHeight + 2) {
      wrong.push(`cut: ${name(element)}`);
    }
  }
  // What floats above the rest is meant to; everything else has its own place.
  const floats = (element: Element): boolean => {
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      if (["sticky", "fixed"].includes(getComputedStyle(one).position)) return true;
    }
    return false;
  };
  const controls = [
    ...document.querySelectorAll(`${inside} :is(button, select, textarea, input, a)`),
  ].flatMap((element) => {
    const place = floats(element) ? null : shown(element);
    return place === null ? [] : [{ element, place }];
  });
  controls.forEach(({ element, place: a }, i) => {
    for (const { element: other, place: b } of controls.slice(i + 1)) {
      if (element.contains(other) || other.contains(element)) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2) wrong.push(`covered: ${name(element)} and ${name(other)}`);
    }
  });
  return [...new Set(wrong)];
}

/** Marks the texts whose colours were not yet looked at in a theme: runs in the pane. @returns their number. */
function markFreshTexts(theme: string): number {
  const place = window as unknown as { quadraVisti?: Set<string> };
  const seen = (place.quadraVisti ??= new Set());
  /** Two elements look the same when they and all around them have the same classes and are in the same state. */
  const looks = (element: Element | null): string => {
    if (element === null || element.id === "quadra") return theme;
    const state = element
      .getAttributeNames()
      .filter((name) =>
        /^(aria-(disabled|selected|checked|pressed|current)|disabled|style)$/.test(name),
      )
      .map((name) => `${name}=${element.getAttribute(name)}`);
    const marks = element.matches(":checked") ? ["checked"] : [];
    const own = [element.tagName, element.className, ...state, ...marks].join(" ");
    return `${looks(element.parentElement)} > ${own}`;
  };
  let fresh = 0;
  for (const element of document.querySelectorAll("#quadra *")) {
    const isField = element.matches("input, textarea, select");
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== "",
    );
    if (!(hasText || isField) || element.getClientRects().length === 0) continue;
    const look = looks(element);
    if (seen.has(look)) continue;
    seen.add(look);
    element.setAttribute("data-colori-nuovi", "");
    fresh++;
  }
  return fresh;
}

/**
 * Contrasts that are too low, theme by theme; texts that look like others before are those others. The pane
 * wears light afterwards.
 */
async function contrasts(
  bench: OpenBench,
  themes: readonly Appearance[],
  show: (theme: Appearance) => Promise<void>,
): Promise<string[]> {
  const frame = paneFrame(bench);
  const wrong: string[] = [];
  let worn: Appearance = "light";
  for (const theme of themes) {
    const fresh = await frame.evaluate(markFreshTexts, theme);
    if (fresh === 0 && PICTURES === undefined) continue;
    if (theme !== worn) await wearTheme(bench, (worn = theme));
    if (fresh > 0) {
      const asked = { only: ["color-contrast"], inside: "[data-colori-nuovi]" };
      wrong.push(...(await axeViolations(bench, asked)).map((one) => `${theme}: ${one}`));
      await frame.evaluate(() => {
        for (const one of document.querySelectorAll("[data-colori-nuovi]")) {
          one.removeAttribute("data-colori-nuovi");
        }
      });
    }
    await show(theme);
  }
  if (worn !== "light") await wearTheme(bench, "light");
  return wrong;
}

async function picture(bench: OpenBench, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  // The frame shows a part only: it grows to what the pane holds, and back.
  const frame = bench.page.locator("#pannello");
  const height = await paneFrame(bench).evaluate(() => document.documentElement.scrollHeight);
  await frame.evaluate((element, pixels) => {
    element.style.minHeight = `${Math.min(pixels, 4000)}px`;
  }, height);
  await frame.screenshot({ path: join(PICTURES, `${name}.png`) });
  await frame.evaluate((element) => element.style.removeProperty("min-height"));
}

const WIDTHS = [450, 320] as const;

/**
 * Everything that is wrong with the pane as it stands; the pane is 320 pixels wide afterwards.
 * @param brief one width and one theme are enough.
 */
export async function lookAtState(
  bench: OpenBench,
  state: string,
  brief = false,
): Promise<string[]> {
  const { page } = bench;
  const frame = paneFrame(bench);
  const wrong: string[] = [];
  const tell = (where: string, found: readonly string[]) =>
    wrong.push(...found.map((one) => `${state}, ${where}: ${one}`));
  for (const width of brief ? [320] : WIDTHS) {
    await page.evaluate((pixels) => window.quadraBanco!.setPaneWidth(pixels), width);
    tell(`${width}`, await frame.evaluate(wholeness, "#quadra"));
    if (width === 450) {
      await frame.evaluate(() => document.documentElement.style.setProperty("zoom", "2"));
      tell("200 %", await frame.evaluate(wholeness, "#quadra"));
      await picture(bench, `${state}-doppio`);
      await frame.evaluate(() => document.documentElement.style.removeProperty("zoom"));
      await picture(bench, `${state}-450-light`);
    }
  }
  tell("axe", await axeViolations(bench, { without: ["color-contrast"] }));
  const themes: readonly Appearance[] = brief ? ["light"] : ["light", "dark", "contrast"];
  const show = (theme: Appearance) => picture(bench, `${state}-320-${theme}`);
  tell("contrast", await contrasts(bench, themes, show));
  if (brief) return wrong;
  if (PICTURES !== undefined) {
    await page.emulateMedia({ forcedColors: "active" });
    await picture(bench, `${state}-320-forced`);
    await page.emulateMedia({ forcedColors: null });
  }
  return wrong;
}
