// The pane for everybody, in every state it has: axe in every theme, nothing cut or covered at 320 pixels and
// at 200 %, results said aloud, the focus kept, colours that the system forces, motion that it reduces.
import { paneFrame } from "./axeViolations";
import { tabTo } from "./lookAtPane";
import { openBench, type OpenBench } from "./openBench";
import { lookAtState } from "./paneLook";
import { FURTHER_STATES } from "./furtherStates";
import { heard, hears } from "./hear";
import { placesOf } from "./paneState";
import { PANE_STATES } from "./paneStates";

jest.setTimeout(600_000);

/** Sentences that what a person does for one state may bring; a list that speaks line by line brings dozens. */
const MOST_SENTENCES = 5;

const STATES = [...PANE_STATES, ...FURTHER_STATES];

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
  bench.page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await bench.close();
});

/** The element with the focus, by its name; "" when it is the page. */
const focus = () =>
  paneFrame(bench).evaluate(() => {
    const one = document.activeElement;
    return one === null || one === document.body
      ? ""
      : (one.getAttribute("aria-label") ?? one.textContent ?? "").trim();
  });

test("every step and every room has a state in the list", async () => {
  const shown = new Set(STATES.map(({ place }) => place));
  expect((await placesOf(bench)).filter((place) => !shown.has(place))).toEqual([]);
  expect(new Set(STATES.map(({ name }) => name)).size).toBe(STATES.length);
});

test("no state has a violation that axe knows of, a text that is cut, or a control that is covered, and what happens is said", async () => {
  const wrong: string[] = [];
  for (const state of STATES) {
    try {
      await state.enter(bench);
      const said = (
        await (state.says === undefined ? heard(bench) : hears(bench, state.says))
      ).join("\n");
      if (state.says !== undefined && !state.says.test(said)) {
        wrong.push(`${state.name}: it is not said; heard: «${said.slice(0, 300)}»`);
      }
      // Outcomes are said once, and not each line of a list for itself.
      const sentences = said.split("\n").filter((one) => one !== "");
      if (sentences.length > MOST_SENTENCES || new Set(sentences).size < sentences.length) {
        wrong.push(`${state.name}: too much is said, or twice: ${sentences.join(" | ")}`);
      }
      wrong.push(...(await lookAtState(bench, state.name, state.brief)));
      await state.leave?.(bench);
    } catch (error) {
      // The states after it may still be reached.
      wrong.push(`${state.name}: ${String(error).split("\n").slice(0, 4).join(" ")}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(bench.errors).toEqual([]);
});

test("the focus goes back to what opened a form, and stays on the button behind which files are picked", async () => {
  const { page, pane } = bench;
  await pane.getByRole("tab", { name: /Raccogli/ }).click();
  await pane.getByRole("tab", { name: "Fonti", exact: true }).click();
  const paste = pane.getByRole("button", { name: "Incolla un testo" });
  await paste.press("Enter");
  await pane.getByRole("textbox").first().fill("Piano annuale 2022\nEnte\tTurn-over\nViadana\t4");
  await pane.getByRole("button", { name: "Leggi il testo" }).press("Enter");
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).waitFor();
  expect(await focus()).toBe("Incolla un testo");

  const choose = pane.getByRole("button", { name: "Scegli i file…" });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), choose.press("Enter")]);
  await chooser.setFiles([
    { name: "altro.txt", mimeType: "text/plain", buffer: Buffer.from("Ente\tSAT\nBozzolo\t0") },
  ]);
  await pane.getByText("altro.txt").first().waitFor();
  expect(await focus()).toBe("Scegli i file…");

  await pane.getByRole("button", { name: "Scrivi nei fogli" }).press("Enter");
  await pane.getByRole("button", { name: "Vai alla verifica" }).waitFor();
  expect(await focus()).not.toBe("");
  await pane.getByRole("button", { name: "Vai alla verifica" }).press("Enter");
  await pane.getByRole("heading", { name: "Verifica che tutto quadri" }).waitFor();
  expect(await focus()).toBe("Verifica che tutto quadri");
  await pane.getByRole("button", { name: "Verifica i dati" }).press("Enter");
  const give = pane.getByRole("button", { name: "Motiva…" }).first();
  if ((await give.count()) > 0) {
    await give.press("Enter");
    await pane.getByRole("button", { name: "Annulla", exact: true }).first().press("Enter");
    expect(await focus()).toBe("Motiva…");
  }
});

test("a button that was only passed with Tab does not get the focus when what was pressed after it goes away", async () => {
  const { pane, page } = bench;
  await pane.getByRole("tab", { name: /Raccogli/ }).click();
  await pane.getByRole("tab", { name: "Fonti", exact: true }).click();
  await pane
    .locator("input[type=file]")
    .setInputFiles([
      { name: "passa.txt", mimeType: "text/plain", buffer: Buffer.from("Ente\tSAT\nBozzolo\t1") },
    ]);
  const discard = pane.getByRole("button", { name: "Scarta", exact: true });
  await discard.waitFor();
  // It says that it opens something, and stays where it is.
  await pane.getByRole("button", { name: "Incolla un testo" }).focus();
  await tabTo(bench, discard);
  await page.keyboard.press("Enter");
  await discard.waitFor({ state: "detached" });
  expect(await focus()).toBe("Raccogli i dati degli enti");
});

test("with colours that the system forces a button that cannot be pressed still has a border, and nothing moves where motion is reduced", async () => {
  const { page, pane } = bench;
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.evaluate(() => {
    window.quadraBanco!.host.fault = async (_, proceed) => {
      await new Promise<void>((go) => Object.assign(window, { quadraProsegui: go }));
      return proceed();
    };
  });
  await pane.getByRole("tab", { name: /Raccogli/ }).click();
  await pane.getByRole("button", { name: "Leggi i fogli aperti" }).press("Enter");
  await pane.locator("[role=progressbar]").waitFor();
  const choose = pane.getByRole("button", { name: "Scegli i file…" });
  expect(await choose.getAttribute("aria-disabled")).toBe("true");
  const border = await choose.evaluate((button) => {
    const { borderTopColor, borderTopStyle, borderTopWidth, backgroundColor } =
      getComputedStyle(button);
    return { borderTopColor, borderTopStyle, borderTopWidth, backgroundColor };
  });
  expect(border.borderTopStyle).toBe("solid");
  expect(parseFloat(border.borderTopWidth)).toBeGreaterThanOrEqual(1);
  expect(border.borderTopColor).not.toBe(border.backgroundColor);
  expect(border.borderTopColor).not.toMatch(/^rgba\(.*, 0\)$|transparent/);
  // Colours alone tell no link here.
  const link = await pane
    .getByRole("link", { name: "Guida" })
    .evaluate((one) => getComputedStyle(one).textDecorationLine);
  expect(link).toBe("underline");
  // A pulse is no motion: its keyframes change how strong a colour is, and nothing else.
  const moving = await paneFrame(bench).evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      const { target } = effect as KeyframeEffect;
      const still = ["opacity", "offset", "computedOffset", "easing", "composite"];
      const changed = (effect as KeyframeEffect)
        .getKeyframes()
        .flatMap((frame) => Object.keys(frame))
        .filter((name) => !still.includes(name) && !/color/i.test(name));
      return changed.length === 0 ? [] : [`${target?.className}: ${changed.join(", ")}`];
    }),
  );
  expect(moving).toEqual([]);
  await page.evaluate(() => {
    window.quadraBanco!.host.fault = null;
    (window as unknown as { quadraProsegui(): void }).quadraProsegui();
  });
  await page.emulateMedia({ forcedColors: null, reducedMotion: null });
});
