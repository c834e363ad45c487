// Two workbooks that disagree, decided in the pane as a person does it: dropped, compared, chosen with a
// reason, written, found again after reopening, and taken back; at 320 pixels, once by keyboard.
import type { Locator } from "playwright-core";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { axeViolations, paneFrame } from "./axeViolations";
import { openBench, type OpenBench } from "./openBench";

jest.setTimeout(240_000);

/** A sender's workbook with one table: turn-over and SAT per ente. */
async function workbookOf(name: string, rows: readonly (readonly [string, number, number])[]) {
  const workbook = newFileWorkbook(name);
  const put = await workbook.putTableSheets([
    {
      sheet: "Dati 2021",
      table: "Dati",
      columns: [
        { header: "Ente", kind: "text", width: 30 },
        { header: "Turn-over", kind: "count", width: 12 },
        { header: "SAT", kind: "count", width: 12 },
      ],
      rows,
    },
  ]);
  expect(put.ok).toBe(true);
  return { name, bytes: workbook.bytes() };
}

type SenderFile = Awaited<ReturnType<typeof workbookOf>>;

/** Drops files onto the pane, as from a folder. */
async function drop({ pane }: OpenBench, files: readonly SenderFile[]): Promise<void> {
  const transfer = await pane.locator("body").evaluateHandle(
    (_, all) => {
      const data = new DataTransfer();
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      return data;
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") })),
  );
  await pane.getByText("oppure trascinarli qui").dispatchEvent("drop", { dataTransfer: transfer });
}

/** A structured sheet as records by heading. */
async function records({ page }: OpenBench, sheet: string): Promise<Record<string, unknown>[]> {
  const rows = await page.evaluate(async (name) => {
    const handle = window.quadraBanco!;
    await handle.settled();
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
    return Promise.all(
      Array.from({ length: 14 }, (_, row) =>
        Promise.all(
          letters.map((column) =>
            handle.readCell(name, `${column}${row + 1}`).then(({ value }) => value),
          ),
        ),
      ),
    );
  }, sheet);
  const [headings = [], ...cells] = rows;
  return cells.map((row) =>
    Object.fromEntries(headings.flatMap((one, i) => (one === null ? [] : [[String(one), row[i]]]))),
  );
}

const turnoverOf = async (bench: OpenBench, ente: string) =>
  (await records(bench, "Offerta")).find((row) => row["Ente"] === ente)?.["Turn-over"];

/** Presses Tab until an element has the focus, as somebody without a mouse does. */
async function tabTo({ page }: OpenBench, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Twenty presses of Tab do not lead there.");
}

async function overflow(bench: OpenBench): Promise<number> {
  return paneFrame(bench).evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

test("sources that disagree are decided with a reason, remembered by the workbook, and taken back", async () => {
  const bench = await openBench();
  try {
    const { pane, page } = bench;
    await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
    await drop(bench, [
      await workbookOf("aler-mantova.xlsx", [
        ["Viadana", 6, 1],
        ["Bozzolo", 2, 0],
      ]),
      await workbookOf("piattaforma.xlsx", [
        ["Viadana", 8, 1],
        ["Bozzolo", 3, 0],
      ]),
    ]);

    // The disagreement, side by side.
    await pane.getByRole("heading", { name: "Fonti discordi: 2 da decidere" }).waitFor();
    await pane.getByRole("button", { name: "Viadana, turn-over" }).click();
    await pane.getByText("Differenza: 2.").waitFor();
    await pane.getByText("Intanto si usa 6 («aler-mantova.xlsx»).").waitFor();
    await pane.getByRole("radio", { name: "8 — piattaforma.xlsx" }).click();
    expect(await axeViolations(bench)).toEqual([]);
    expect(await overflow(bench)).toBe(0);

    // A reason is asked for before anything is decided.
    await pane.getByRole("textbox", { name: "Deciso da" }).fill("Ufficio casa");
    await pane.getByRole("button", { name: "Conferma la scelta" }).click();
    await pane.getByText("Scrivere il motivo della scelta.").waitFor();
    await pane.getByRole("textbox", { name: "Motivo" }).fill("La piattaforma è più recente");
    await pane.getByRole("button", { name: "Conferma la scelta" }).click();
    await pane.getByRole("heading", { name: "Fonti discordi: 1 da decidere" }).waitFor();

    // The next question has come forward; it is answered with the keys alone, with an own value.
    await pane.getByRole("button", { name: "Bozzolo, turn-over", expanded: true }).waitFor();
    await tabTo(bench, pane.getByRole("radio", { name: "2 — aler-mantova.xlsx" }));
    await page.keyboard.press("ArrowUp");
    await tabTo(bench, pane.getByRole("textbox", { name: "Valore" }));
    await page.keyboard.type("4");
    await tabTo(bench, pane.getByRole("textbox", { name: "Motivo" }));
    await page.keyboard.type("Verificato sul posto");
    await tabTo(bench, pane.getByRole("button", { name: "Conferma la scelta" }));
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Fonti discordi: tutte decise" }).waitFor();

    // Written, and kept in Provenienza with the reason.
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByRole("button", { name: "Vai alla verifica" }).waitFor();
    expect(await turnoverOf(bench, "Viadana")).toBe(8);
    expect(await turnoverOf(bench, "Bozzolo")).toBe(4);
    const kept = (await records(bench, "Provenienza"))
      .filter((row) => row["Campo"] === "Turn-over" && row["Scelta"] !== null)
      .map((row) => ["Ente", "Voce", "Valore", "File", "Scelta", "Motivo"].map((one) => row[one]));
    expect(kept).toEqual([
      ["Viadana", "ente", 6, "aler-mantova.xlsx", "scartata", "La piattaforma è più recente"],
      ["Bozzolo", "ente", 2, "aler-mantova.xlsx", "scartata", "Verificato sul posto"],
      ["Viadana", "ente", 8, "piattaforma.xlsx", "vale", "La piattaforma è più recente"],
      ["Bozzolo", "ente", 3, "piattaforma.xlsx", "scartata", "Verificato sul posto"],
      ["Viadana", "scelta", 8, "piattaforma.xlsx", "fonte", "La piattaforma è più recente"],
      ["Bozzolo", "scelta", 4, null, "valore proprio", "Verificato sul posto"],
    ]);

    // From a figure to its source: the row in Provenienza that was read from piattaforma.xlsx.
    await pane.getByRole("button", { name: "turn-over", exact: true }).click();
    await pane.getByRole("button", { name: "Da dove viene: Viadana, turn-over 8" }).click();
    await pane.getByText("La fonte scrive «Viadana»: «8»").waitFor();
    expect(await axeViolations(bench)).toEqual([]);
    expect(await overflow(bench)).toBe(0);
    await pane
      .getByRole("list", { name: "turn-over: le cifre degli enti" })
      .getByRole("button", { name: "piattaforma.xlsx › Dati 2021!B2" })
      .click();
    await page.waitForFunction(() => window.quadraBanco!.selection().sheet === "Provenienza");

    // Reopened: still decided.
    await page.evaluate(async () => {
      const handle = window.quadraBanco!;
      await handle.openWorkbook(await handle.save(), "dati-2021.xlsx");
    });
    await pane.getByRole("heading", { name: "Fonti discordi: tutte decise" }).waitFor();
    await pane.getByText("Motivo: La piattaforma è più recente").waitFor();

    // Taken back, written, and the writing undone.
    await pane.getByRole("button", { name: "Togli la scelta: Viadana, turn-over" }).click();
    await pane.getByRole("heading", { name: "Fonti discordi: 1 da decidere" }).waitFor();
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByRole("button", { name: "Annulla la scrittura" }).waitFor();
    expect(await turnoverOf(bench, "Viadana")).toBe(6);
    await pane.getByRole("button", { name: "Annulla la scrittura" }).click();
    await pane.getByRole("heading", { name: "Fonti discordi: tutte decise" }).waitFor();
    expect(await turnoverOf(bench, "Viadana")).toBe(8);
    expect(bench.errors).toEqual([]);
    expect(bench.foreign).toEqual([]);
  } finally {
    await bench.close();
  }
});
