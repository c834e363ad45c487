// The calendar of a plan: its states through the year, its terms by the rulebook, and the file for Outlook.
import fc from "fast-check";
import { newAmbito, type Ambito, type AmbitoDate } from "../../../src/domain/ambito/ambito";
import { addDays } from "../../../src/domain/calendario/isoDate";
import { planCalendar } from "../../../src/domain/calendario/planCalendar";
import { readRegole } from "../../../src/domain/rules/readRegole";
import { regoleSheet } from "../../../src/domain/rules/regoleSheet";
import { SHIPPED_RULES } from "../../../src/domain/rules/rulebook";
import { icsOf } from "../../../src/messages/calendarioSentences";
import { calendarioSheet } from "../../../src/messages/calendarioSheet";
import { gridOfValues, type CellValue } from "../../../src/workbook/cellGrid";
import { only, readIcs, textOf, type IcsPart } from "./readIcs";

const STAMP = "2020-10-01T08:30:15.250Z";
const START = newAmbito("Alta, Valle; nord", 2021);

const planOf = (dates: Partial<Record<AmbitoDate, string>> = {}): Ambito => ({
  ...START,
  dates: { ...START.dates, ...dates },
});

function statesOf(dates: Partial<Record<AmbitoDate, string>>, today: string) {
  return planCalendar(planOf(dates), null, today).map(
    ({ step, state, due, daysLeft }) => `${step}: ${state} ${due ?? "-"} ${daysLeft ?? "-"}`,
  );
}

describe("The deadlines of a plan", () => {
  test.each<[string, Partial<Record<AmbitoDate, string>>, string, string[]]>([
    [
      "wait for the approval, beside the two days of the law, before anything was done",
      {},
      "2020-10-31",
      [
        "ricognizioneAperta: open 2020-10-31 0",
        "risposteEntro: waiting - -",
        "approvato: open 2020-12-31 61",
        "trasmesso: waiting - -",
        "pubblicato: waiting - -",
        "avvisoPubblicato: waiting - -",
      ],
    ],
    [
      "count 15 and 30 days from an approval that came late, over the end of February of a leap year",
      { ricognizioneAperta: "2020-10-30", approvato: "2024-02-20", trasmesso: "2024-03-06" },
      "2024-03-07",
      [
        "ricognizioneAperta: done 2020-10-31 -1223",
        "risposteEntro: waiting - -",
        "approvato: doneLate 2020-12-31 -1162",
        "trasmesso: done 2024-03-06 -1",
        "pubblicato: late 2024-03-06 -1",
        "avvisoPubblicato: open 2024-03-21 14",
      ],
    ],
    [
      "are not done by a day that is still to come",
      { approvato: "2020-12-28", risposteEntro: "2020-11-20" },
      "2020-12-01",
      [
        "ricognizioneAperta: late 2020-10-31 -31",
        "risposteEntro: late 2020-11-20 -11",
        "approvato: open 2020-12-31 30",
        "trasmesso: open 2021-01-12 42",
        "pubblicato: open 2021-01-12 42",
        "avvisoPubblicato: open 2021-01-27 57",
      ],
    ],
  ])("%s", (_, dates, today, expected) => {
    expect(statesOf(dates, today)).toEqual(expected);
  });

  it("follow the terms that the office wrote into the sheet Regole", () => {
    const { rules, values } = SHIPPED_RULES;
    const sheet = regoleSheet(
      {
        rules,
        values: values.map((one) =>
          one.parameter === "avvisoGiorni" ? { ...one, value: 45 } : one,
        ),
      },
      (code) => code,
    );
    const headings = sheet.columns.map(({ header }) => header);
    const grid = gridOfValues(sheet.sheet, [headings, ...sheet.rows] as CellValue[][]);
    const plan = planOf({ approvato: "2020-12-28" });
    const last = (regole: ReturnType<typeof readRegole>) =>
      planCalendar(plan, regole, "2020-12-28").at(-1)!.due;
    expect([last(null), last(readRegole(grid, "piano.xlsx"))]).toEqual([
      "2021-01-27",
      "2021-02-11",
    ]);
  });
});

const bytesOf = (ambito: Ambito, today: string, stamp = STAMP, language: "it" | "en" = "it") =>
  new TextEncoder().encode(icsOf(language, ambito, planCalendar(ambito, null, today), stamp));

const eventsOf = (calendar: IcsPart) => calendar.parts.filter(({ name }) => name === "VEVENT");

