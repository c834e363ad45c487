// The board of the survey: states as data, the sheet, the reminders, the deadlines.
import { calendarOf, type CalendarTerms } from "../../../src/domain/calendario/calendario";
import { easterOf, holidayOf } from "../../../src/domain/calendario/holidays";
import { serialOf } from "../../../src/domain/calendario/isoDate";
import { questionariOf } from "../../../src/domain/indagine/fillQuestionario";
import {
  indagineSheet,
  surveyBoard,
  type SurveyRow,
  type SurveyState,
} from "../../../src/domain/indagine/surveyBoard";
import { surveyTable } from "../../../src/domain/indagine/surveyTable";
import {
  NOTHING_KNOWN,
  checkPrepared,
  preparePiano,
  readSources,
} from "../../../src/domain/preparePiano";
import { deadlineSentence } from "../../../src/messages/calendarioSentences";
import { remindersText, reminderText } from "../../../src/messages/indagineSentences";
import { mailLink } from "../../../src/messages/mailLink";
import type { CellGrid } from "../../../src/workbook/cellGrid";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { match } from "../pianoOfText";
import { ambito, returned, templateGrids, type Written } from "./filledQuestionario";

const files = questionariOf(ambito, null);
let template: readonly CellGrid[];
beforeAll(async () => {
  template = await templateGrids();
});

const GOOD: Written = {
  senzaSap: "no",
  fields: {
    disponibili: 3,
    turnover: 3,
    carenzaManutentiva: 0,
    nuovaEdificazione: 0,
    sat: 0,
    assegnateAnnoPrecedente: 1,
    conferiteDaPrivati: 0,
  },
};
const WRONG: Written = { ...GOOD, fields: { ...GOOD.fields, disponibili: 9 } };
const NONE: Written = { senzaSap: "sì", fields: { conferiteDaPrivati: 0 } };

/** The first ente's answers, each with the day it was read. */
function prepared(answers: readonly (readonly [Written, string])[]) {
  const sources = answers.flatMap(([written, day], i) =>
    readSources(
      [{ file: `r${i}.xlsx`, grids: returned(template, files[0]!.writes, written) }],
      match,
      serialOf(day) + 0.4,
      { ambito },
    ),
  );
  return preparePiano(NOTHING_KNOWN, sources);
}

function rowOf(answers: readonly (readonly [Written, string])[], today: string): SurveyRow {
  const plan = prepared(answers);
  const rows = surveyBoard(ambito, plan.sources, checkPrepared(plan).findings, today);
  expect(rows.map(({ ente }) => ente.code)).toEqual(ambito.enti.map(({ code }) => code));
  return rows[0]!;
}

describe("an ente is", () => {
  test.each<[SurveyState, string, readonly (readonly [Written, string])[], string, boolean]>([
    ["mancante", "without an answer on the last day", [], "2021-11-15", false],
    ["in ritardo", "without an answer on the day after", [], "2021-11-16", false],
    [
      "mancante",
      "when its questionnaire came back blank",
      [[{}, "2021-11-02"]],
      "2021-11-15",
      false,
    ],
    ["arrivato", "with an answer that balances", [[GOOD, "2021-11-15"]], "2021-12-01", false],
    ["arrivato", "with one that came late", [[GOOD, "2021-11-16"]], "2021-12-01", true],
    ["con errori", "with one that does not balance", [[WRONG, "2021-11-10"]], "2021-11-11", false],
    ["senza SAP", "when it says so", [[NONE, "2021-11-10"]], "2021-11-11", false],
    [
      "arrivato",
      "when a later answer replaces a wrong one",
      [
        [WRONG, "2021-11-10"],
        [GOOD, "2021-11-12"],
      ],
      "2021-11-13",
      false,
    ],
    [
      "con errori",
      "when a later answer replaces a good one",
      [
        [GOOD, "2021-11-10"],
        [WRONG, "2021-11-12"],
      ],
      "2021-11-13",
      false,
    ],
  ])("%s %s", (state, _, answers, today, late) => {
    const row = rowOf(answers, today);
    expect([row.state, row.afterDeadline, row.deadline]).toEqual([state, late, "2021-11-15"]);
  });
});

test("of two answers the later one stands, and both stay as sources", () => {
  const plan = prepared([
    [WRONG, "2021-11-10"],
    [GOOD, "2021-11-12"],
  ]);
  expect(plan.sources.map(({ recognition }) => recognition.file)).toEqual(["r0.xlsx", "r1.xlsx"]);
  expect(
    checkPrepared(plan).findings.filter(({ code }) => code === "disponibili-non-quadra"),
  ).toEqual([]);
});

test("the sheet says in words what the board shows", () => {
  const plan = prepared([[WRONG, "2021-11-16"]]);
  const rows = surveyBoard(ambito, plan.sources, checkPrepared(plan).findings, "2021-11-20");
  const sheet = indagineSheet(rows);
  expect(sheet.rows.map((row) => row.slice(1, 9))).toEqual([
    ["Viadana", "con errori", "15/11/2021", serialOf("2021-11-16") + 0.4, "sì", 1, 0, "r0.xlsx"],
    ["Bozzolo", "in ritardo", "15/11/2021", null, null, null, null, null],
    ["ALER BS-CR-MN U.O. Mantova", "in ritardo", "15/11/2021", null, null, null, null, null],
  ]);
});

