// The looks of Office that a pane may find: it is told the four colours, as Excel tells them.
import type { OfficeThemeColors } from "../transport/windowExternal";

/** A look of Office. */
export type Appearance = "chiaro" | "scuro" | "contrasto";

/** Colours of each look; contrast is the black theme of Windows. */
export const THEMES: Readonly<Record<Appearance, OfficeThemeColors>> = {
  chiaro: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#242424",
  },
  scuro: {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#F5F5F5",
    controlBackgroundColor: "#333333",
    controlForegroundColor: "#F5F5F5",
  },
  contrasto: {
    bodyBackgroundColor: "#000000",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#000000",
    controlForegroundColor: "#FFFF00",
  },
};
