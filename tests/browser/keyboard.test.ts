// The whole job with the keys alone, at 320 pixels: everything is reached, the focus is where the work goes on,
// every stop is seen, and nothing holds the focus.
import { resolve } from "node:path";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { paneFrame } from "./axeViolations";
import { FILLED, templateCells, valuesOf } from "./bundledTemplate";
import { tabTo } from "./lookAtPane";
import { openBench, type OpenBench } from "./openBench";
import { edit, idle } from "./paneState";

jest.setTimeout(180_000);

const SAMPLES = ["aler-mantova.xlsx", "aler-cremona.xlsx", "comuni-oglio-po.xlsx"].map((name) =>
  resolve(__dirname, "../../assets/esempi", name),
);

/** A sender's workbook that says nothing of the plan's figures, with a heading that nobody knows. */
async function unknownHeading() {
  const name = "altro.xlsx";
  const workbook = newFileWorkbook(name);
  const put = await workbook.putTableSheets([
    {
      ...{ sheet: "Dati", table: "Dati" },
      columns: ["Ente", "Vuoti da affidare", "Conferite da privati"].map((header) => ({
        ...{ header, kind: "general" as const, width: 20 },
      })),
      rows: [
        ["Viadana", 3, 0],
        ["Bozzolo", 1, 0],
      ],
    },
  ]);
  if (!put.ok) throw new Error(put.failure.code);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, mimeType, buffer: Buffer.from(workbook.bytes()) };
}

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
  await bench.page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
  // The sheet takes the focus once after opening: a person goes to the pane when it is quiet.
  let quiet = false;
  while (!quiet) {
    await bench.pane.getByRole("tab", { name: /Raccogli/ }).focus();
    await bench.page.waitForTimeout(500);
    quiet = await bench.page.evaluate(() => document.activeElement?.id === "pannello");
  }
});
afterAll(async () => {
  await bench.close();
});

/** The element with the focus, by its name; "" when it is the page. */
const focus = () =>
  paneFrame(bench).evaluate(() => {
    const one = document.activeElement as HTMLInputElement | null;
    if (one === null || one === document.body) return "";
    const label = one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent;
    const name = (label ?? one.textContent ?? "").trim();
    return name === "" ? one.outerHTML.slice(0, 200) : name;
  });

/** The element with the focus, once the parts that come instead of what went have arrived; "" when it is lost. */
async function keptFocus(): Promise<string> {
  for (let looks = 0; looks < 40 && (await focus()) === ""; looks++) {
    await bench.page.waitForTimeout(100);
  }
  return focus();
}

/** Where the sheet of the bench has taken the focus, F6 brings a person back to where the pane was left. */
async function toPane(): Promise<void> {
  const isThere = await bench.page.evaluate(() => document.activeElement?.id === "pannello");
  if (!isThere) await bench.page.locator("#pannello").focus();
}

/** Goes to a button by Tab and presses a key on it. */
async function go(name: string | RegExp, key = "Enter"): Promise<void> {
  const wanted =
    typeof name === "string"
      ? bench.pane.getByRole("button", { name, exact: true })
      : bench.pane.getByRole("button", { name });
  await wanted.first().waitFor();
  await toPane();
  const isThere = () => wanted.first().evaluate((one) => one === document.activeElement);
  for (let presses = 0; presses < 250 && !(await isThere()); presses++) {
    await bench.page.keyboard.press("Tab");
    // Past the end of the pane F6 leads to its beginning again.
    const left = await bench.page.evaluate(() => document.activeElement?.id !== "pannello");
    if (left) await bench.pane.getByRole("tab", { selected: true }).first().focus();
  }
  expect(await isThere()).toBe(true);
  await bench.page.keyboard.press(key);
}

/**
 * Goes through the whole pane by Tab, from its first stop until the focus leaves it.
 * @returns the names of the stops that look no different when they have the focus, and how many stops there are.
 */
async function walk(): Promise<{ unseen: string[]; stops: number; left: boolean }> {
  const { page, pane } = bench;
  const frame = paneFrame(bench);
  const first = pane.getByRole("tablist").first().getByRole("tab", { selected: true });
  await first.focus();
  const box = (await page.locator("#pannello").boundingBox())!;
  const seen = new Set<string>();
  const unseen: string[] = [];
  for (let stops = 1; stops < 200; stops++) {
    const place = await frame.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      if (one === null || one === document.body) return null;
      const { left, top, width, height } = one.getBoundingClientRect();
      const name = one.getAttribute("aria-label") ?? one.textContent;
      // Radio buttons, boxes and fields show the focus on what stands around them.
      const shows = one.matches("input, textarea, select") ? one.parentElement! : one;
      const kind = `${one.tagName} ${shows.className}`;
      return { ...{ left, top, width, height, kind }, name: name.trim().slice(0, 60) };
    });
    if (place === null) {
      await first.focus();
      return { unseen, stops, left: true };
    }
    if (!seen.has(place.kind)) {
      seen.add(place.kind);
      const around = 6;
      const [x, y] = [box.x + place.left - around, box.y + place.top - around];
      const clip = {
        ...{ x: Math.max(box.x, x), y: Math.max(box.y, y) },
        width: Math.min(place.width + 2 * around, 320),
        height: Math.min(place.height + 2 * around, 200),
      };
      const look = () => page.screenshot({ clip, animations: "disabled", caret: "hide" });
      const with_ = await look();
      const without = await frame
        .evaluate(() => {
          const one = document.activeElement as HTMLElement;
          Object.assign(window, { quadraFuoco: one });
          one.blur();
        })
        .then(look);
      if (with_.equals(without)) unseen.push(place.name);
      await frame.evaluate(() => {
        (window as unknown as { quadraFuoco: HTMLElement }).quadraFuoco.focus();
      });
    }
    await page.keyboard.press("Tab");
    if (!(await page.evaluate(() => document.activeElement?.id === "pannello"))) {
      await first.focus();
      return { unseen, stops, left: true };
    }
  }
  return { unseen, stops: 200, left: false };
}

