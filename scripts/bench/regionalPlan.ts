// Times a whole region at once, outside Jest, whose module sandbox slows every global down.
import registryFile from "../../assets/enti-lombardia.json";
import { planFill } from "../../src/domain/fill/planFill";
import { gridOfText } from "../../src/workbook/gridOfText";
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { joinEnti } from "../../src/domain/piano";
import { checkPiano } from "../../src/domain/rules/checkPiano";
import { rulebookOf } from "../../src/domain/rules/rulebook";
import { enteMatcher } from "../../src/domain/enti/matchEnte";
import { readEntiRegistry } from "../../src/domain/enti/entiRegistry";

const SINGLES = [
  ["Numero complessivo U.I. disponibili nell'anno", "4"],
  ["Numero U.I. che si libereranno per effetto del turn-over", "2"],
  ["Numero U.I. in carenza manutentiva", "1"],
  ["Numero U.I. per nuova edificazione", "1"],
  ["Numero U.I. per servizi abitativi transitori", "1"],
  ["Numero U.I. assegnate l'anno precedente", "1"],
  ["Numero U.I. conferite da privati", "0"],
] as const;

/** Ten tables of all comuni: every 20th owns no SAP dwelling, every 10th name has a typing error. */
function regionalPlan(): string {
  const { comuni } = registryFile;
  const noSap = (i: number): boolean => i % 20 === 0;
  const label = (name: string, i: number): string => {
    const typed = i % 10 === 5 ? `${name.slice(0, -1)}x` : name;
    return `COMUNE DI ${typed.toUpperCase()}${noSap(i) ? "*" : ""}`;
  };
  const table = (headings: readonly string[], cells: (i: number) => readonly string[]): string =>
    [
      ["Ragione Sociale Ente Proprietario", ...headings].join("\t"),
      ...comuni.map(({ name }, i) => [label(name, i), ...cells(i)].join("\t")),
      "",
      "",
    ].join("\n");
  const counts = (values: readonly string[]) => (i: number) =>
    noSap(i) ? values.map(() => "") : values;
  return [
    `* Enti senza alloggi SAP: ${comuni
      .filter((_, i) => noSap(i))
      .map(({ name }) => name)
      .join(", ")}\n`,
    ...SINGLES.map(([heading, value]) => table([heading], counts([value]))),
    table(
      SINGLES.slice(0, 4).map(([heading]) => heading),
      counts(SINGLES.slice(0, 4).map(([, value]) => value)),
    ),
    table(["% Forze di Polizia e Vigili del Fuoco"], () => ["5"]),
    table(["Altra categoria di particolare rilevanza sociale"], () => ["Anziani"]),
  ].join("\n");
}

/** What one run did, in how many milliseconds. */
function run(text: string) {
  const started = performance.now();
  const match = enteMatcher(readEntiRegistry(registryFile));
  const read = recogniseTables("regione.txt", [gridOfText(text)], match);
  const piano = joinEnti([read], 2021);
  const { findings } = checkPiano(piano, rulebookOf(2021));
  const { changes } = planFill(read.tables, piano);
  return {
    milliseconds: Math.round(performance.now() - started),
    tables: read.tables.length,
    enti: piano.enti.length,
    findings: findings.length,
    changes: changes.length,
  };
}

const text = regionalPlan();
process.stdout.write(JSON.stringify(Array.from({ length: 5 }, () => run(text))));
