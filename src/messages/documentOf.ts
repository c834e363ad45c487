// The printed plan of all that is known: the same from the pane and from the command line.
import {
  fondiOf,
  measuresOf,
  pianoToFill,
  type PreparedPiano,
  type WeighedCheck,
} from "../domain/preparePiano";
import type { TextDocument } from "../workbook/textDocument";
import { planDocument } from "./planDocument";

/**
 * @param check of the same plan: what stands open closes the document, what was reasoned is a note.
 * @param texts paragraphs of the office's own.
 */
export function documentOf(
  prepared: PreparedPiano,
  { findings, weighed }: Pick<WeighedCheck, "findings" | "weighed">,
  texts: readonly string[],
): TextDocument {
  const { ambito } = prepared.ambito;
  const settled = new Set(weighed.justified.map(({ finding }) => finding));
  return planDocument(pianoToFill(prepared), {
    ambito: ambito?.name ?? null,
    capofila: ambito?.enti.find(({ code }) => code === ambito.capofila)?.name ?? null,
    subAmbiti: prepared.hand.subAmbiti,
    findings: findings.filter((one) => one.severity !== "inform" && !settled.has(one)),
    measures: measuresOf(prepared),
    fondi: fondiOf(prepared),
    dates: ambito?.dates ?? null,
    justified: weighed.justified,
    texts,
  });
}
