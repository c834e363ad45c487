// The rooms of the first step: each is one click or a few keys away, and the sources come first.
import { openBench } from "./openBench";

jest.setTimeout(120_000);

test("the rooms of the first step change with the arrow keys at 320 pixels, and the sources are open first", async () => {
  const bench = await openBench();
  try {
    const { pane, page } = bench;
    await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
    const rooms = pane.getByRole("tablist", { name: "Stanze della raccolta" });
    const open = () => rooms.getByRole("tab", { selected: true }).textContent();
    await pane.getByRole("heading", { name: "Raccogli i dati degli enti" }).waitFor();
    expect(await open()).toBe("Fonti");
    await rooms.getByRole("tab", { name: "Fonti" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Il piano e il suo ambito" }).waitFor();
    expect(await open()).toBe("Piano");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    await pane.getByRole("heading", { name: "Raccogli i dati degli enti" }).waitFor();
    expect(await open()).toBe("Fonti");
    expect(bench.errors).toEqual([]);
  } finally {
    await bench.close();
  }
});
