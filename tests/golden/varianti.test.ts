// Every variant of a sender's document that is known, and what is read from it. Each document stands in
// `varianti` as it looks; what comes out of it stands in the snapshot, to be read beside it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { match } from "../domain/pianoOfText";
import { drawnWorkbooks } from "./drawnWorkbook";
import { recognitionText } from "./recognitionText";

const FOLDER = join(__dirname, "varianti");

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith(".txt")))("%s", (name) => {
  const documents = drawnWorkbooks(readFileSync(join(FOLDER, name), "utf8"));
  test.each(documents)("$says", ({ grids }) => {
    const read = recogniseTables("mittente.xlsx", grids, match);
    expect(`\n${recognitionText(read)}\n`).toMatchSnapshot();
  });
});
