// The work beside the three steps that writes to the workbook too: ambito, earlier plans, funds, corrections
// by one click, the survey, the sheets of the template, the calendar.
import { findingSentence } from "../../src/messages/findingSentence";
import { calendarioSheet } from "../../src/messages/calendarioSheet";
import { planTemplate } from "../../src/messages/planTemplate";
import { utf8Bytes } from "../../src/domain/utf8Bytes";
import { formOf } from "../../src/workflow/ambitoForm";
import type { ChosenFile } from "../../src/workflow/paneWorld";
import { FIRST_SENDERS, ODD_SENDER } from "./officeBook";
import type { FaultWorkflow, Step } from "./faultWorkflow";

function textFile(name: string, text: string): ChosenFile {
  const bytes = Uint8Array.from(utf8Bytes(text));
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}

/** The ledger of two sub-ambiti; a cent of what was handed on in the first is wrong. */
const LEDGER = textFile(
  "fondi.csv",
  `DGR;Sub-ambito;Assegnato;Trasferito;Erogato;Restituito;Residuo
10/2021;Est;70.000,10;60.000,06;51.000,04;1.000,01;8.000,00
10/2021;Ovest;50.000,20;40.000,15;40.000,15;0,00;0,00
10/2021;TOTALE;120.000,30;100.000,20;91.000,19;1.000,01;8.000,00
`,
);

const EARLIER = textFile(
  "prima.txt",
  [
    "Piano annuale 2020",
    "Unità abitative complessivamente disponibili",
    "Ragione Sociale Ente Proprietario\tn. alloggi",
    "Viadana\t60",
    "Bozzolo\t0",
  ].join("\n"),
);

const readOdd: Step = (workflow) => workflow.readText("Sabbioneta", ODD_SENDER);
const read: Step = (workflow) => workflow.readText("Comuni", FIRST_SENDERS);
const readLedger: Step = (workflow) => workflow.readFiles([LEDGER]);
const write: Step = (workflow) => workflow.writeSheets();
const check: Step = async (workflow) => {
  await workflow.check();
  // The search goes on beside the pane.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** Previews the first proposal of the search, as a person presses its button. */
const preview: Step = async (workflow) => {
  const change = workflow.getState().search?.fondi[0]?.proposal?.[0];
  if (change !== undefined) await workflow.previewChange(change);
};

/** Gives a reason for the first finding that takes one. */
const justify: Step = async (workflow) => {
  const finding = workflow
    .getState()
    .checked?.findings.find(({ severity }) => severity === "justify");
  if (finding === undefined) throw new Error("nothing to give a reason for");
  const reason = { reason: "Alloggi in ristrutturazione", author: "Ufficio casa" };
  await workflow.justify(finding, reason, (one) => findingSentence("it", one));
};

/** Declares another capofila. */
const declare: Step = async (workflow) => {
  const { known, ambito } = workflow.getState();
  if (known !== null && ambito.form === null) {
    workflow.editAmbito({ ...formOf(known.ambito), capofila: "019021" });
  }
  await workflow.planAmbito();
};

export const MORE_WORKFLOWS: readonly FaultWorkflow[] = [
  {
    name: "ambito",
    steps: [declare, (workflow) => workflow.writeAmbito()],
    undo: (workflow) => workflow.undoAmbito(),
    target: { sheet: "Ambito", row: 4, table: "Ambito" },
  },
  {
    name: "precedenti",
    earlier: [read, write],
    steps: [(workflow) => workflow.readEarlier([EARLIER]), (workflow) => workflow.writeEarlier()],
    undo: (workflow) => workflow.undoEarlier(),
    target: { sheet: "Offerta", row: 2, table: "QuadraPrecedenti" },
  },
  {
    name: "togli precedenti",
    earlier: [
      read,
      write,
      (workflow) => workflow.readEarlier([EARLIER]),
      (workflow) => workflow.writeEarlier(),
    ],
    steps: [(workflow) => workflow.removeEarlier()],
    isWarned: ({ notices }) => notices.some(({ code }) => code === "shared-sheet"),
    undo: (workflow) => workflow.undoEarlier(),
    target: { sheet: "Precedenti", row: 2, table: "QuadraPrecedenti" },
  },
  {
    name: "motivazione",
    earlier: [read, readOdd, write],
    steps: [check, justify],
    target: { sheet: "Offerta", row: 2, table: "QuadraMotivazioni" },
  },
  {
    name: "regole",
    steps: [(workflow) => workflow.openRules((code) => code)],
    target: { sheet: "Ambito", row: 4, table: "QuadraRegole" },
  },
  {
    name: "fondi",
    steps: [readLedger, write],
    undo: (workflow) => workflow.undoSheets(),
    target: { sheet: "Modello", row: 2, table: "QuadraFondi" },
  },
  {
    name: "riconciliazione",
    earlier: [readLedger, write],
    steps: [check, (workflow) => workflow.writeRiconciliazione()],
    target: { sheet: "Fondi", row: 2, table: "QuadraRiconciliazione" },
  },
  {
    name: "correzione",
    earlier: [readLedger, write],
    steps: [check, preview, (workflow) => workflow.applyChange()],
    undo: (workflow) => workflow.undoChange(),
    target: { sheet: "Fondi", row: 2, table: "QuadraFondi" },
  },
  {
    name: "indagine",
    earlier: [read, write],
    steps: [(workflow) => workflow.readSurvey(), (workflow) => workflow.writeIndagine()],
    undo: (workflow) => workflow.undoIndagine(),
    target: { sheet: "Offerta", row: 2, table: "QuadraIndagine" },
  },
  {
    name: "modello",
    steps: [(workflow) => workflow.writeModello(planTemplate, ["turnover", "disponibili"])],
    undo: (workflow) => workflow.undoModello(),
    target: { sheet: "Modello", row: 2, table: "Quadra" },
  },
  {
    name: "calendario",
    steps: [
      (workflow) => workflow.openCalendario(),
      (workflow) => workflow.writeCalendario(calendarioSheet),
    ],
    undo: (workflow) => workflow.undoCalendario(),
    target: { sheet: "Ambito", row: 4, table: "QuadraCalendario" },
  },
];
