// The derived tables of a plan with their charts: the sheets `Quadro` and `Quadro territorio`. The pane and
// the command line make them alike.
import type { TableSheet } from "../workbook/tableSheet";
import { isWaiting, joinMeasures, type JoinedSubject } from "./contesto/joinMeasures";
import type { MeasureName } from "./import/measures";
import type { CifraPrecedente } from "./precedente/cifraPrecedente";
import { measuresOf, pianoToFill, type PreparedPiano } from "./preparePiano";
import { quadroSheet } from "./sheets/quadroSheet";
import { withCharts } from "./sheets/sheetCharts";
import { SHEETS } from "./sheets/sheetNames";
import { keyWords } from "./sheets/subjectWords";
import { territorioSheets, type VocePatrimonio } from "./sheets/territorioSheet";

const CLASSES: readonly MeasureName[] = ["alloggiSap", "alloggiSas", "altriUsi"];

/** Whether a source gives the figure, and it waits for nobody. */
function isFact({ readings }: JoinedSubject, measure: MeasureName): boolean {
  const reading = readings.get(measure)?.[0];
  return reading !== undefined && !isWaiting(reading) && reading.cell.figure.state === "value";
}

/** Rows of `Patrimonio` that are facts, those of single enti without a name. */
function patrimonioOf(prepared: PreparedPiano) {
  return joinMeasures(measuresOf(prepared), ["patrimonio", "alloggiAler"]).flatMap((joined) => {
    const byClass = CLASSES.some((measure) => isFact(joined, measure));
    if (!byClass && !isFact(joined, "alloggi")) return [];
    const { place, owner } = joined.subject;
    const voce = place.at === "ente" ? null : keyWords(joined.subject);
    return [{ voce, byClass, ofComune: place.at === "ente" && owner !== "aler" }];
  });
}

function areasOf(prepared: PreparedPiano): Set<string> {
  const people = joinMeasures(measuresOf(prepared), ["popolazione"]);
  const told = people.filter((joined) => isFact(joined, "superficieKmq"));
  return new Set(told.map(({ subject }) => keyWords(subject)));
}

/**
 * The sheets, `Quadro` first.
 * @param has whether the workbook has, or gets in the same step, a sheet of that name.
 * @param precedenti what the sheet `Precedenti` holds.
 */
export function quadroOf(
  prepared: PreparedPiano,
  has: (sheet: string) => boolean,
  precedenti: readonly CifraPrecedente[],
): TableSheet[] {
  const source = {
    piano: pianoToFill(prepared),
    subAmbiti: prepared.hand.subAmbiti,
    knowsPeople: has(SHEETS.popolazione.sheet),
  };
  const patrimonio = has(SHEETS.patrimonio.sheet) ? patrimonioOf(prepared) : [];
  return withCharts([
    quadroSheet({ ...source, years: precedenti.map(({ year }) => year) }),
    ...territorioSheets({
      ...source,
      areas: areasOf(prepared),
      knowsStock: patrimonio.length > 0,
      comuniByClass: patrimonio.some(({ byClass, ofComune }) => byClass && ofComune),
      patrimonio: patrimonio.flatMap(({ voce, byClass }): VocePatrimonio[] =>
        voce === null ? [] : [{ voce, byClass }],
      ),
    }),
  ]);
}
