// Lists beside lists and beside tables of counts: each is read, and nothing of one counts in another.
import { recogniseSource } from "../../../src/domain/recogniseSource";
import { match, tableLine } from "../pianoOfText";
import { drawnSheet } from "./drawnAlloggi";

function read(text: string) {
  const { alloggi, tables } = recogniseSource(
    { file: "elenchi.xlsx", grids: [drawnSheet(text, "Foglio1")] },
    match,
  );
  return {
    lists: alloggi.map(
      ({ alloggi: all, owner }) =>
        `${owner?.name ?? "–"}: ${all.map(({ codice, ente }) => `${codice} ${ente?.name ?? "–"}`).join(", ")}`,
    ),
    tables: tables.map(tableLine),
  };
}

test("two lists side by side with an empty column between, each with its own title", () => {
  const { lists, tables } = read(`
    Alloggi Comune di Viadana | | | | | Alloggi Comune di Bozzolo
    Codice | Indirizzo | Stato | Servizio | | Codice | Indirizzo | Stato | Servizio
    V1 | Via Roma 1 | libero | SAP | | B1 | Via Verdi 1 | libero | SAP
    V2 | Via Roma 2 | libero | SAP | | B2 | Via Verdi 2 | occupato | SAP
    V3 | Via Roma 3 | libero | SAP | | B3 | Via Verdi 3 | occupato | SAP
    V4 | Via Roma 4 | libero | SAP | | |
  `);
  expect(lists).toEqual([
    "Viadana: V1 Viadana, V2 Viadana, V3 Viadana, V4 Viadana",
    "Bozzolo: B1 Bozzolo, B2 Bozzolo, B3 Bozzolo",
  ]);
  expect(tables).toEqual([]);
});

test("a list beside a per-ente table: the dwellings and the counts", () => {
  const { lists, tables } = read(`
    Codice alloggio | Ente proprietario | Indirizzo | Stato | | Ente | Turn-over
    A1 | Comune di Viadana | Via Roma 1 | libero | | Comune di Viadana | 2
    A2 | Comune di Viadana | Via Roma 2 | libero | | Comune di Bozzolo | 1
    A3 | Comune di Bozzolo | Via Verdi 3 | libero | | TOTALE | 3
    A4 | Comune di Bozzolo | Via Verdi 4 | occupato | | |
  `);
  expect(lists).toEqual(["–: A1 Viadana, A2 Viadana, A3 Bozzolo, A4 Bozzolo"]);
  expect(tables).toEqual(["turnover: Viadana 2, Bozzolo 1, totale 3"]);
});

test("a per-ente table above its list on the right, and one below a list", () => {
  const { lists, tables } = read(`
    Ente | SAT | | Codice alloggio | Ente proprietario | Indirizzo | Stato
    Viadana | 1 | | A1 | Comune di Viadana | Via Roma 1 | libero
    Bozzolo | 0 | | A2 | Comune di Viadana | Via Roma 2 | libero
    TOTALE | 1 | | A3 | Comune di Bozzolo | Via Verdi 3 | libero
    |
    |
    Ente | Turn-over
    Viadana | 2
    Bozzolo | 1
  `);
  expect(lists).toEqual(["–: A1 Viadana, A2 Viadana, A3 Bozzolo"]);
  expect(tables).toEqual(
    ["turnover: Viadana 2, Bozzolo 1", "sat: Viadana 1, Bozzolo 0, totale 1"].reverse(),
  );
});
