// Univer with its drawing and its menus, in Italian, for the bench page.
import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreItalian from "@univerjs/preset-sheets-core/locales/it-IT";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteItalian from "@univerjs/preset-sheets-note/locales/it-IT";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableItalian from "@univerjs/preset-sheets-table/locales/it-IT";
import { defaultTheme } from "@univerjs/themes";
import { stepUndoRedo } from "./stepUndoRedo";

const NO_TAGS = { hideAnchor: true, anchorHeight: 0 };

/** Makes a Univer that draws into an element. */
export function pageUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.IT_IT,
    locales: { [LocaleType.IT_IT]: mergeLocales(coreItalian, tableItalian, noteItalian) },
    logLevel: LogLevel.ERROR,
    override: stepUndoRedo,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      disableAutoFocus: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    }),
    UniverSheetsTablePreset(),
    UniverSheetsNotePreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      // The tag above a table that begins in row 1 would shift the frozen heading out of sight.
      if (plugin === UniverSheetsTableUIPlugin) univer.registerPlugin(plugin, NO_TAGS);
      else if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  return univer;
}
