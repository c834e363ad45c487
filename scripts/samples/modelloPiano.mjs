// The template of the yearly plan as the bench opens it: the one that Quadra makes, for the enti of the samples.
import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { figures } from "./figures.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

const aler = ["ALER BS-CR-MN U.O. Mantova", "ALER BS-CR-MN U.O. Cremona"].map((name) => ({
  ...{ code: name, name, kind: "aler" },
}));
const comuni = figures.comuni.map(({ code, name }) => ({ code, name, kind: "comune" }));
const named = (names) => comuni.filter(({ name }) => names.includes(name));

/** Only enti that declare a quota or a category appear. */
const quote = [
  {
    table: "quotaForzePolizia",
    enti: named([
      "Casteldidone",
      "Rivarolo del Re ed Uniti",
      "Sabbioneta",
      "Spineda",
      "Tornata",
      "Viadana",
    ]),
  },
  { table: "altraCategoria", enti: named(["Casalmaggiore", "Spineda"]) },
];

/** The bytes of the template; the same at every run. */
export async function modelloPiano() {
  const folder = mkdtempSync(join(tmpdir(), "quadra-modello-"));
  try {
    const outfile = join(folder, "modello.mjs");
    await build({
      stdin: {
        contents: `export { planTemplate } from "./src/messages/planTemplate";
          export { USUAL_PARTS } from "./src/domain/modello/modelloParts";
          export { newFileWorkbook } from "./src/hosts/fileWorkbook";`,
        resolveDir: ROOT,
        loader: "ts",
      },
      ...{ outfile, bundle: true, format: "esm", platform: "node", target: "node20" },
      logLevel: "error",
    });
    const { planTemplate, USUAL_PARTS, newFileWorkbook } = await import(
      pathToFileURL(outfile).href
    );
    const { ambito, anno: year, capofila } = figures;
    const subAmbiti = [...new Set(figures.comuni.map(({ subAmbito }) => subAmbito))];
    const frame = {
      ...{ ambito, year, capofila, enti: [...aler, ...comuni], subAmbiti, quote },
      ...{ groups: [], strutture: [], fondi: [] },
    };
    const workbook = newFileWorkbook("modello-piano.xlsx");
    for (const step of [
      await workbook.putPrintedSheets(planTemplate(frame, USUAL_PARTS)),
      await workbook.removeSheets(["Foglio1"]),
    ]) {
      if (!step.ok) throw new Error(JSON.stringify(step.failure));
    }
    return workbook.bytes();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
