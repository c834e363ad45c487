// Layouts that real plans and senders' workbooks have, drawn as they look, and what is read from them.
import { tableLines } from "../pianoOfText";

interface Layout {
  readonly says: string;
  readonly text: string;
  /** Kind of table, then its rows: "Viadana 6" or "Viadana 6/4/1/1". */
  readonly tables: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  {
    says: "a table under a title, with its total",
    text: `
      GLI ALLOGGI COMPLESSIVAMENTE DISPONIBILI PER L'ANNO 2021
      |
      Ragione Sociale Ente Proprietario | Numero complessivo U.I. disponibili nell'anno
      COMUNE DI VIADANA | 6
      COMUNE DI BOZZOLO | 1
      TOTALE | 7
    `,
    tables: ["disponibili: Viadana 6, Bozzolo 1, totale 7"],
  },
  {
    says: "a title right above the headings and headings in other words",
    text: `
      ALLOGGI SAT
      Comune | Servizi abitativi transitori
      Viadana | 2
    `,
    tables: ["sat: Viadana 2"],
  },
  {
    says: "a bare total beside the two parts of the turn-over is the turn-over",
    text: `
      Comune | Alloggi liberi | Alloggi che si libereranno | Totale
      Viadana | 2 | 4 | 6
      TOTALE | 2 | 4 | 6
    `,
    tables: ["turnover: Viadana 2/4/6, totale 2/4/6"],
  },
  {
    says: "a bare total beside the three sources is what is available",
    text: `
      Ente | Turn-over | Carenza manutentiva | Nuova edificazione | TOTALE ALLOGGI
      Viadana | 4 | 1 | 1 | 6
    `,
    tables: ["quadroRiepilogativo: Viadana 4/1/1/6"],
  },
  {
    says: "two tables side by side with an empty column between them",
    text: `
      Ente | Turn-over | | Ente | SAT
      Viadana | 6 | | Bozzolo | 1
      Bozzolo | 1 | | Viadana | 2
      TOTALE | 7 | | TOTALE | 3
    `,
    tables: ["turnover: Viadana 6, Bozzolo 1, totale 7", "sat: Bozzolo 1, Viadana 2, totale 3"],
  },
  {
    says: "two tables side by side that touch",
    text: `
      Ente | Turn-over | Ente | SAT
      Viadana | 6 | Bozzolo | 1
    `,
    tables: ["turnover: Viadana 6", "sat: Bozzolo 1"],
  },
  {
    says: "tables of different length side by side: each ends by itself",
    text: `
      Ente | Turn-over | | Ente | SAT
      Viadana | 6 | | Viadana | 2
      Bozzolo | 1 | | TOTALE | 2
      TOTALE | 7 | |
    `,
    tables: ["turnover: Viadana 6, Bozzolo 1, totale 7", "sat: Viadana 2, totale 2"],
  },
  {
    says: "tables side by side whose enti stand under no heading",
    text: `
      | Turn-over | | | SAT
      Viadana | 6 | | Viadana | 2
      Bozzolo | 1 | | Bozzolo | 0
    `,
    tables: ["turnover: Viadana 6, Bozzolo 1", "sat: Viadana 2, Bozzolo 0"],
  },
  {
    says: "headings without a word for the ente, after empty columns",
    text: `
      Piano 2021
      | | Turn-over | Carenza manutentiva
      | Comune di Viadana | 6 | 0
      | Comune di Bozzolo | 1 | 2
    `,
    tables: ["quadroRiepilogativo: Viadana 6/0, Bozzolo 1/2"],
  },
  {
    says: "a number of order and a code before the ente",
    text: `
      N. | Codice | Ente proprietario | Turn-over
      1 | 020066 | Viadana | 6
      2 | 020007 | Bozzolo | 1
    `,
    tables: ["turnover: Viadana 6, Bozzolo 1"],
  },
  {
    says: "an empty row at a page break",
    text: `
      Ente | Turn-over
      Viadana | 6
      |
      |
      Bozzolo | 1
      TOTALE | 7
    `,
    tables: ["turnover: Viadana 6, Bozzolo 1, totale 7"],
  },
  {
    says: "headings that are repeated after a page break",
    text: `
      Ente | Turn-over
      Viadana | 6
      |
      Ente | Turn-over
      Bozzolo | 1
      TOTALE | 7
    `,
    tables: ["turnover: Viadana 6, Bozzolo 1, totale 7"],
  },
  {
    says: "two tables of one kind one below the other, each with its total",
    text: `
      Ente | Turn-over
      Viadana | 6
      TOTALE | 6
      |
      Ente | Turn-over
      Bozzolo | 1
      TOTALE | 1
    `,
    tables: ["turnover: Viadana 6, totale 6", "turnover: Bozzolo 1, totale 1"],
  },
  {
    says: "a table without a total, followed by the title of the next",
    text: `
      Ente | Turn-over
      Viadana | 6
      |
      ALLOGGI DESTINATI A SERVIZI TRANSITORI
      Ente | SAT
      Viadana | 2
    `,
    tables: ["turnover: Viadana 6", "sat: Viadana 2"],
  },
  {
    says: "a table without a total, followed by a title that begins with “Comuni”",
    text: `
      Ente | Turn-over
      Viadana | 6
      |
      Comuni e ALER, alloggi SAT
      Ente | SAT
      Viadana | 2
    `,
    tables: ["turnover: Viadana 6", "sat: Viadana 2"],
  },
  {
    says: "a total under another name",
    text: `
      Ente | Turn-over
      Viadana | 6
      Totale complessivo | 6
    `,
    tables: ["turnover: Viadana 6, totale 6"],
  },
  {
    says: "a total that names the ambito",
    text: `
      Ente | Turn-over
      Viadana | 6
      TOTALE AMBITO OGLIO PO | 6
    `,
    tables: ["turnover: Viadana 6, totale 6"],
  },
  {
    says: "a partial total between the comuni and the ALER: the last total counts",
    text: `
      Ente | Turn-over
      Comune di Viadana | 6
      Comune di Bozzolo | 1
      TOTALE COMUNI | 7
      ALER BS-CR-MN U.O. MANTOVA | 15
      TOTALE | 22
    `,
    tables: ["turnover: Viadana 6, Bozzolo 1, ALER BS-CR-MN U.O. Mantova 15, totale 22"],
  },
  {
    says: "footnotes and side notes, which are no rows",
    text: `
      Ente | Turn-over | | Note
      Viadana | 6 | | dato confermato il 3 marzo
      Bozzolo* | | | in attesa
      * Bozzolo non ha alloggi SAP
      Fonte: ricognizione 2020
    `,
    tables: ["turnover: Viadana 6, Bozzolo n/a"],
  },
  {
    says: "a footnote that begins with “Comuni”, which is no row",
    text: `
      Ente | % Forze di Polizia
      Viadana | 5
      Comuni senza alloggi disponibili: Bozzolo
    `,
    tables: ["quotaForzePolizia: Viadana 5"],
  },
  {
    says: "the quadro and single measures beside it, in one wide table",
    text: `
      Ente | Disponibili | Turn-over | Carenza manutentiva | Nuova edificazione | SAT | Assegnate anno precedente
      Viadana | 6 | 4 | 1 | 1 | 2 | 3
      TOTALE | 6 | 4 | 1 | 1 | 2 | 3
    `,
    tables: [
      "quadroRiepilogativo: Viadana 6/4/1/1, totale 6/4/1/1",
      "sat: Viadana 2, totale 2",
      "assegnateAnnoPrecedente: Viadana 3, totale 3",
    ],
  },
  {
    says: "headings in two rows, the upper one over a group",
    text: `
      Ente | Alloggi SAP | | |
      | Disponibili | Turn-over | Carenza manutentiva | Nuova edificazione
      Viadana | 6 | 4 | 1 | 1
      TOTALE | 6 | 4 | 1 | 1
    `,
    tables: ["quadroRiepilogativo: Viadana 6/4/1/1, totale 6/4/1/1"],
  },
  {
    says: "headings in two rows, one of them telling and one only a unit",
    text: `
      Ente | Turn-over | SAT
      | n. alloggi | n. alloggi
      Viadana | 6 | 2
    `,
    tables: ["turnover: Viadana 6", "sat: Viadana 2"],
  },
  {
    says: "headings in two rows, the upper one of which is itself a measure",
    text: `
      Ente | Alloggi disponibili | | |
      | Totale | Turn-over | Carenza manutentiva | Nuova edificazione
      Viadana | 6 | 4 | 1 | 1
    `,
    tables: ["quadroRiepilogativo: Viadana 6/4/1/1"],
  },
  {
    says: "headings of two tables side by side, both in two rows",
    text: `
      Ente | Turn-over | | Ente | SAT
      | n. alloggi | | | n. alloggi
      Viadana | 6 | | Bozzolo | 2
    `,
    tables: ["turnover: Viadana 6", "sat: Bozzolo 2"],
  },
  {
    says: "rows that only name a section between the enti",
    text: `
      Ente | Turn-over
      SUB-AMBITO VIADANESE |
      Viadana | 6
      Bozzolo | 1
      |
      SUB-AMBITO CASALASCO |
      Casalmaggiore | 8
      TOTALE | 15
    `,
    tables: ["turnover: Viadana 6, Bozzolo 1, Casalmaggiore 8, totale 15"],
  },
  {
    says: "a list of comuni below a table, which is no part of it",
    text: `
      Ente | % Forze di Polizia
      Viadana | 5
      |
      Altri comuni dell'ambito
      Bozzolo |
      Dosolo |
    `,
    tables: ["quotaForzePolizia: Viadana 5"],
  },
  {
    says: "a partial total that nothing sums up: it is no total of the table",
    text: `
      Ente | Turn-over
      Comune di Viadana | 6
      TOTALE COMUNI | 6
      ALER BS-CR-MN U.O. MANTOVA | 15
    `,
    tables: ["turnover: Viadana 6, ALER BS-CR-MN U.O. Mantova 15"],
  },
  {
    says: "a list of the same enti below the total, which is another table without headings",
    text: `
      Ente | Turn-over
      Viadana | 6
      TOTALE | 6
      Viadana | 99
    `,
    tables: ["turnover: Viadana 6, totale 6"],
  },
  {
    says: "a title that stands above the figures and not above the enti",
    text: `
      | Alloggi per servizi abitativi transitori
      |
      Ente | Numero alloggi
      Viadana | 2
      Bozzolo | 0
    `,
    tables: ["sat: Viadana 2, Bozzolo 0"],
  },
  {
    says: "a category with its motivation",
    text: `
      Ente | Altra categoria di particolare rilevanza sociale | Motivazione
      Viadana | Donne vittime di violenza | protocollo provinciale
      Bozzolo | Padri separati |
    `,
    tables: [
      "altraCategoria: Viadana «Donne vittime di violenza»/«protocollo provinciale», Bozzolo «Padri separati»/vuoto",
    ],
  },
  {
    says: "a category of an ente that is ambiguous or unknown, without losing the rows below",
    text: `
      Ente | Altra categoria di particolare rilevanza sociale
      San Martino | Padri separati
      Atlantide | Anziani soli
      Viadana | Donne vittime di violenza
    `,
    tables: [
      "altraCategoria: (ambiguous) San Martino «Padri separati», (unknown) Atlantide «Anziani soli», Viadana «Donne vittime di violenza»",
    ],
  },
  {
    says: "a list of enti with their sub-ambito, which is no table of figures",
    text: `
      Comune | Provincia | Sub-ambito
      Viadana | MN | Viadanese
    `,
    tables: [],
  },
  {
    says: "markdown bold and a stray separator",
    text: `
      **Ente** | **Turn-over**
      --- | ---
      **Viadana** | **6**
      **TOTALE** | **6**
    `,
    tables: ["turnover: Viadana 6, totale 6"],
  },
  {
    says: "the population, the funds and other tables of the plan, which are none of the ten",
    text: `
      | COMUNE | TOTALE MASCHI n. 41.316 | TOTALE FEMMINE n. 41.709
      1 | Viadana | 9.600 | 9.800
      |
      | fondi | n. domande
      Viadanese | € 63.230,38 | 97 di cui 15 non ammesse Finanziate 46
    `,
    tables: [],
  },
  {
    says: "prose that speaks of turn-over and SAT, which is no heading",
    text: `
      Gli alloggi che si libereranno per effetto del turn-over sono stimati sulla media del triennio, come chiede il regolamento, e comprendono quelli già liberi alla data della ricognizione; i servizi abitativi transitori sono contati a parte.
      Viadana | 6
    `,
    tables: [],
  },
  {
    says: "an ente that the registry does not know, between those that it knows",
    text: `
      Ente | Turn-over
      Viadana | 6
      Unione dei Comuni Foedus | 1
      Comune di Atlantide | 2
      Bozzolo | 1
      TOTALE | 10
    `,
    tables: [
      "turnover: Viadana 6, UNIONE DEI COMUNI FOEDUS 1, (unknown) Comune di Atlantide 2, Bozzolo 1, totale 10",
    ],
  },
  {
    says: "figures of years before, which are not the ones assigned the year before",
    text: `
      Ente | Assegnate nel 2020 | Conferite da privati
      Viadana | 3 | 0
    `,
    tables: ["assegnateAnnoPrecedente: Viadana 3", "conferiteDaPrivati: Viadana 0"],
  },
];

test.each(LAYOUTS)("reads $says", ({ text, tables }) => {
  expect(tableLines(text)).toEqual(tables);
});

test("a table without rows of enti is no table", () => {
  expect(tableLines("Ente\tTurn-over\nTOTALE\t0")).toEqual([]);
});