test("the rooms of the first step change with the arrow keys, and the sources are open first", async () => {
  const { pane, page } = bench;
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
});

test("the whole job is done: collect, answer a question, write, check, give a reason, correct, fill, undo", async () => {
  const { pane, page } = bench;
  const before = await templateCells(bench);

  const chosen = page.waitForEvent("filechooser");
  await go("Scegli i file…");
  await (await chosen).setFiles(SAMPLES);
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).waitFor();
  expect(await focus()).toBe("Scegli i file…");
  await idle(bench);
  const again = page.waitForEvent("filechooser");
  await go("Scegli i file…");
  await (await again).setFiles([await unknownHeading()]);

  // A question is answered by typing; what then has the focus is where the question was asked from.
  const question = pane.getByLabel("Che cosa conta «Vuoti da affidare»?");
  await question.waitFor();
  await toPane();
  await tabTo(bench, question, 120);
  await page.keyboard.type("Non leggere");
  await go("Leggi con queste scelte");
  await question.waitFor({ state: "detached" });
  expect(await keptFocus()).not.toBe("");
  await go("Scrivi nei fogli");
  await pane.getByRole("button", { name: "Vai alla verifica" }).waitFor();
  expect(await keptFocus()).not.toBe("");
  expect(await walk()).toMatchObject({ unseen: [], left: true });

  await go("Vai alla verifica");
  await pane.getByRole("heading", { name: "Verifica che tutto quadri" }).waitFor();
  expect(await focus()).toBe("Verifica che tutto quadri");
  await go("Verifica i dati", "Space");
  await pane.getByText(/^Piano 2021: \d+ rilievi/).waitFor();
  expect(await focus()).toBe("Verifica di nuovo");
  await go(/SAT!B25 = 2/);
  await page.waitForFunction(() => window.quadraBanco!.selection().sheet === "Offerta");
  expect(await focus()).toMatch(/SAT!B25 = 2/);

  // Esc and a second thought leave the form; the reason is then given.
  await go("Motiva…");
  expect(await focus()).toMatch(/^Motivazione/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await focus()).toBe("Annulla");
  await page.keyboard.press("Enter");
  expect(await focus()).toBe("Motiva…");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Demolizione in corso.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ufficio casa");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/^Motivato da Ufficio casa/)
    .first()
    .waitFor();
  expect(await keptFocus()).not.toBe("");

  // A suspect is applied and taken back.
  const cell = async () =>
    (await page.evaluate(() => window.quadraBanco!.readCell("Offerta", "E3"))).value;
  const truth = await cell();
  await edit(bench, "Offerta", "E3", Number(`${truth}1`));
  await pane.getByRole("heading", { name: "Dove può stare l’errore" }).waitFor();
  await go(/^Correggi .*, disponibili: /);
  await pane.getByText(/verrà scritto/).waitFor();
  expect(await focus()).toBe("Scrivi questa correzione");
  await page.keyboard.press("Enter");
  await pane.getByText("1 correzione presa da qui").waitFor();
  expect(await keptFocus()).not.toBe("");
  expect(await cell()).toBe(truth);
  await go("Annulla l’ultima correzione");
  await pane.getByText("1 correzione presa da qui").waitFor({ state: "detached" });
  expect(await keptFocus()).not.toBe("");
  expect(await cell()).toBe(Number(`${truth}1`));
  await edit(bench, "Offerta", "E3", Number(truth));
  await pane.getByText(/^Ricontrollato dopo la modifica: .*in meno/).waitFor();
  expect(await walk()).toMatchObject({ unseen: [], left: true });

  await pane.getByRole("tab", { name: /Verifica/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Compila il piano" }).waitFor();
  await go("Mostra le modifiche");
  const fill = pane.getByRole("button", { name: /^Compila \d+ celle$/ });
  await fill.waitFor();
  await go(/^Compila \d+ celle$/);
  await pane.getByText(/^Compilate \d+ celle\.$/).waitFor();
  expect(await keptFocus()).not.toBe("");
  expect(await valuesOf(bench, FILLED)).toEqual(FILLED.map(([, , value]) => value));
  expect(await walk()).toMatchObject({ unseen: [], left: true });
  await go("Giornale");
  await pane.getByRole("heading", { name: "Giornale" }).waitFor();
  expect(await focus()).toBe("Giornale");
  await go("Chiudi il giornale");
  await pane.getByRole("heading", { name: "Giornale" }).waitFor({ state: "detached" });
  expect(await focus()).toBe("Giornale");
  await pane.getByRole("tab", { name: /Compila/ }).focus();
  await go("Annulla la compilazione");
  await pane.getByText(/Compilazione annullata/).waitFor();
  expect(await templateCells(bench)).toEqual(before);
  expect(bench.errors).toEqual([]);
});
