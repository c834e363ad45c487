// The Italian names of what a column can mean, as people write them in the sheets `Sinonimi` and
// `Corrispondenze`, and read back from there.
import { foldHeading } from "../import/vocabulary";
import { fieldMeaning, meaningKey, type Meaning } from "../import/meaning";
import type { Owner } from "../import/measureHeadings";
import { MEASURES, type MeasureKind, type MeasureName } from "../import/measures";
import type { Field } from "../import/tableKinds";
import { FIELD_COLUMNS, MEASURE_COLUMNS, MEASURE_KIND_NAMES } from "../sheets/sheetNames";

const OWNER_NAMES: Readonly<Record<Exclude<Owner, null>, string>> = {
  comuni: "dei comuni",
  aler: "di ALER",
  tutti: "di tutti",
};

function measures(kind: Exclude<MeasureKind, "scadenze">, owner: Owner): Meaning[] {
  return (MEASURES[kind] as readonly MeasureName[]).map((measure) => ({
    ...{ of: "measure", kind, measure, owner },
  }));
}

/** Everything that a column can mean, in the order of the plan. Days stand in sentences, not in columns. */
export const MEANINGS: readonly Meaning[] = [
  ...(Object.keys(FIELD_COLUMNS) as Field[]).map(fieldMeaning),
  ...measures("popolazione", null),
  ...measures("patrimonio", null),
  ...measures("patrimonio", "comuni"),
  ...measures("patrimonio", "tutti"),
  ...measures("alloggiAler", "aler"),
  ...measures("residenzialita", null),
];

/** "Turn-over", "Popolazione: Maschi", "Patrimonio: SAP dei comuni". */
export function meaningName(meaning: Meaning): string {
  if (meaning.of === "field") return FIELD_COLUMNS[meaning.field];
  const { kind, measure, owner } = meaning;
  const whose = owner === null ? "" : ` ${OWNER_NAMES[owner]}`;
  return `${MEASURE_KIND_NAMES[kind]}: ${MEASURE_COLUMNS[measure]}${whose}`;
}

const BY_NAME = new Map(MEANINGS.map((meaning) => [foldHeading(meaningName(meaning)), meaning]));
const BY_KEY = new Map(MEANINGS.map((meaning) => [meaningKey(meaning), meaning]));

/** The meaning of that name, case, accents and signs aside; undefined when none has it. */
export function meaningOfName(name: string): Meaning | undefined {
  return BY_NAME.get(foldHeading(name));
}

/** The meaning with that `meaningKey`; undefined when none has it. */
export function meaningOfKey(key: string): Meaning | undefined {
  return BY_KEY.get(key);
}
