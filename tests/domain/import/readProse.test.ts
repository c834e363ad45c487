// Sentences of every kind and the figures that they hold; sentences that hold none of ours.
import { subjectKey } from "../../../src/domain/import/measureTable";
import { readText } from "../pianoOfText";

/** "patrimonio sub EST|comuni alloggiSap 12" for every figure of some lines. */
function figures(text: string): string[] {
  return readText(text).measures.flatMap(({ kind, rows, fromProse }) => {
    expect(fromProse).toBe(true);
    return rows.flatMap(({ subject, cells }) =>
      Object.entries(cells).map(([measure, { figure }]) => {
        const value =
          figure.state === "value" ? figure.value : figure.state === "text" ? figure.text : "?";
        return `${kind} ${subjectKey(subject)} ${measure} ${value}`;
      }),
    );
  });
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["L'ambito comprende ventisette Comuni.", ["popolazione ambito| comuni 27"]],
  [
    "L’ambito è costituito da 12 comuni, otto dell'area orientale e quattro del distretto di Viadana.",
    [
      "popolazione ambito| comuni 12",
      "popolazione sub ORIENTALE| comuni 8",
      "popolazione sub VIADANA| comuni 4",
    ],
  ],
  ["La popolazione residente è pari a 120.345 abitanti.", ["popolazione ambito| residenti 120345"]],
  [
    "Il Comune di Viadana ha una popolazione di 19.713 unità.",
    ["popolazione 020066| residenti 19713"],
  ],
  [
    "Il sub-ambito di Viadana si estende per 364,45 kmq con una densità media di 128 abitanti per kmq.",
    ["popolazione sub VIADANA| superficieKmq 364.45", "popolazione sub VIADANA| densita 128"],
  ],
  [
    "Nel distretto di Viadana cinque comuni hanno meno abitanti: due hanno una popolazione superiore ai 5.000 abitanti e tre comuni sono compresi tra i 3000 ed i 5000.",
    [],
  ],
  [
    "Nel sub-ambito di Est gli alloggi comunali sono n. 40.",
    ["patrimonio sub EST|comuni alloggi 40"],
  ],
  ["Gli alloggi di proprietà dell'ALER sono n. 90.", ["patrimonio ambito|aler alloggi 90"]],
  ["Nel Comune di Viadana gli alloggi ALER sono n. 55.", ["alloggiAler 020066|aler alloggi 55"]],
  ["Il patrimonio SAP consta di n. 1.277 unità abitative.", ["patrimonio ambito| alloggiSap 1277"]],
  ["Gli alloggi comunali che si libereranno sono n. 12.", []],
  ["Gli alloggi di proprietà comunale riservati agli anziani sono n. 30.", []],
  ["Ai sensi dell'art. 14 della l.r. 16/2016 il patrimonio va censito entro 30 giorni.", []],
  [
    "La ricognizione è stata avviata il 30/10/2020.",
    ["scadenze ambito||ricognizioneAperta data 2020-10-30"],
  ],
  [
    "Il piano annuale è stato approvato dall'Assemblea il 28 dicembre 2020.",
    ["scadenze ambito||approvato data 2020-12-28"],
  ],
  ["Il piano triennale è approvato entro il 31 dicembre.", []],
  ["La soglia per gli indigenti è fissata al 25,5%.", ["quote ambito| sogliaIndigenti 25.5"]],
  ["L'ordinanza è del 27 luglio 2020.", []],
];

test.each(CASES)("%s", (sentence, expected) => {
  const read = figures(sentence);
  if (expected.length === 0)
    expect(read.filter((one) => !one.startsWith("popolazione"))).toEqual([]);
  else expect(read).toEqual(expected);
});

test("services are read below the heading of their section, each with its comune and capacities", () => {
  const text = `
    A) I SERVIZI RESIDENZIALI

    CASA AURORA – Cooperativa Il Ponte

    Ha sede nel Comune di Bozzolo e conta dieci posti letto in 6 camere, di cui due camere singole.

    APPARTAMENTO "LE CHIAVI": il Comune di Dosolo ha messo a disposizione un appartamento.

    B) GLI ALLOGGI PUBBLICI

    La cooperativa ha 40 posti auto.
  `;
  expect(figures(text)).toEqual([
    "residenzialita 020007||CASA AURORA COOPERATIVA IL PONTE postiLetto 10",
    "residenzialita 020007||CASA AURORA COOPERATIVA IL PONTE camere 6",
    "residenzialita 020007||CASA AURORA COOPERATIVA IL PONTE camereSingole 2",
    "residenzialita 020022||APPARTAMENTO LE CHIAVI alloggi 1",
  ]);
});
