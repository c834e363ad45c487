// `quadra annulla`: takes back the last write that the journal of a workbook keeps, into a new file.
import { readFile } from "node:fs/promises";
import { openFileWorkbook } from "../../hosts/fileWorkbook";
import { giornaleText } from "../../messages/it/giornalePane";
import { excelSerial } from "../../workbook/excelDate";
import type { Result } from "../../workbook/failure";
import { cellPlace } from "../../workflow/cellPlace";
import type { IntentStore } from "../../workflow/giornale/intents";
import { makeJournal } from "../../workflow/giornale/journal";
import { takeBackPasso } from "../../workflow/giornale/takeBackPasso";
import { needsOutput, say, Stop, stopFor, type Command } from "../command";
import { counted } from "../counted";
import { refuseOverwriting } from "../prepareFiles";
import { writeWorkbook } from "../writeOutput";

function given<T>(result: Result<T>): T {
  if (!result.ok) throw stopFor(result.failure);
  return result.value;
}

/** A file is written whole at the end: nothing can be cut off in between. */
const NO_INTENTS: IntentStore = {
  put: () => Promise.resolve(true),
  remove: () => Promise.resolve(),
  all: () => Promise.resolve([]),
  tell: () => Promise.resolve(),
  hear: () => Promise.resolve(),
  exclusively: (_, work) => work(),
};

export const annulla: Command = {
  name: "annulla",
  usage: ["annulla PIANO.xlsx --uscita PRIMA.xlsx"],
  options: { uscita: "string" },
  wrong: (words) =>
    words.files.length === 1
      ? needsOutput(words)
      : "Si annulla una cartella di lavoro alla volta: quadra annulla PIANO.xlsx --uscita PRIMA.xlsx",
  run: async (words) => {
    const [path] = words.files as [string];
    const output = words.option("uscita")!;
    refuseOverwriting(output, [path]);
    const workbook = given(await openFileWorkbook(await readFile(path), path));
    const now = (): number => excelSerial(new Date());
    const journal = makeJournal({ workbook, intents: NO_INTENTS, now });
    given(await journal.read());
    if (journal.spoilt() > 0) {
      say(
        `Nel file «${path}» ${counted(journal.spoilt(), "parte", "parti")} del giornale non si ${journal.spoilt() === 1 ? "legge" : "leggono"}: le altre scritture si possono annullare.`,
      );
    }
    const voce = journal.voci().find(({ steps }) => steps.length > 0);
    if (voce === undefined) {
      throw new Stop(
        `Nel file «${path}» il giornale di Quadra non conserva nulla da annullare: controllare che sia il file salvato da Excel.`,
      );
    }
    journal.begin("annulla");
    journal.takeBack(voce);
    let cells = 0;
    for (const step of [...voce.steps].reverse()) {
      const passo = step.passo();
      if (passo === null) {
        throw new Stop(
          `Il giornale del file «${path}» è danneggiato: aprirlo in Excel e controllare le celle.`,
        );
      }
      const undone = given(await takeBackPasso(journal.workbook, passo));
      cells += undone.cells;
      for (const { write } of undone.kept) {
        say(`${cellPlace(write.address)}: cambiata dopo la scrittura, resta com’è.`);
      }
      for (const sheet of undone.keptSheets) {
        say(`Foglio «${sheet}»: cambiato dopo la scrittura, resta com’è.`);
      }
    }
    await journal.finish();
    await writeWorkbook(output, workbook);
    const what = giornaleText.command(voce.command);
    say(
      `Scritto «${output}»: annullata «${what}» del ${giornaleText.moment(voce.when)}, ${counted(cells, "cella", "celle")} come prima.`,
    );
    return 0;
  },
};
