// Sources of mixed formats in the pane, as they come by mail: several at once, one of them broken.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PLAN_FILES } from "../hosts/formats/planFiles";
import { benchForEach, type OpenBench } from "./openBench";

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), "quadra-fonti-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Drops files on the pane, as from the desktop. */
async function drop(bench: OpenBench, files: readonly (readonly [string, Uint8Array])[]) {
  const frame = bench.page.frames().find((one) => one.url().includes("taskpane.html"))!;
  await frame.evaluate(
    (dropped) => {
      const transfer = new DataTransfer();
      for (const [name, bytes] of dropped) {
        transfer.items.add(new File([Uint8Array.from(bytes)], name));
      }
      const button = [...document.querySelectorAll("button")].find((one) =>
        one.textContent.includes("Scegli i file…"),
      )!;
      for (const type of ["dragover", "drop"]) {
        const options = { bubbles: true, cancelable: true, dataTransfer: transfer };
        button.dispatchEvent(new DragEvent(type, options));
      }
    },
    files.map(([name, bytes]) => [name, [...bytes]] as const),
  );
}

describe("The sources in the pane", () => {
  let bench: OpenBench;
  const benchNow = benchForEach();
  beforeEach(() => {
    bench = benchNow();
  });

  it("are dropped together in mixed formats: tables are listed, the broken file is named", async () => {
    const { pane } = bench;
    const names = ["piano.xlsx", "piano.xlsb", "piano.xls", "pagina.xls", "xml2003.xls"].concat(
      "piano.ods",
      "piano.docx",
      "piano-ansi-punto-e-virgola.csv",
    );
    const broken = PLAN_FILES["piano.ods"]!().slice(0, -300);
    await drop(bench, [
      ...names.slice(0, 4).map((name) => [name, PLAN_FILES[name]!()] as const),
      ["rotto.ods", broken],
      ...names.slice(4).map((name) => [name, PLAN_FILES[name]!()] as const),
    ]);
    for (const name of names) await pane.getByText(`${name}: 1 tabella`).waitFor();
    const notices = pane.getByTestId("avvisi");
    expect(await notices.locator("> *").count()).toBe(1);
    expect(await notices.innerText()).toContain(
      "Il file «rotto.ods» è danneggiato: aprirlo con il suo programma, salvarlo di nuovo e riprovare.",
    );
    expect(bench.errors).toEqual([]);
    expect(bench.foreign).toEqual([]);
  });

  it("are cancelled while they are read, and nothing of them is there", async () => {
    const { pane } = bench;
    const rows = Array.from({ length: 400_000 }, (_, i) => `Comune di Viadana;${i};${i};${i};${i}`);
    // Several of them: reading must not be over before a person can find the button.
    const large = [1, 2, 3, 4, 5].map((n) =>
      file(`grande ${n}.csv`, `Ente;Disponibili;A;B;C\n${rows.join("\n")}`),
    );
    await pane
      .locator("input[type=file]")
      .setInputFiles([file("piano.csv", PLAN_FILES["piano-utf8-virgola.csv"]!()), ...large]);
    await pane.getByRole("button", { name: "Annulla la lettura" }).click();
    await pane.getByText("La lettura è stata annullata: nulla è stato aggiunto.").waitFor();
    expect(await pane.getByRole("button", { name: "Scrivi nei fogli" }).count()).toBe(0);
    // The next file is read as if nothing had been.
    await pane
      .locator("input[type=file]")
      .setInputFiles(file("dopo.ods", PLAN_FILES["piano.ods"]!()));
    await pane.getByText("dopo.ods: 1 tabella").waitFor();
    expect(bench.errors).toEqual([]);
  });

  it("are pasted from Word or Excel with their cells, merged ones too", async () => {
    const { pane, page } = bench;
    await pane.getByRole("button", { name: "Incolla un testo" }).click();
    const area = pane.getByRole("textbox");
    await area.focus();
    const frame = page.frames().find((one) => one.url().includes("taskpane.html"))!;
    await frame.evaluate(() => {
      const cells = (values: string[]) => values.map((value) => `<td>${value}</td>`).join("");
      const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><table><tr><td colspan=2>Quadro&nbsp;riepilogativo</td></tr><tr>${cells(["Ragione Sociale Ente Proprietario", "Turn-over"])}</tr><tr>${cells(["Comune di Viadana", "3"])}</tr><tr>${cells(["Comune di Bozzolo", "&nbsp;"])}</tr><tr>${cells(["TOTALE", "3"])}</tr></table></body></html>`;
      const data = new DataTransfer();
      data.setData("text/html", html);
      data.setData("text/plain", "Comune di Viadana 3");
      const field = document.querySelector("textarea")!;
      field.dispatchEvent(
        new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }),
      );
      field.setRangeText("Comune di Viadana 3");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await pane.getByRole("button", { name: "Leggi il testo" }).click();
    await pane.getByText(/^Testo incollato 1, ore \d\d:\d\d: 1 tabella$/).waitFor();
    expect(bench.errors).toEqual([]);
  });
});
