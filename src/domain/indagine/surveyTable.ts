// The survey as one table of text: for offices whose Excel lets no pane save a file.
import { entiOfPlan, type Ambito } from "../ambito/ambito";

/** Headings that every Quadra reads back (`import/fieldHeadings.ts`). */
const HEADINGS = [
  "Ragione Sociale Ente Proprietario",
  "Alloggi complessivamente disponibili",
  "Turn-over",
  "Carenza manutentiva",
  "Nuova edificazione",
  "SAT",
  "Assegnate anno precedente",
  "Conferite da privati",
] as const;

/**
 * A title, the headings and one row per ente of the plan with blank answers, cells between tabs: pasted
 * into a sheet it is a table that `raccogli` reads.
 */
export function surveyTable(ambito: Ambito): string {
  const blanks = HEADINGS.slice(1).map(() => "");
  return [
    [`Piano annuale ${ambito.year} – ${ambito.name}`],
    HEADINGS,
    ...entiOfPlan(ambito).map(({ name }) => [name, ...blanks]),
  ]
    .map((row) => row.join("\t"))
    .join("\n");
}
