// How Excel looks, so that the pane looks alike.
import type { Appearance } from "../ui/paneTheme";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

/** Relative brightness of "#rrggbb", 0 to 255; null for anything else. */
function brightness(colour: string | undefined): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  if (match === null) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/**
 * Contrast when Windows forces colours, or when Office itself is pure black on which only contrast
 * themes are; else the theme of Office; where it tells none, that of the system; else light.
 */
export function officeAppearance(): Appearance {
  // Undefined in Excel on the web and in older builds, whatever the types say.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const background = brightness(theme?.bodyBackgroundColor);
  if (matchMedia(FORCED).matches || background === 0) return "contrast";
  if (background !== null) return background < 128 ? "dark" : "light";
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Calls back when the system changes its colours. */
export function watchAppearance(changed: () => void): void {
  for (const query of [DARK, FORCED]) matchMedia(query).addEventListener("change", changed);
}
