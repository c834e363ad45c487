// What a notice says: one sentence for people.
import { failureSentence } from "../messages/failureSentence";
import type { Language } from "../messages/formatNumber";
import type { PaneText } from "../messages/it/pane";
import { cellPlace } from "../workflow/cellPlace";
import type { Notice } from "../workflow/notice";

/** The sentence of a notice. */
export function noticeSentence(notice: Notice, text: PaneText, language: Language): string {
  switch (notice.code) {
    case "failure":
      return failureSentence(language, notice.failure);
    case "bug":
      return text.notices.bug;
    case "no-tables":
      return text.notices.noTables(notice.file);
    case "reading-cancelled":
      return text.notices.readingCancelled;
    case "voce-undone":
      return text.notices.voceUndone;
    case "giornale-spoilt":
      return text.notices.giornaleSpoilt(notice.parts);
    case "intent-unreadable":
      return text.notices.intentUnreadable;
    case "voce-lost":
      return text.notices.voceLost;
    case "giornale-forgotten":
      return text.notices.giornaleForgotten;
    case "write-landed":
      return text.notices.writeLanded;
    case "write-resumed":
      return text.notices.writeResumed;
    case "write-rolled-back":
      return text.notices.writeRolledBack;
    case "no-place":
      return text.notices.noPlace;
    case "no-template":
      return text.notices.noTemplate;
    case "kept-cells":
      return text.notices.keptCells(
        notice.kept.map(({ write: { address } }) => cellPlace(address)),
      );
    case "sheets-written":
      return text.notices.sheetsWritten(notice.enti);
    case "sheets-restored":
      return text.notices.sheetsRestored;
    case "kept-sheets":
      return text.notices.keptSheets(notice.sheets);
    case "ambito-written":
      return text.notices.ambitoWritten(notice.rows);
    case "ambito-same":
      return text.notices.ambitoSame;
    case "ambito-renewed":
      return text.notices.ambitoRenewed;
    case "notes-without-place":
      return text.notices.notesWithoutPlace(notice.notes);
    case "quadro-written":
      return text.notices.quadroWritten;
    case "modello-written":
      return text.notices.modelloWritten(notice.sheets);
    case "modello-present":
      return text.notices.modelloPresent;
    case "calendario-written":
      return text.notices.calendarioWritten;
    case "year-opened":
      return text.notices.yearOpened(notice.year);
    case "year-already-open":
      return text.notices.yearAlreadyOpen(notice.year);
    case "indagine-written":
      return text.notices.indagineWritten(notice.enti);
    case "checks-written":
      return text.notices.checksWritten(notice.findings);
    case "rules-written":
      return text.notices.rulesWritten;
    case "earlier-written":
      return text.notices.earlierWritten(notice.cifre);
    case "marked":
      return text.notices.marked(notice.cells, notice.noted);
    case "unmarked":
      return notice.found ? text.notices.unmarked : text.notices.noMarks;
    case "kept-notes":
      return text.notices.keptNotes(notice.cells);
    case "statement-written":
      return text.notices.statementWritten;
    case "riepilogo-written":
      return text.notices.riepilogoWritten;
    case "shared-sheet":
      return text.notices.sharedSheet(notice.sheet);
    case "earlier-removed":
      return text.notices.earlierRemoved;
    case "filled":
      return text.notices.filled(notice.cells);
    case "field-inserted":
      return text.notices.fieldInserted(notice.name, notice.sheet, notice.cell);
    case "nothing-to-fill":
      return text.notices.nothingToFill;
    case "fill-undone":
      return text.notices.fillUndone(notice.cells);
  }
}
