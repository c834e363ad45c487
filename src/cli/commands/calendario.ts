// `quadra calendario`: what is due in the year of a plan, what is done, what is late.
import { readFile } from "node:fs/promises";
import type { Deadline } from "../../domain/calendario/calendario";
import { isIsoDate, isoOfSerial } from "../../domain/calendario/isoDate";
import { planCalendar } from "../../domain/calendario/planCalendar";
import { preparePiano, readOwnSheets, splitGrids } from "../../domain/preparePiano";
import { keepExtraColumns } from "../../domain/sheets/keepExtraColumns";
import { SHEETS } from "../../domain/sheets/sheetNames";
import { openFileWorkbook } from "../../hosts/fileWorkbook";
import { ambitoQuestionSentence } from "../../messages/ambitoSentences";
import { deadlineSentence, icsOf, stepName } from "../../messages/calendarioSentences";
import { calendarioSheet } from "../../messages/calendarioSheet";
import { excelSerial } from "../../workbook/excelDate";
import type { Result } from "../../workbook/failure";
import { say, Stop, type CallWords, stopFor, type Command } from "../command";
import { counted } from "../counted";
import { entiOfFiles, refuseOverwriting } from "../prepareFiles";
import { writeOutput, writeWorkbook } from "../writeOutput";

function given<T>(result: Result<T>): T {
  if (!result.ok) throw stopFor(result.failure);
  return result.value;
}

const isLate = ({ state }: Deadline) => state === "late";
const isDone = ({ state }: Deadline) => state === "done" || state === "doneLate";

/** Stable keys; days are ISO dates. */
function jsonDeadline(deadline: Deadline) {
  const { step, state, due, holiday, weekday, entered, daysLeft, after, source } = deadline;
  return {
    ...{ step, name: stepName("it", step), state, due },
    closed: holiday ?? (weekday === 0 || weekday === 6 ? "fine settimana" : null),
    ...{ entered, daysLeft, after, source, message: deadlineSentence("it", deadline) },
  };
}

function wrong(words: CallWords): string | null {
  const [day, ics] = [words.option("oggi"), words.option("ics")];
  if (words.files.length !== 1) {
    return "Il calendario è di un solo piano: quadra calendario PIANO.xlsx --ics scadenze.ics";
  }
  if (day !== null && !isIsoDate(day)) {
    return `Giorno «${day}» non valido: scriverlo come 2026-10-31`;
  }
  return ics === null || /\.ics$/i.test(ics)
    ? null
    : `Il nome «${ics}» deve finire con .ics: altrimenti Outlook non lo apre`;
}

export const calendario: Command = {
  name: "calendario",
  usage: [
    "calendario PIANO.xlsx [--ics scadenze.ics] [--uscita piano-con-calendario.xlsx] [--oggi 2026-10-31] [--json]",
  ],
  options: { ics: "string", uscita: "string", oggi: "string", json: "boolean" },
  wrong,
  run: async (words) => {
    const [path] = words.files as [string];
    const [ics, output] = [words.option("ics"), words.option("uscita")];
    for (const written of [ics, output]) if (written !== null) refuseOverwriting(written, [path]);
    const workbook = given(await openFileWorkbook(await readFile(path), path));
    const grids = given(await workbook.readGrids());
    const { own } = splitGrids(grids);
    const { match } = entiOfFiles([{ file: path, grids }]);
    const known = preparePiano(readOwnSheets(path, own, match));
    known.ambito.questions.forEach((question) => say(ambitoQuestionSentence("it", question)));
    const { ambito } = known.ambito;
    if (ambito === null) {
      throw new Stop(
        `Nel file «${path}» manca il foglio Ambito con il nome e l’anno del piano: prepararlo con Quadra, Raccogli › Piano.`,
      );
    }
    const today = words.option("oggi") ?? isoOfSerial(excelSerial(new Date()))!;
    const calendar = planCalendar(ambito, known.regole, today);
    if (output !== null) {
      const present = own.find(({ sheet }) => sheet === SHEETS.calendario.sheet);
      given(await workbook.putTableSheets([keepExtraColumns(calendarioSheet(calendar), present)]));
      await writeWorkbook(output, workbook);
      say(`Scritto «${output}» con il foglio Calendario.`);
    }
    if (ics !== null) {
      const text = icsOf("it", ambito, calendar, new Date().toISOString());
      await writeOutput(ics, new TextEncoder().encode(text));
      const dated = calendar.filter(({ due }) => due !== null).length;
      say(`Scritto «${ics}»: ${counted(dated, "scadenza", "scadenze")}, da aprire con Outlook.`);
    }
    const report = words.has("json")
      ? JSON.stringify(
          { ambito: ambito.name, year: ambito.year, today, deadlines: calendar.map(jsonDeadline) },
          null,
          2,
        )
      : calendar
          .map((one) => `${stepName("it", one.step)}: ${deadlineSentence("it", one)}`)
          .join("\n");
    process.stdout.write(`${report}\n`);
    const [done, late] = [calendar.filter(isDone).length, calendar.filter(isLate).length];
    say(
      `${ambito.name} ${ambito.year}: ${counted(calendar.length, "scadenza", "scadenze")}, ${counted(done, "fatta", "fatte")}, ${late} in ritardo.`,
    );
    return 0;
  },
};
