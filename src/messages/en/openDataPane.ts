// English words around the plan as open data.
import type { OpenDataPaneText } from "../it/openDataPane";

export const openDataPaneText: OpenDataPaneText = {
  title: "Open data",
  hint: "The tables of the plan as CSV with their description (datapackage.json), in one .zip file: for the open data portal, the Region or another program.",
  licence: "Licence",
  make: "Prepare the open data",
  ready: (files) =>
    `The open data are ready: ${files} files. They say what the workbook says now; after other changes they have to be prepared again.`,
  save: (name) => `Save ${name}`,
  otherwise: "It does not save? Copy the files",
  noSaving:
    "Where Excel saves no files from the pane, each file is copied and pasted into a text editor, and saved as UTF-8 under its name.",
  file: "File to copy",
  text: (name) => `Content of ${name}`,
  copy: (name) => `Copy ${name}`,
};
