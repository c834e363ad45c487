// Gives the pane an export of tens of thousands of payments and watches whether it still answers; `npm run
// bench` prints the figures.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenBench } from "./openBench";
import { paceOf, paneFrame, type Pace } from "./pace";

const PLAN = `DGR;Sub-ambito;Trasferito;Erogato
3008/2020;Est;90.000,00;80.000,00
3008/2020;Ovest;90.000,00;70.000,00
`;

/** What came out and how the pane answered meanwhile. */
export interface PaymentsPace {
  /** "50.000 pagamenti, 35.000.000,00 euro" of each place, as it is shown. */
  readonly matched: readonly string[];
  readonly pace: Pace;
}

function exportOf(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `${at};10/07/2020;${at % 3 === 0 ? `Persona ${at % 9000}x` : `B-${at % 9000}`};` +
      `${100 + (at % 1400)},${String(at % 100).padStart(2, "0")};${1200 + (at % 2)};` +
      `Contributo n. ${at} DGR 3008/2020 ${at % 2 === 0 ? "Est" : "Ovest"}`,
  );
  return ["Mandato;Data;Beneficiario;Importo;Capitolo;Causale", ...lines, ""].join("\n");
}

/** Reads a small ledger, and then the payments. */
export async function measurePayments(bench: OpenBench, rows: number): Promise<PaymentsPace> {
  const { pane } = bench;
  const give = (name: string, text: string) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await pane.locator("input[type=file]").first().setInputFiles(give("fondi.csv", PLAN));
  await pane
    .getByText(/DGR 3008\/2020/)
    .first()
    .waitFor();
  await pane.getByRole("tab", { name: "Fondi" }).press("Enter");
  const input = pane.locator("section[aria-labelledby=pagamenti-fondi] input[type=file]");
  await input.waitFor({ state: "attached" });
  const list = pane.getByRole("list", { name: "Abbinati" });
  // From the disk, as a person chooses it: bytes that the test hands over would be unpacked in the page.
  const folder = mkdtempSync(join(tmpdir(), "quadra-pagamenti-"));
  try {
    const path = join(folder, "mandati.csv");
    writeFileSync(path, exportOf(rows));
    const pace = await paceOf(bench, paneFrame(bench), async () => {
      await input.setInputFiles(path);
      await list.waitFor({ timeout: 60_000 });
    });
    return { matched: await list.getByText(/pagament/).allInnerTexts(), pace };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
