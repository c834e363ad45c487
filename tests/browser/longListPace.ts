// Drops a list of a hundred thousand dwellings on the pane in the bench and watches whether the pane
// still answers. The test claims generous bounds; `npm run bench` prints the exact figures.
import { strToU8, zipSync } from "fflate";
import { peakMemoryOf } from "./peakMemory";
import type { OpenBench } from "./openBench";
import { paceOf, paneFrame, type Pace } from "./pace";

const HEADINGS = [
  ...["Codice alloggio", "Ente proprietario", "Comune", "Indirizzo", "Civico", "Piano"],
  ...["Superficie utile (mq)", "N. vani", "Barriere architettoniche", "Stato"],
  ...[
    "Importo lavori (€)",
    "Servizio",
    "Tipologia di disponibilità",
    "Anno di disponibilità",
    "Note",
  ],
];

const COMUNI = ["Viadana", "Bozzolo", "Sabbioneta", "Dosolo", "Pomponesco", "Commessaggio"];
const STREETS = ["Roma", "Garibaldi", "Verdi", "Mazzini", "Cavour", "Dante", "Manzoni", "Marconi"];
const KINDS = ["Turn-over", "Carenza manutentiva", "Nuova edificazione"];

type Value = string | number | null;

/** A dwelling as an ALER would list it, different in every row; every twentieth is available. */
function dwelling(index: number): Value[] {
  const comune = COMUNI[index % COMUNI.length]!;
  const available = index % 20 === 0;
  const kind = KINDS[(index / 20) % KINDS.length]!;
  return [
    `AL-${String(index + 1).padStart(6, "0")}`,
    index % 5 === 1 ? "ALER Mantova" : `Comune di ${comune}`,
    comune,
    `Via ${STREETS[(index * 7) % STREETS.length]!}`,
    1 + (index % 120),
    ["T", "R", "1", "2", "3°"][index % 5]!,
    40 + (index % 60),
    1 + (index % 5),
    index % 2 === 0 ? "sì" : "no",
    available ? "libero" : "occupato",
    available && kind === KINDS[1] ? 100 * (10 + (index % 60)) : null,
    index % 4 === 3 ? "SAS" : "SAP",
    available ? kind : null,
    available ? 2021 : null,
    index % 10 === 0 ? `sopralluogo fatto, pratica n. ${index}` : null,
  ];
}

const COLUMNS = "ABCDEFGHIJKLMNO";

/** The texts of a workbook, each once, as Excel writes them. */
function textTable() {
  const texts = new Map<string, number>();
  return {
    indexOf: (text: string): number => {
      const known = texts.get(text) ?? texts.size;
      texts.set(text, known);
      return known;
    },
    xml: (): string => [...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join(""),
  };
}

const OFFICE = "http://schemas.openxmlformats.org";
const MAIN = `${OFFICE}/spreadsheetml/2006/main`;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** A workbook whose only sheet holds so many dwellings in 15 columns, written row by row. */
export function longListWorkbook(rows: number): Uint8Array {
  const texts = textTable();
  const rowXml = (values: readonly Value[], row: number): string => {
    const cells = values.map((value, column) => {
      const at = `r="${COLUMNS[column]!}${row}"`;
      if (value === null) return "";
      if (typeof value === "number") return `<c ${at}><v>${value}</v></c>`;
      return `<c ${at} t="s"><v>${texts.indexOf(value)}</v></c>`;
    });
    return `<row r="${row}">${cells.join("")}</row>`;
  };
  const lines = [rowXml(HEADINGS, 1)];
  for (let index = 0; index < rows; index++) lines.push(rowXml(dwelling(index), index + 2));
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const override = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  return zipSync(
    {
      "[Content_Types].xml": part(
        `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("workbook", "sheet.main")}${override("worksheets/sheet1", "worksheet")}${override("sharedStrings", "sharedStrings")}</Types>`,
      ),
      "_rels/.rels": part(relations(["officeDocument", "xl/workbook.xml"])),
      "xl/_rels/workbook.xml.rels": part(
        relations(["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"]),
      ),
      "xl/workbook.xml": part(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="Alloggi 2021" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      "xl/worksheets/sheet1.xml": part(
        `<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
      ),
      "xl/sharedStrings.xml": part(`<sst xmlns="${MAIN}">${texts.xml()}</sst>`),
    },
    { level: 1 },
  );
}

const SUMMARY = /[\d.]+ alloggi, \d+ enti, [\d.]+ contano/;

/** What the pane showed and how it answered. */
export interface LongListPace {
  /** "100.000 alloggi, 7 enti, 5.000 contano". */
  readonly summary: string;
  /** From the drop to the figures on the screen. */
  readonly read: Pace;
  /** The dwellings behind a figure, and those of one owner. */
  readonly drilled: Pace;
  /** The structured sheets; the bench draws them in the same thread, which Excel does not. */
  readonly written: Pace;
  /** Memory of the page's process at its highest, in MB: pane, worker and bench together. */
  readonly peakMb: number | null;
  /** The same before the drop. */
  readonly beforeMb: number | null;
}

interface Dropping {
  quadraDrop?: DataTransfer;
}

/** Drops the list on the pane, looks at dwellings behind a figure, and writes the sheets. */
export async function measureLongList(bench: OpenBench, rows: number): Promise<LongListPace> {
  const { page, pane } = bench;
  const frame = paneFrame(bench);
  const bytes = longListWorkbook(rows);
  const beforeMb = await peakMemoryOf(page);
  await page.route("**/elenco-lungo.xlsx", (route) => route.fulfill({ body: Buffer.from(bytes) }));
  await frame.evaluate(async () => {
    const file = await (await fetch("/elenco-lungo.xlsx")).blob();
    const transfer = new DataTransfer();
    transfer.items.add(new File([file], "elenco-lungo.xlsx"));
    (window as Dropping).quadraDrop = transfer;
  });
  const read = await paceOf(bench, frame, async () => {
    await frame.evaluate(() => {
      const button = [...document.querySelectorAll("button")].find((one) =>
        one.textContent.includes("Scegli i file…"),
      )!;
      const dataTransfer = (window as Dropping).quadraDrop!;
      const options = { bubbles: true, cancelable: true, dataTransfer };
      for (const type of ["dragover", "drop"]) button.dispatchEvent(new DragEvent(type, options));
    });
    await pane.getByText(SUMMARY).waitFor({ timeout: 120_000 });
  });
  const summary = SUMMARY.exec(await pane.getByText(SUMMARY).innerText())![0];
  const drilled = await paceOf(bench, frame, async () => {
    await pane.getByRole("button", { name: /^Mostra gli alloggi: disponibili/ }).click();
    await pane.getByText(/^1–25 di/).waitFor();
    await pane.getByRole("button", { name: "Seguenti" }).click();
    await pane.getByText(/^26–50 di/).waitFor();
  });
  const written = await paceOf(bench, frame, async () => {
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByText(/Scritti i fogli/).waitFor({ timeout: 60_000 });
  });
  return { summary, read, drilled, written, beforeMb, peakMb: await peakMemoryOf(page) };
}
