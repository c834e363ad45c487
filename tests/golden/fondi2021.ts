// The four blocks of funds of the 2021 plan: its figures and labels in a text of our own, and the real
// text where it stands beside the repository.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FundRecognition } from "../../src/domain/fondi/fondo";
import { recogniseFondi } from "../../src/domain/fondi/recogniseFondi";
import { gridOfText } from "../../src/workbook/gridOfText";

const OWN_TEXT = join(__dirname, "testo-fondi-2021.txt");
const SHARED = join(__dirname, "../../../shared");
const SEED = join(SHARED, "seeds/piano-annuale-2021.txt");
/** An independent transcription of the plan. */
export const FACTS = join(SHARED, "facts/oglio-po-2021.json");

/** Texts that tell of the same funds. */
export const FUND_TEXTS: readonly string[] = [OWN_TEXT, ...(existsSync(SEED) ? [SEED] : [])];

export function fondiOfText(path: string): FundRecognition {
  const { fondi } = recogniseFondi("piano.txt", [gridOfText(readFileSync(path, "utf8"))]);
  if (fondi === null) throw new Error("no table of funds");
  return fondi;
}