test("the table for offices that cannot save files is one that Quadra reads back", () => {
  const filled = surveyTable(ambito)
    .split("\n")
    .map((line, i) => (i < 2 ? line : `${line.split("\t")[0]}\t3\t3\t0\t0\t0\t1\t0`))
    .join("\n");
  const [source] = readSources([{ file: "t.txt", grids: [gridOfText(filled)] }], match, 1, {
    ambito,
  });
  const { tables, ignored } = source!.recognition;
  expect(ignored).toEqual([]);
  for (const { rows } of tables) {
    expect(rows.map(({ match: found }) => found.how)).toEqual(["exact", "exact", "exact"]);
  }
  expect(tables.flatMap(({ fields }) => fields)).toEqual([
    "disponibili",
    "turnover",
    "carenzaManutentiva",
    "nuovaEdificazione",
    "sat",
    "assegnateAnnoPrecedente",
    "conferiteDaPrivati",
  ]);
});

describe("a reminder", () => {
  test("to one ente that is late names it, the survey and the deadline in words", () => {
    const { subject, body } = reminderText("it", rowOf([], "2021-11-18"), ambito, "2021-11-18")!;
    expect(subject).toBe(
      "Ambito territoriale Oglio Po – Ricognizione per il Piano annuale 2022: sollecito",
    );
    expect(body).toContain("Spett.le Comune di Viadana");
    expect(body).toContain("ha avviato il 4 ottobre 2021 la ricognizione");
    expect(body).toContain("Il termine per rispondere è scaduto il 15 novembre 2021, 3 giorni fa.");
  });

  test("to one whose answer has errors lists them; to one that answered well there is none", () => {
    const wrong = reminderText(
      "it",
      rowOf([[WRONG, "2021-11-08"]], "2021-11-18"),
      ambito,
      "2021-11-18",
    )!;
    expect(wrong.body).toContain("pervenuta l’8 novembre 2021");
    expect(wrong.body).toMatch(/– Viadana: i disponibili sono 9, ma/);
    expect(
      reminderText("it", rowOf([[GOOD, "2021-11-08"]], "2021-11-18"), ambito, "2021-11-18"),
    ).toBeNull();
  });

  test("to all names those that are missing and no other", () => {
    const plan = prepared([[GOOD, "2021-11-08"]]);
    const rows = surveyBoard(ambito, plan.sources, [], "2021-11-11");
    const { body } = remindersText("it", rows, ambito, "2021-11-11")!;
    expect(body).toContain(
      "Alla data dell’11 novembre 2021 non risulta pervenuta la risposta di:\n– Bozzolo\n– ALER BS-CR-MN U.O. Mantova",
    );
    expect(body).toContain("Il termine per rispondere è il 15 novembre 2021.");
  });

  test("opens the mail program only when the address can hold it whole", () => {
    const short = { subject: "Sollecito", body: "Buongiorno,\nè tardi & basta" };
    expect(mailLink("ufficio@comune.example", short)).toBe(
      "mailto:ufficio@comune.example?subject=Sollecito&body=Buongiorno%2C%0D%0A%C3%A8%20tardi%20%26%20basta",
    );
    expect(mailLink(null, { subject: "S", body: "è".repeat(400) })).toBeNull();
  });
});

describe("deadlines", () => {
  const terms: CalendarTerms = {
    ricognizioneEntro: "31/10",
    approvazioneEntro: "31/12",
    trasmissioneGiorni: 15,
    pubblicazioneGiorni: 15,
    avvisoGiorni: 30,
  };
  const said = (today: string, dates: Partial<typeof ambito.dates> = {}) =>
    calendarOf({ ...ambito, dates: { ...ambito.dates, ...dates } }, terms, today)
      .slice(0, 3)
      .map((deadline) => deadlineSentence("it", deadline));

  test("are said with their weekday, what is left, what is late, and a closed office", () => {
    expect(said("2021-11-14")).toEqual([
      "Entro domenica 31 ottobre 2021; fatto il 4 ottobre 2021.",
      "Entro lunedì 15 novembre 2021; manca 1 giorno.",
      "Entro venerdì 31 dicembre 2021; mancano 47 giorni.",
    ]);
    expect(said("2021-11-02", { ricognizioneAperta: null, risposteEntro: "2021-11-01" })).toEqual([
      "Entro domenica 31 ottobre 2021; in ritardo di 2 giorni; cade di domenica: gli uffici potrebbero essere chiusi.",
      "Entro lunedì 1º novembre 2021; in ritardo di 1 giorno; è un giorno festivo (Ognissanti): gli uffici sono chiusi.",
      "Entro venerdì 31 dicembre 2021; mancano 59 giorni.",
    ]);
  });

  test.each([
    [2021, "2021-04-04"],
    [2024, "2024-03-31"],
    [2038, "2038-04-25"],
  ])("know Easter of %i", (year, easter) => {
    expect(easterOf(year)).toBe(easter);
    expect(holidayOf(easter, null)).toBe(year === 2038 ? "liberazione" : "pasqua");
  });

  test("know the patron saint of the capofila, and the national day of Saint Francis from 2026 on", () => {
    expect(holidayOf("2021-06-29", "06-29")).toBe("patrono");
    expect(holidayOf("2025-10-04", null)).toBeNull();
    expect(holidayOf("2026-10-04", null)).toBe("sanFrancesco");
  });
});
