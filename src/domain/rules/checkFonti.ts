// Several sources: what they contradict each other in, what a newer file replaces, and what is of
// another year. Without sources to compare there is nothing to say.
import { isOpen, type Discordanza, type WeighedFonti } from "../fonti/weighFonti";
import type { FindingCell } from "../finding";
import type { Piano } from "../piano";
import { citeSourced, type Outcome } from "./outcome";
import type { PianoContext } from "./pianoContext";

function openOutcome({ ente, field, statements, stands, standing, fallen }: Discordanza): Outcome {
  return {
    outcome: "broken",
    code: "fonti-discordi",
    enti: [ente],
    cells: statements.flatMap(({ cells }): FindingCell[] => [citeSourced(cells[0], field)]),
    params: {
      field,
      statements: statements.map(({ file, figure }) => ({ file, figure })),
      stands: { file: standing ?? "", figure: stands },
      fallen: fallen && {
        figure: fallen.figure,
        file: fallen.source?.file ?? null,
        decidedBy: fallen.decidedBy,
      },
    },
  };
}

function replacements({ sostituzioni }: WeighedFonti): Outcome[] {
  return sostituzioni.map(({ newer, older, figures, changed }): Outcome => ({
    outcome: "broken",
    code: "fonte-sostituita",
    enti: [],
    cells: changed.flatMap(({ field, before, after }) => [
      citeSourced(before, field),
      citeSourced(after, field),
    ]),
    params: { newer, older, figures, changed: changed.length },
  }));
}

/**
 * A disagreement blocks until somebody decides it: as long as two statements stand, the plan rests on
 * which of them Quadra happened to prefer.
 */
export function checkFonti(piano: Piano, { fonti }: PianoContext): Outcome[] {
  if (fonti === undefined) return [];
  const disagreeing = new Set(fonti.discordanze.filter(isOpen).map(({ ente: { code } }) => code));
  const agreed = piano.enti.filter(({ ente: { code } }) => !disagreeing.has(code));
  const files = [...new Set(piano.tables.map(({ file }) => file))];
  return [
    ...fonti.discordanze.filter(isOpen).map(openOutcome),
    ...agreed.map(({ ente: { code, name } }): Outcome => ({
      outcome: "holds",
      code: "fonti-discordi",
      enti: [{ code, name }],
    })),
    ...(fonti.sostituzioni.length > 0
      ? replacements(fonti)
      : files.map((): Outcome => ({ outcome: "holds", code: "fonte-sostituita", enti: [] }))),
    ...(fonti.altriAnni.length > 0
      ? fonti.altriAnni.map(({ file, year }): Outcome => ({
          outcome: "broken",
          code: "fonte-di-altro-anno",
          enti: [],
          cells: [],
          params: { file, year, planYear: piano.year },
        }))
      : files.map((): Outcome => ({ outcome: "holds", code: "fonte-di-altro-anno", enti: [] }))),
  ];
}
