// Names under which Quadra keeps its data in a workbook. They are a file format: workbooks outlive
// versions, so a name that was once written is never changed.
import type { Field, TableKind } from "../import/tableKinds";

/** Sheets and the Excel tables on them. */
export const SHEETS = {
  enti: { sheet: "Enti", table: "QuadraEnti" },
  offerta: { sheet: "Offerta", table: "QuadraOfferta" },
  quote: { sheet: "Quote", table: "QuadraQuote" },
  provenienza: { sheet: "Provenienza", table: "QuadraProvenienza" },
  verifiche: { sheet: "Verifiche", table: "QuadraVerifiche" },
} as const;

/** Column headers of the fields in `Offerta` and `Quote`, and names of fields in `Provenienza`. */
export const FIELD_COLUMNS: Readonly<Record<Field, string>> = {
  disponibili: "Disponibili",
  turnover: "Turn-over",
  carenzaManutentiva: "Carenza manutentiva",
  nuovaEdificazione: "Nuova edificazione",
  sat: "SAT",
  assegnateAnnoPrecedente: "Assegnate anno precedente",
  conferiteDaPrivati: "Conferite da privati",
  quotaForzePolizia: "Quota Forze di Polizia e Vigili del Fuoco %",
  altraCategoria: "Altra categoria",
  motivazione: "Motivazione",
};

/** Names of the tables in `Provenienza`. */
export const KIND_NAMES: Readonly<Record<TableKind, string>> = {
  disponibili: "Disponibili",
  turnover: "Turn-over",
  carenzaManutentiva: "Carenza manutentiva",
  nuovaEdificazione: "Nuova edificazione",
  sat: "SAT",
  assegnateAnnoPrecedente: "Assegnate anno precedente",
  conferiteDaPrivati: "Conferite da privati",
  quadroRiepilogativo: "Quadro riepilogativo",
  quotaForzePolizia: "Quota Forze di Polizia e Vigili del Fuoco",
  altraCategoria: "Altra categoria",
};

/** The key of a record whose value is that name; null when none is. */
export function keyOfName<Key extends string>(
  names: Readonly<Record<Key, string>>,
  name: unknown,
): Key | null {
  return (Object.keys(names) as Key[]).find((key) => names[key] === name) ?? null;
}
