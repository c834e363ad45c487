// Which files are of one sender, by their names: a file that was saved again is, another number is not.
import { nextName } from "../../../src/domain/import/nextName";
import { senderOf } from "../../../src/domain/import/sender";
import { serialClock } from "../../../src/workbook/excelDate";

const ONE_SENDER: readonly (readonly string[])[] = [
  [
    "ALER_Cremona 2021 (1).xlsx",
    "aler-cremona.xls",
    "ALER Cremona 2022.ods",
    "aler cremona(12).csv",
  ],
  [
    "dati.xlsx",
    "dati (1).xlsx",
    "dati - Copia.xlsx",
    "dati - Copia (2).xlsx",
    "Copia di dati.xlsx",
  ],
  ["Copy of dati.xlsx", "dati copia 2.xlsx", "dati_v2.xlsx", "dati V. 3.xlsx", "dati rev.1.docx"],
  ["dati.xlsx", "dati bozza.xlsx", "dati bozza 2.xlsx", "dati DEF.xlsx", "dati definitivo 2.xlsx"],
  ["dati 2021-03-04.xlsx", "dati_4.3.2021.xlsx", "dati20210304.xlsx", "dati2022.xlsx", "dati.xlsx"],
  [
    "comune 1.xlsx",
    "comune 1 (2).xlsx",
    "Comune 1 - Copia.xlsx",
    "comune_1_v2.xlsx",
    "comune 1 2022.xls",
  ],
  ["U.O. 3 ALER 2021.xlsx", "u.o. 3 aler.xlsx"],
];

const OTHER_SENDERS: readonly (readonly [string, string])[] = [
  ["comune 1.xlsx", "comune 2.xlsx"],
  ["comune_01_2021.xlsx", "comune_02_2021.xlsx"],
  ["comune1.xlsx", "comune2.xlsx"],
  ["allegato 1 (1).xlsx", "allegato 2 (1).xlsx"],
  ["U.O. 3 ALER.xlsx", "U.O. 4 ALER.xlsx"],
  ["aler-cremona.xlsx", "aler-mantova.xlsx"],
  ["1.xlsx", "2.xlsx"],
  ["Vescovato.xlsx", "Revere.xlsx"],
  ["Testo incollato 1, ore 10:42", "Testo incollato 2, ore 10:43"],
  ["Selezione Foglio1!A1:C20", "Selezione Foglio1!A30:C40"],
];

test.each(ONE_SENDER)("%s and its other savings are of one sender", (first, ...others) => {
  expect(others.map(senderOf)).toEqual(others.map(() => senderOf(first)));
});

test.each(OTHER_SENDERS)("%s and %s are of two senders", (one, other) => {
  expect(senderOf(one)).not.toBe(senderOf(other));
});

test("what is remembered of a sender is found again under its own name", () => {
  for (const name of [...ONE_SENDER, ...OTHER_SENDERS].flat()) {
    expect(senderOf(senderOf(name))).toBe(senderOf(name));
  }
});

test("a file whose name is nothing but dates and marks is a sender all the same", () => {
  expect(senderOf("2021 (1).xlsx")).not.toBe("");
});

test("texts without a name are numbered with their time, and no number is given twice", () => {
  const name = (number: number, clock: string) => `Testo incollato ${number}, ore ${clock}`;
  const first = nextName(name, ["aler.xlsx"], serialClock(44_263.5));
  expect(first).toBe("Testo incollato 1, ore 12:00");
  expect(nextName(name, [first], "12:00")).toBe("Testo incollato 2, ore 12:00");
  const ten = Array.from({ length: 10 }, (_, i) => name(i + 1, "09:00"));
  expect(nextName(name, ten.slice(1), "09:05")).toBe("Testo incollato 1, ore 09:05");
  expect(nextName(name, ten, "09:05")).toBe("Testo incollato 11, ore 09:05");
});

test.each([
  [44_263.5, "12:00"],
  [44_263 + 642 / 1440, "10:42"],
  [44_263, "00:00"],
  [44_263 + 86_399 / 86_400, "23:59"],
])("%d is %s on the clock", (serial, clock) => {
  expect(serialClock(serial)).toBe(clock);
});
