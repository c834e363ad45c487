// What the sheets `Ambito` and `Enti` contribute to the checks: members, dates, and how SAT are counted.
import type { AmbitoReading } from "../ambito/readAmbito";
import { SCADENZA_NAMES } from "../import/measures";
import type { PianoContext, Scadenze } from "./pianoContext";
import type { RuleParameters } from "./ruleParameters";

/** The declared dates with their cells; a blank one stays unknown. */
function declaredDates({ ambito, places, file }: AmbitoReading): Scadenze {
  return Object.fromEntries(
    SCADENZA_NAMES.flatMap((step) => {
      const date = ambito?.dates[step] ?? null;
      const at = places.voci.get(step);
      if (date === null || at === undefined) return [];
      return [[step, { date, cited: { file, at, value: date, ente: null, field: null } }]];
    }),
  );
}

/** The context that a workbook declares; empty when it declares no ambito. */
export function declaredContext(reading: AmbitoReading): PianoContext {
  const { ambito, places, values, file } = reading;
  if (ambito === null) return {};
  return {
    ambito: { ambito, places, file, capofila: values.get("capofila") ?? null },
    scadenze: declaredDates(reading),
  };
}

/** The parameters that a workbook declares in the place of those of the rulebook. */
export function declaredParameters({ ambito }: AmbitoReading): Partial<RuleParameters> {
  return ambito === null ? {} : { satMode: ambito.satMode };
}
