// English words of the pane.
import { formatNumber, joinWords } from "../formatNumber";
import type { PaneText } from "../it/pane";

const number = (value: number) => formatNumber("en", value);
const count = (value: number, one: string, many: string) =>
  `${number(value)} ${value === 1 ? one : many}`;

/** As many places as a notice can bear, and how many more there are. */
function listed(places: readonly string[]): string {
  const shown = places.slice(0, 8).join(", ");
  return places.length > 8 ? `${shown} and ${number(places.length - 8)} more` : shown;
}

export const paneText: PaneText = {
  product: "Quadra",
  guide: "Guide (Italian)",
  journal: "Journal",
  accessibility: "Accessibility (Italian)",
  close: "Close",
  steps: { raccogli: "Collect", verifica: "Check", compila: "Fill" },
  stepsLabel: "Steps of the job",
  roomsLabel: "Rooms of the collection",
  rooms: { fonti: "Sources", piano: "Plan", indagine: "Survey", fondi: "Funds" },
  stepStates: {
    todo: "to do",
    ready: "to be written",
    done: (what: string) => `done: ${what}`,
    stale: "to be repeated",
  },
  enti: (value) => count(value, "ente", "enti"),
  tables: (value) => count(value, "table", "tables"),
  cells: (value) => count(value, "cell", "cells"),
  moreRows: (next, rest) => `Show ${number(next)} more rows of ${number(rest)}`,
  findings: (value) => count(value, "finding", "findings"),
  blocking: (value) => count(value, "blocking finding", "blocking findings"),
  tasks: {
    avvio: "Quadra reads the workbook…",
    lettura: "Reading the sources…",
    scrittura: "Writing the sheets…",
    verifica: "Checking…",
    anteprima: "Preparing the preview…",
    compilazione: "Filling the plan…",
    annullamento: "Undoing…",
    spostamento: "Looking for the cell…",
    campi: "Listing the fields…",
    questionari: "Making the questionnaires…",
    segni: "Marks in the sheets…",
    scelta: "Preparing the choice…",
    documento: "Preparing the Word document…",
  },
  done: "Done.",
  cancelReading: "Cancel reading",
  progress: (done, total) => `${number(done)} of ${number(total)}`,
  notices: {
    bug: "Quadra stopped because of an unexpected error: close and open the pane again, check the sheet and retry.",
    noTables: (file) => `“${file}” holds no table of enti: check that its columns have headings.`,
    readingCancelled: "Reading was cancelled: nothing was added.",
    noPlace: "This cell is in a file that is not open: open it to see the cell.",
    noTemplate: "This workbook holds no table of a plan: open the template and retry.",
    keptCells: (cells) =>
      `${count(cells.length, "cell was changed", "cells were changed")} after the writing and ${cells.length === 1 ? "stays as it is" : "stay as they are"}: ${listed(cells)}.`,
    voceUndone: "The write was undone.",
    giornaleSpoilt: (n) =>
      `${n === 1 ? "One part" : `${n} parts`} of the journal of this workbook cannot be read, because somebody changed ${n === 1 ? "it" : "them"}: the other writes can be undone.`,
    intentUnreadable:
      "What was remembered of a write that had not ended cannot be read any more: if the last write had stopped halfway, check its cells in the sheet and undo it from the journal.",
    voceLost: "The journal no longer keeps the cells of this write: it cannot be undone.",
    giornaleForgotten: "The journal was removed from the workbook; no cell has changed.",
    writeLanded: "The write had arrived whole: nothing to repeat.",
    writeResumed: "The write was completed.",
    writeRolledBack: "What had arrived of the write was undone.",
    sheetsWritten: (enti) =>
      `The sheets Enti, Offerta, Quote and Provenienza are written: ${count(enti, "ente", "enti")}.`,
    sheetsRestored: "The sheets are as they were before.",
    keptSheets: (sheets: readonly string[]) =>
      sheets.length === 1
        ? `The sheet ${sheets[0]} was changed after it was written: it stays as it is.`
        : `The sheets ${joinWords("en", sheets)} were changed after they were written: they stay as they are.`,
    ambitoWritten: (rows: number) =>
      `The sheets Ambito and Enti are written: ${count(rows, "row changed", "rows changed")}.`,
    ambitoSame: "The sheets Ambito and Enti say so already: there is nothing to write.",
    ambitoRenewed:
      "The sheets changed after the preview: this is what changes now. Nothing was written.",
    checksWritten: (findings) =>
      `The sheet Verifiche is written: ${count(findings, "finding", "findings")}.`,
    notesWithoutPlace: (notes) =>
      `There is no blank row below the tables for ${notes.length === 1 ? "this note" : "these notes"}: ${notes.join(" ")}`,
    calendarioWritten:
      "The sheet Calendario is written: the state of each deadline keeps up by itself.",
    quadroWritten: "Quadro and charts written.",
    modelloWritten: (n: number) =>
      n === 1 ? "1 sheet of the template added." : `${n} sheets of the template added.`,
    modelloPresent: "The workbook has all the chosen sheets already.",
    yearOpened: (year) =>
      `The plan of ${year} is open: save the workbook under its name before you collect the answers.`,
    yearAlreadyOpen: (year) =>
      `The plan ${year} is open already, by Quadra’s last write, and has no answers yet: collect them, or undo the opening in the journal. Nothing was written.`,
    indagineWritten: (enti) => `Sheet Indagine written: ${count(enti, "ente", "enti")}.`,
    rulesWritten:
      "The sheet Regole was written: values, severities and years are changed there and count from the next check.",
    marked: (cells, noted) =>
      `${count(cells, "cell", "cells")} marked in the sheets${
        noted === null
          ? "; this Excel has no notes for add-ins: the sentences are here and in the sheet Verifiche"
          : noted < cells
            ? `, ${number(noted)} with a note: the others have somebody’s note already`
            : ", each with a note"
      }. The formats of the cells do not change.`,
    unmarked: "Marks removed: the cells have only their own formats and notes again.",
    noMarks: "There is no mark of Quadra’s in the sheets.",
    keptNotes: (cells) =>
      `Somebody changed the note of Quadra’s in ${cells.join(", ")}: it stays as it is.`,
    riepilogoWritten: "The sheet Riepilogo was written, ready to print on A4.",
    earlierWritten: (value: number) =>
      `Sheet Precedenti written: ${count(value, "figure", "figures")}.`,
    statementWritten:
      "The statement of the funds is in the sheet Riconciliazione, ready to print and sign.",
    sharedSheet: (sheet) =>
      `The sheet “${sheet}” holds more than Quadra’s figures: move the rest elsewhere and retry, or delete the sheet in Excel.`,
    earlierRemoved: "Earlier years removed: the sheet Precedenti is gone.",
    filled: (cells) => `${count(cells, "cell", "cells")} filled.`,
    fieldInserted: (name: string, sheet: string, cell: string) =>
      `“{{${name}}}” added to cell ${cell} of sheet “${sheet}”.`,
    nothingToFill: "The plan is filled already: there is nothing to write.",
    fillUndone: (cells) => `Fill undone: ${count(cells, "cell is", "cells are")} as before.`,
  },
  raccogli: {
    title: "Collect the data of the enti",
    intro:
      "Choose the workbooks of ALER and comuni, several at once if you like. Nothing is written before you confirm.",
    choose: "Choose files…",
    drop: "or drop them here",
    formats:
      "Excel (.xlsx, .xlsm, .xlsb, .xls), LibreOffice (.ods), Word tables (.docx), .csv, .tsv, .txt, .html",
    otherSources: "Other sources",
    selection: "Read the selection",
    openSheets: "Read the open sheets",
    checkThis: "Check this workbook",
    paste: "Paste a text",
    pasteLabel: "Text of the plan or copied table",
    pasteHint:
      "The columns of a table copied from Excel or Word stay apart. From a PDF: copy one table at a time; where its columns cannot be told for certain, Quadra reads nothing.",
    readText: "Read the text",
    // Names of sources are kept in the workbook, which the whole office reads: Italian in every language.
    pastedName: (number, clock) => `Testo incollato ${number}, ore ${clock}`,
    selectionName: (place) => `Selezione ${place}`,
    pending: "Read, to be written",
    nothingWritten: "Nothing is written yet.",
    comparison: (added, changed, same) =>
      `${count(added, "new value", "new values")}, ${number(changed)} changed, ${number(same)} the same`,
    changes: "Values that change",
    write: "Write the sheets",
    discard: "Discard",
    undo: "Undo the writing",
    collected: "Collected data",
    corrections: (value) => `${count(value, "correction", "corrections")} by hand, kept.`,
    measure: "Measure",
    total: "Total",
    sources: "Sources",
    readAt: "read on",
    next: "Go to the check",
    printedTotal: (total) => `printed total ${total}`,
    sum: (total) => `sum ${total}`,
    fromProse: (figures: number) =>
      `${count(figures, "item", "items")} from sentences, to be confirmed`,
    rows: (value) => count(value, "ente", "enti"),
  },
  mapping: {
    title: (file, place) => `Columns to be named: ${file} › ${place}`,
    intro: (enti) =>
      `${count(enti, "ente", "enti")} recognised, but nobody can tell what these columns count: choose for each.`,
    sample: "First rows of the table",
    ente: "Ente",
    column: (heading) => `What does “${heading}” count?`,
    samples: (words) => `For example: ${words.slice(0, 4).join(" · ")}`,
    choose: "Choose…",
    proposed: "Proposals",
    others: "All meanings",
    notRead: "Do not read this column",
    owners: { comuni: "of the comuni", aler: "of ALER", tutti: "of all" },
    known: (columns) =>
      `Recognised already: ${columns.map(([heading, words]) => `“${heading}” is ${words}`).join("; ")}.`,
    decidedBy: "Decided by (optional)",
    remembered: (sender) =>
      `The choice counts for the next files of “${sender}” as well; it is seen and removed in the sheet Corrispondenze.`,
    twice: (words) => `Two columns cannot both count: ${words}.`,
    confirm: "Read with these choices",
    skip: "Do not read for now",
    skipped: "Tables not read, waiting for a choice",
    askAgain: "Choose now",
    byChoice: "Columns read as was chosen",
    chosen: (file, heading, meaning) => `${file}: “${heading}” as ${meaning}`,
  },
  verifica: {
    title: "Check that all balances",
    intro: "The rules of the plan, on collected data and on every correction in the sheets.",
    needData: "First collect the data: step Collect.",
    run: "Check the data",
    again: "Check again",
    stale: "The data changed after this check.",
    followsEdits: "The findings follow what is edited in the sheets.",
    followed: (gone, come) =>
      gone + come === 0
        ? "Checked again after the edit: the findings are the same."
        : `Checked again after the edit: ${[
            ...(gone > 0 ? [count(gone, "finding less", "findings less")] : []),
            ...(come > 0 ? [count(come, "new finding", "new findings")] : []),
          ].join(", ")}.`,
    year: (year) => (year === null ? "Plan year not given" : `Plan ${year}`),
    groupBy: "Group",
    bySeverity: "by severity",
    byEnte: "by ente",
    allEnti: "Whole ambito",
    good: "All balances: no finding.",
    writeSheet: "Write the sheet Verifiche",
    riepilogo: {
      title: "Summary to print",
      intro: "Who checked, when, by which rules, what remains open and why.",
      checkedBy: "Checked by",
      write: "Write the sheet Riepilogo",
    },
    mark: "Mark in the sheet",
    unmark: "Remove the marks",
    goTo: (place) => `Go to ${place}`,
    blank: "blank",
    othersAlike: (value: number) => `${value} more findings like these`,
    moreCells: (value) => `and ${count(value, "more cell", "more cells")}`,
    justify: {
      give: "Give a reason…",
      reason: "Reason",
      author: "Who gives it",
      accept: "Accept with this reason",
      cancel: "Cancel",
      needed: "A reason and a name are needed.",
      accepted: (author: string, date: string, reason: string) =>
        `Accepted by ${author}, ${date}: ${reason}`,
      withdraw: "Take the reason back",
      count: (value: number) => `${number(value)} accepted`,
    },
    rules: {
      title: "Rules of the plan",
      shipped: "The rules of the law and Quadra’s starting values count.",
      edited: "The rules of this workbook’s sheet Regole count.",
      write: "Write the sheet Regole",
      open: "Open the sheet Regole",
      page: "All rules",
    },
    suspects: {
      title: (value: number) =>
        value === 1
          ? "Where the error may be"
          : `Where the errors may be (${number(value)} groups)`,
      searching: "Searching for cells that may be wrong…",
      cancel: "Stop the search",
      cancelled: "The search was stopped: no cell is named.",
      failed: "The search for wrong cells did not work; the findings still hold.",
      failing: "What does not balance",
      implied: (value: number) =>
        value === 1 ? "A figure that is lacking" : `Figures that are lacking (${number(value)})`,
      fromTheOthers: "It follows from the other data. Nothing is written by itself.",
      way: (index: number) => `Possibility ${number(index)}`,
      together: "To be changed together:",
      more: (value: number) => `Show ${number(value)} more possibilities`,
      total: "TOTALE",
      open: "?",
      change: (from: string, to: string) => `from ${from} to ${to}`,
      plausibility: (word: string) => `typing error: ${word}`,
      take: "Correct…",
      takeLabel: (who: string, field: string, from: string, to: string) =>
        `Correct ${who}, ${field}: from ${from} to ${to}`,
      preview: (place: string, from: string, to: string) =>
        `${place} holds ${from} and will get ${to}. The source stays as it is: the figure becomes a correction.`,
      apply: "Write this correction",
      discard: "Leave it",
      obstacles: {
        total:
          "The TOTALE stands in the source and Quadra adds it up anew: correct it in the sender’s file.",
        "no-cell": "Quadra’s sheets have no cell for this figure: correct it in the source.",
        same: "Quadra’s sheet says so already: the other figure stands in the source, to be corrected there.",
      },
      applied: (value: number) =>
        count(value, "correction taken from here", "corrections taken from here"),
      undo: "Undo the last correction",
    },
    next: "Go to the fill",
  },
  compila: {
    title: "Fill the plan",
    intro: "The tables of the open template are filled in place. Formats and formulas stay.",
    preview: "Show the changes",
    refresh: "Refresh the preview",
    stale: "The sheets changed after this preview.",
    blocked: (value) =>
      `${count(value, "blocking finding is", "blocking findings are")} open: the plan can be filled but is not ready for approval.`,
    notChecked: "The data have not been checked yet.",
    fill: (cells) => `Fill ${count(cells, "cell", "cells")}`,
    show: "Go to the filled cells",
    undo: "Undo the fill",
    unchanged: (cells) => `${count(cells, "cell says", "cells say")} the same already.`,
    formulas: (value) => `${count(value, "formula stays", "formulas stay")} in place.`,
    formulasRight: "All formulas give the expected result.",
    mismatches: "Formulas that do not give the expected result",
    mismatch: (shown, expected) => `shows ${shown}, but the data give ${expected}`,
    newRows: "Rows that are put in",
    newRow: (label: string, row: number) => `${label}, row ${row}`,
    withoutRow: "Enti without a row in the template",
    withoutData: "Rows of the template without data",
    withoutTable: "Tables that the template lacks",
    from: "from",
    onSheet: (sheet) => `Sheet “${sheet}”`,
    totalRow: "TOTAL",
    before: "before",
    after: "after",
    blank: "blank",
  },
};
