// Colours of the pane: those of Office, light, dark or high contrast.
import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";

/** How Excel, or else the system, wants the pane to look. */
export type Appearance = "light" | "dark" | "contrast";

const themes: Readonly<Record<Appearance, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: webLightTheme.fontFamilyBase },
};

/** The Fluent theme of an appearance. */
export function paneTheme(appearance: Appearance): Theme {
  return themes[appearance];
}
