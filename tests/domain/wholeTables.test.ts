// What sources print in parts is kept as printed, and the plan has the sums.
import { chosenFigure, joinEnti, type Piano } from "../../src/domain/piano";
import { provenienzaSheet } from "../../src/domain/sheets/provenienza";
import { readProvenienza } from "../../src/domain/sheets/readProvenienza";
import type { Field } from "../../src/domain/import/tableKinds";
import { gridOfSheet } from "../properties/gridOfSheet";
import { checkTexts, match, readText } from "./pianoOfText";

function figuresOf(piano: Piano, fields: readonly Field[]): string[] {
  return piano.enti.map((one) => {
    const said = fields.map((field) => {
      const figure = chosenFigure(one, field);
      return figure.state === "value" ? String(figure.value) : figure.state;
    });
    return `${one.ente.name} ${said.join("/")}`;
  });
}

interface Case {
  readonly says: string;
  readonly text: string;
  readonly fields: readonly Field[];
  readonly enti: readonly string[];
}

const SPLIT: readonly Case[] = [
  {
    says: "ALER split by comune is one ente with the sum",
    text: `
      Ente | Disponibili
      Comune di Mantova | 10
      ALER BS-CR-MN U.O. Mantova (su Comune di Mantova) | 18
      ALER BS-CR-MN U.O. Mantova (su Comune di Suzzara) | 7
      TOTALE | 35
    `,
    fields: ["disponibili"],
    enti: ["Mantova 10", "ALER BS-CR-MN U.O. Mantova 25"],
  },
  {
    says: "ALER's own printed sum speaks, even when it is wrong",
    text: `
      Ente | Disponibili
      ALER BS-CR-MN U.O. Mantova | 26
      ALER BS-CR-MN U.O. Mantova (su Comune di Mantova) | 18
      ALER BS-CR-MN U.O. Mantova (su Comune di Suzzara) | 7
    `,
    fields: ["disponibili"],
    enti: ["ALER BS-CR-MN U.O. Mantova 26"],
  },
  {
    says: "one comune without an answer leaves the sum open, and one with a word makes it unreadable",
    text: `
      Ente | Disponibili | SAT
      ALER BS-CR-MN U.O. Mantova (su Comune di Mantova) | 18 | 2
      ALER BS-CR-MN U.O. Mantova (su Comune di Suzzara) | n.d. | forse
    `,
    fields: ["disponibili", "sat"],
    enti: ["ALER BS-CR-MN U.O. Mantova blank/unreadable"],
  },
  {
    says: "a column of comuni beside the owner splits it as well",
    text: `
      Ente | Comune | Turn over
      ALER Milano | Rho | 4
      ALER Milano | Bollate | 0
      Comune di Rho | Rho | 3
    `,
    fields: ["turnover"],
    enti: ["ALER Milano 4", "Rho 3"],
  },
  {
    says: "libere and si libereranno side by side are the turn-over",
    text: `
      Ente | Libere | Si libereranno
      Monza | 30 | 12
      Brugherio | 4 |
    `,
    fields: ["libere", "siLibereranno", "turnover"],
    enti: ["Monza 30/12/42", "Brugherio 4/blank/blank"],
  },
  {
    says: "libere and si libereranno in two tables are the turn-over",
    text: `
      Ente | Alloggi liberi
      Monza | 30
      Brugherio | 4
      |
      |
      Ente | Si libereranno
      Brugherio | 3
      Monza | 12
    `,
    fields: ["turnover"],
    enti: ["Monza 42", "Brugherio 7"],
  },
  {
    says: "a printed whole speaks before the sum of its parts",
    text: `
      Ente | Disponibili | Turn over | Nuova edificazione | Ristrutturazione
      Monza | 6 | 3 | 1 | 2
    `,
    fields: ["turnover", "nuovaEdificazione", "disponibili"],
    enti: ["Monza 3/3/6"],
  },
];

test.each(SPLIT)("$says", ({ text, fields, enti }) => {
  expect(figuresOf(joinEnti([readText(text)]), fields)).toEqual(enti);
});

test.each(SPLIT)("$says, also after Provenienza was written and read back", (one) => {
  const sheet = provenienzaSheet([{ recognition: readText(one.text), readAt: 1 }]);
  const back = readProvenienza(gridOfSheet(sheet), match)!;
  const piano = joinEnti(back.map(({ recognition }) => recognition));
  expect(figuresOf(piano, one.fields)).toEqual(one.enti);
});

test("an owner split by comune stands once in the table: it balances and repeats nobody", () => {
  const { findings } = checkTexts({
    "piano.txt": `
      Ente | Disponibili | Turn over | Carenza manutentiva | Nuova edificazione
      Comune di Mantova | 4 | 2 | 1 | 1
      ALER BS-CR-MN U.O. Mantova (su Comune di Mantova) | 9 | 8 | 1 | 0
      ALER BS-CR-MN U.O. Mantova (su Comune di Suzzara) | 7 | 7 | 0 | 0
      TOTALE | 20 | 17 | 2 | 1
    `,
  });
  expect(findings.map(({ code }) => code)).toEqual([]);
});
