// The sheet `Verifiche`: the findings as a list that can be filtered, printed and passed on.
import type { CellValue } from "../../workbook/cellGrid";
import type { TableSheet } from "../../workbook/tableSheet";
import type { Finding } from "../finding";
import { placeName } from "./figureRecord";
import { SHEETS } from "./sheetNames";

/** What a finding looks like in words. */
export interface FindingWords {
  readonly severity: string;
  readonly sentence: string;
}

function plain(value: CellValue): CellValue {
  return typeof value === "object" && value !== null ? value.error : value;
}

/** One row per finding; its first cell is cited in columns, the others in one text. */
export function verificheSheet(
  findings: readonly Finding[],
  words: (finding: Finding) => FindingWords,
): TableSheet {
  return {
    ...SHEETS.verifiche,
    columns: [
      { header: "N.", kind: "count", width: 6 },
      { header: "Gravità", kind: "text", width: 14 },
      { header: "Ente", kind: "text", width: 28 },
      { header: "Rilievo", kind: "text", width: 80 },
      { header: "File", kind: "text", width: 26 },
      { header: "Foglio", kind: "text", width: 22 },
      { header: "Cella", kind: "text", width: 10 },
      { header: "Valore", kind: "general", width: 14 },
      { header: "Altre celle", kind: "text", width: 50 },
      { header: "Regola", kind: "text", width: 26 },
    ],
    rows: findings.map((finding, index) => {
      const [first, ...others] = finding.cells;
      const { severity, sentence } = words(finding);
      return [
        index + 1,
        severity,
        finding.enti.map(({ name }) => name).join(", "),
        sentence,
        first?.file ?? null,
        first?.at.sheet ?? null,
        first === undefined ? null : placeName(first.at),
        first === undefined ? null : plain(first.value),
        others.map(({ file, at }) => `${file} › ${at.sheet ?? ""} ${placeName(at)}`).join("; "),
        finding.code,
      ];
    }),
  };
}
