// The pane for everybody: axe in every state of the main job, in every appearance.
import { resolve } from "node:path";
import { axeViolations } from "./axeViolations";
import { openBench } from "./openBench";

jest.setTimeout(180_000);

const SAMPLES = ["aler-mantova.xlsx", "aler-cremona.xlsx", "comuni-oglio-po.xlsx"].map((name) =>
  resolve(__dirname, "../../assets/esempi", name),
);

describe.each(["chiaro", "scuro", "contrasto"] as const)(
  "The pane in the appearance %s",
  (appearance) => {
    it("has no violation that axe knows of, in any state of the main job", async () => {
      const bench = await openBench();
      try {
        const { page, pane } = bench;
        await page.evaluate((look) => window.quadraBanco!.setAppearance(look), appearance);
        await pane.getByRole("button", { name: "Scegli i file…" }).waitFor();
        const found: Record<string, string[]> = {};
        found["empty"] = await axeViolations(bench);

        await pane.getByRole("button", { name: "Incolla un testo" }).click();
        found["paste"] = await axeViolations(bench);
        await pane
          .locator("input[type=file]")
          .setInputFiles([...SAMPLES, resolve(__dirname, "../../README.md")]);
        await pane.getByRole("button", { name: "Scrivi nei fogli" }).waitFor();
        found["read"] = await axeViolations(bench);
        await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
        await pane.getByRole("button", { name: "Vai alla verifica" }).click();
        await pane.getByRole("button", { name: "Verifica i dati" }).click();
        await pane.getByText("Piano 2021: 13 rilievi").waitFor();
        found["checked"] = await axeViolations(bench);
        await pane.getByRole("radio", { name: "per ente" }).click();
        found["by ente"] = await axeViolations(bench);
        await pane.getByRole("tab", { name: /Compila/ }).click();
        await pane.getByRole("button", { name: "Mostra le modifiche" }).click();
        await pane.getByRole("button", { name: "Compila 320 celle" }).waitFor();
        found["preview"] = await axeViolations(bench);
        await pane.getByRole("button", { name: "Compila 320 celle" }).click();
        await pane.getByText("Compilate 320 celle.").waitFor();
        found["filled"] = await axeViolations(bench);

        expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
      } finally {
        await bench.close();
      }
    });
  },
);
