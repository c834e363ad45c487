// The sheets `Popolazione`, `Patrimonio` and `Residenzialità`: one row per subject.
import type { CellContent } from "../../workbook/cellWrite";
import type { ColumnKind, TableColumn, TableSheet } from "../../workbook/tableSheet";
import { enteOfSubject, joinMeasures } from "../contesto/joinMeasures";
import { readingOf, type MeasureName } from "../import/measures";
import type { MeasureTable } from "../import/measureTable";
import { COLUMNS, contentOf, leading, MEASURE_SHEETS, measuresOf, stateOf } from "./measureColumns";
import { MEASURE_COLUMNS } from "./sheetNames";
import { classWords, keyWords, OWNER_WORDS, placeWords } from "./subjectWords";

function kindOfColumn(measure: MeasureName): ColumnKind {
  if (readingOf(measure) === "percent") return "percent";
  return measure === "superficieKmq" || measure === "densita" ? "general" : "count";
}

/** The sheets that have a row. @param tables of all sources, with what people corrected. */
export function measureSheets(tables: readonly MeasureTable[]): TableSheet[] {
  return MEASURE_SHEETS.flatMap((one): TableSheet[] => {
    const subjects = joinMeasures(tables, one.kinds);
    if (subjects.length === 0) return [];
    const measures = measuresOf(one);
    const text = (key: keyof typeof COLUMNS): TableColumn => ({
      header: COLUMNS[key],
      kind: "text",
      width: key === "key" || key === "struttura" ? 40 : key === "state" ? 20 : 18,
    });
    return [
      {
        ...one.names,
        columns: [
          ...leading(one).map(text),
          ...measures.map((measure) => ({
            header: MEASURE_COLUMNS[measure],
            kind: kindOfColumn(measure),
            width: 12,
          })),
          text("state"),
        ],
        rows: subjects.map((row): CellContent[] => {
          const { subject, readings } = row;
          const words: Readonly<Record<keyof typeof COLUMNS, string | null>> = {
            key: keyWords(subject),
            code: enteOfSubject(subject)?.code ?? null,
            place: placeWords(subject),
            owner: subject.owner === null ? null : OWNER_WORDS[subject.owner],
            struttura: subject.struttura,
            classe: classWords(subject.classe),
            state: stateOf(row),
          };
          return [
            ...leading(one).map((key) => words[key]),
            ...measures.map((measure) => contentOf(readings.get(measure)?.[0])),
            words.state,
          ];
        }),
      },
    ];
  });
}
