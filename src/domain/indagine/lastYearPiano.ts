// The plan of the year before, when the workbook kept its figures or still remembers its sources.
import type { Ente } from "../enti/ente";
import type { EnteTable, FigureCell } from "../import/enteTable";
import { kindOfField, type Field } from "../import/tableKinds";
import { joinEnti, type Piano, type PianoEnte, type SourcedCell } from "../piano";
import { TUTTI_I_CAMPI, type CifraPrecedente } from "../precedente/cifraPrecedente";
import type { ReadSource } from "../sheets/readSource";

function sourcedOf(cifra: CifraPrecedente, ente: Ente, field: Field): SourcedCell {
  const { figure, raw, cited } = cifra;
  const { row, column } = cited.at;
  const cell: FigureCell = {
    ...{ address: cited.at, raw, formula: null, numberFormat: "General", figure },
  };
  const table: EnteTable = {
    kind: kindOfField(field === "motivazione" ? "altraCategoria" : field),
    ...{ file: cited.file, sheet: cited.at.sheet, title: null, fields: [field] },
    range: { top: row, left: column, bottom: row, right: column },
    ...{ rows: [], total: null, notes: [] },
  };
  const marked = figure.state === "notApplicable";
  const match = { how: "exact", ente } as const;
  return {
    table,
    row: { label: cifra.ente, labelAddress: cited.at, match, marked, cells: { [field]: cell } },
    cell,
  };
}

/** The plan that kept figures are of; null when there are none of that year. */
function pianoOfCifre(cifre: readonly CifraPrecedente[], year: number): Piano | null {
  const own = cifre.filter((one) => one.year === year && one.code !== null);
  if (own.length === 0) return null;
  const codes = [...new Set(own.map(({ code }) => code!))];
  return {
    ...{ year, tables: [], setAside: new Set<FigureCell>() },
    enti: codes.map((code): PianoEnte => {
      const about = own.filter((one) => one.code === code);
      const kind = /^\d{6}$/.test(code) ? "comune" : "altro";
      const ente: Ente = { code, name: about[0]!.ente, kind, province: null };
      const cells = TUTTI_I_CAMPI.flatMap((field): [Field, SourcedCell[]][] => {
        const some = about.filter(({ misura }) => misura === field);
        // Parts of comuni that merged are no figure of one questionnaire: nobody knows their sum.
        return some.length === 1 ? [[field, [sourcedOf(some[0]!, ente, field)]]] : [];
      });
      return { ente, labels: [ente.name], cells: new Map(cells) };
    }),
  };
}

/**
 * The figures that the sheet `Precedenti` keeps; without any, the sources that speak of the year before
 * and of no other, joined.
 * @returns null when there are none.
 */
export function lastYearPiano(
  sources: readonly ReadSource[],
  year: number,
  precedenti: readonly CifraPrecedente[] = [],
): Piano | null {
  const kept = pianoOfCifre(precedenti, year - 1);
  if (kept !== null) return kept;
  const before = sources
    .map(({ recognition }) => recognition)
    .filter(({ years }) => years.size === 1 && years.has(year - 1));
  return before.length === 0 ? null : joinEnti(before, year - 1);
}
