// Writes the plan template and the sample workbooks of the 2021 plan, byte for byte the same at every run.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { alerCremona } from "./samples/alerCremona.mjs";
import { alerMantova } from "./samples/alerMantova.mjs";
import { comuniOglioPo } from "./samples/comuniOglioPo.mjs";
import { modelloPiano } from "./samples/modelloPiano.mjs";
import { workbookBytes } from "./samples/workbookBytes.mjs";

const outDir = process.argv[2] ?? fileURLToPath(new URL("../assets", import.meta.url));

const samples = [
  { file: "aler-mantova.xlsx", title: "ALER U.O. Mantova, tabelle in colonna", make: alerMantova },
  { file: "aler-cremona.xlsx", title: "ALER U.O. Cremona, tabelle affiancate", make: alerCremona },
  {
    file: "comuni-oglio-po.xlsx",
    title: "I 27 comuni di Oglio Po, estratto della piattaforma",
    make: comuniOglioPo,
  },
];

mkdirSync(join(outDir, "esempi"), { recursive: true });
for (const { file, make } of samples) {
  writeFileSync(join(outDir, "esempi", file), await workbookBytes(make()));
}
const index = samples.map(({ file, title }) => ({ file, title }));
writeFileSync(join(outDir, "esempi", "indice.json"), `${JSON.stringify(index, null, 2)}\n`);
writeFileSync(join(outDir, "modello-piano.xlsx"), await modelloPiano());