describe("The file for Outlook", () => {
  const plan = planOf({ ricognizioneAperta: "2020-10-30", approvato: "2020-12-28" });
  const calendar = readIcs(bytesOf(plan, "2020-12-29"));
  const events = eventsOf(calendar);

  it("is a calendar with an event of a whole day for each deadline that has a day", () => {
    expect(only(calendar, "VERSION")).toBe("2.0");
    expect(only(calendar, "PRODID")).toContain("Quadra");
    expect(only(calendar, "METHOD")).toBe("PUBLISH");
    expect(textOf(only(calendar, "X-WR-CALNAME"))).toBe("Piano annuale 2021, Alta, Valle; nord");
    expect(
      events.map((event) => [
        textOf(only(event, "SUMMARY")),
        only(event, "DTSTART"),
        only(event, "DTEND"),
      ]),
    ).toEqual([
      [
        "Fatto: Avvio della ricognizione (piano annuale 2021, Alta, Valle; nord)",
        "20201031",
        "20201101",
      ],
      [
        "Fatto: Approvazione del piano (piano annuale 2021, Alta, Valle; nord)",
        "20201231",
        "20210101",
      ],
      [
        "Trasmissione del piano alla Regione (piano annuale 2021, Alta, Valle; nord)",
        "20210112",
        "20210113",
      ],
      ["Pubblicazione del piano (piano annuale 2021, Alta, Valle; nord)", "20210112", "20210113"],
      ["Avviso pubblico (piano annuale 2021, Alta, Valle; nord)", "20210127", "20210128"],
    ]);
    for (const event of events) {
      const params = event.properties.filter(([name]) => /^DT(START|END)$/.test(name));
      expect(params.map(([, one]) => one)).toEqual([{ VALUE: "DATE" }, { VALUE: "DATE" }]);
      expect(only(event, "DTSTAMP")).toBe("20201001T083015Z");
    }
  });

  it("reminds seven days and one day before at nine, and of nothing that is done", () => {
    const triggers = events.map(({ parts }) => parts.map((alarm) => only(alarm, "TRIGGER")));
    const both = ["-P6DT15H", "-PT15H"];
    expect(triggers).toEqual([[], [], both, both, both]);
    for (const alarm of events.flatMap(({ parts }) => parts)) {
      expect([alarm.name, only(alarm, "ACTION")]).toEqual(["VALARM", "DISPLAY"]);
      expect(textOf(only(alarm, "DESCRIPTION"))).not.toBe("");
    }
  });

  it("says what the term rests on and of a day on which offices are closed, and nothing that is true today only", () => {
    const before = eventsOf(readIcs(bytesOf(planOf(), "2020-10-01")));
    expect(textOf(only(before[0]!, "DESCRIPTION")).split("\n")).toEqual([
      "Cade di sabato: gli uffici potrebbero essere chiusi.",
      "Termine: r.r. 4/2017 art. 4 c. 2.",
      "Quando nel foglio Ambito cambia una data, esportare di nuovo le scadenze da Quadra: questo evento si aggiorna.",
    ]);
    expect(textOf(only(events[0]!, "DESCRIPTION"))).toMatch(/^Fatto il 30 ottobre 2020\.\n/);
    for (const event of [...before, ...events]) {
      expect(textOf(only(event, "DESCRIPTION"))).not.toMatch(/manca|ritardo di|scade oggi/);
    }
  });

  it("gives an event the same name at every export, so that importing again changes it, and another in another year", () => {
    const idsOf = (bytes: Uint8Array) => eventsOf(readIcs(bytes)).map((one) => only(one, "UID"));
    const again = idsOf(bytesOf(plan, "2021-06-01", "2021-06-01T10:00:00.000Z", "en"));
    expect(again).toEqual(events.map((event) => only(event, "UID")));
    expect(new Set(again).size).toBe(again.length);
    const later = idsOf(bytesOf({ ...plan, id: "alta-valle-nord-2022", year: 2022 }, "2021-12-29"));
    expect(later.some((id) => again.includes(id))).toBe(false);
  });

  it("is whole for any name of an ambito and any days: nothing breaks a line, and every text comes back", () => {
    const day = fc.option(
      fc.integer({ min: 0, max: 900 }).map((days) => addDays("2020-08-01", days)),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }),
        fc.tuple(day, day, day),
        (name, [risposteEntro, approvato, avvisoPubblicato]) => {
          const dates = { ...START.dates, risposteEntro, approvato, avvisoPubblicato };
          const ambito = { ...START, name, dates };
          const read = readIcs(bytesOf(ambito, "2020-12-01"));
          const plain = name.replace(/\r\n|[\r\u2028\u2029]/g, "\n").replace(/[^\n\P{Cc}]/gu, " ");
          expect(textOf(only(read, "X-WR-CALNAME"))).toBe(`Piano annuale 2021, ${plain}`);
          const dated = planCalendar(ambito, null, "2020-12-01").filter(({ due }) => due !== null);
          expect(eventsOf(read)).toHaveLength(dated.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("the sheet Calendario has a row per deadline with days as dates, and tells its state by a formula", () => {
  const plan = planOf({ approvato: "2020-12-28" });
  const { columns, rows } = calendarioSheet(planCalendar(plan, null, "2021-01-05"));
  expect(columns.map(({ header }) => header)).toEqual([
    "Adempimento",
    "Entro il",
    "Giorno",
    "Fatto il",
    "Stato",
    "Giorni che mancano",
    "Termine",
  ]);
  expect(rows.map(([step, due, , done]) => [step, due, done])).toEqual([
    ["Avvio della ricognizione", 44135, null],
    ["Risposte degli enti", null, null],
    ["Approvazione del piano", 44196, 44193],
    ["Trasmissione del piano alla Regione", 44208, null],
    ["Pubblicazione del piano", 44208, null],
    ["Avviso pubblico", 44223, null],
  ]);
  for (const [, , , , state, days] of rows) {
    expect([state, days]).toEqual([
      { formula: expect.stringContaining("TODAY()") as string },
      { formula: expect.stringContaining("TODAY()") as string },
    ]);
  }
});
