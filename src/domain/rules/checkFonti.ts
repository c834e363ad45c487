// Several sources: what they contradict each other in, what a newer file replaces, and what is of
// another year. Without sources to compare there is nothing to say.
import { enteOfSubject } from "../contesto/joinMeasures";
import { isOpen, type StatedCell, type Discordanza, type WeighedFonti } from "../fonti/discordanza";
import type { Voce } from "../fonti/voce";
import type { Finding, FindingCell } from "../finding";
import type { Field } from "../import/tableKinds";
import type { Piano } from "../piano";
import { named, type Outcome } from "./outcome";
import type { PianoContext } from "./pianoContext";
import { subjectParams } from "./fontiFindings";

/** The ente of a figure; none for figures of the ambito and its parts. */
function entiOf({ ente, misura }: Voce): Finding["enti"] {
  if (misura === undefined) return [ente];
  const known = enteOfSubject(misura.subject);
  return known === null ? [] : named(known);
}

function cite({ cell, table }: StatedCell, voce: Voce): FindingCell {
  return {
    file: cell.correctedIn ?? table.file,
    at: cell.address,
    value: cell.raw,
    ente: entiOf(voce)[0]?.code ?? null,
    field: voce.misura === undefined ? (voce.field as Field) : null,
  };
}

function openOutcome(one: Discordanza): Outcome {
  const { field, misura, statements, stands, standing, fallen } = one;
  return {
    outcome: "broken",
    code: "fonti-discordi",
    enti: entiOf(one),
    cells: statements.map(({ cells }) => cite(cells[0], one)),
    params: {
      field,
      subject: misura === undefined ? null : subjectParams(misura.subject),
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
    cells: changed.flatMap((one) => [cite(one.before, one), cite(one.after, one)]),
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
