// What states of the pane are made of: how one is written down, how a person moves about in the pane, what is heard.
import type { OpenBench } from "./openBench";

/** A state of the pane. */
export interface PaneState {
  readonly name: string;
  /** The step, and of the first step the room, by the names on their tabs. */
  readonly place: string;
  readonly enter: (bench: OpenBench) => Promise<void>;
  /** What a live region says when the state is reached; left out where nothing has to be said. */
  readonly says?: RegExp;
  /** It cannot be held for long: it is looked at in one width and one theme. */
  readonly brief?: boolean;
  /** What is to be put right before the next state. */
  readonly leave?: (bench: OpenBench) => Promise<void>;
}

export const FONTI = "Raccogli › Fonti";
export const PIANO = "Raccogli › Piano";
export const INDAGINE = "Raccogli › Indagine";
export const FONDI = "Raccogli › Fondi";
export const VERIFICA = "Verifica";
export const COMPILA = "Compila";

export const textFile = (name: string, text: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

export const step = async ({ pane }: OpenBench, name: RegExp) =>
  pane.getByRole("tablist").first().getByRole("tab", { name }).click();

export const room = async (bench: OpenBench, name: string) => {
  await step(bench, /Raccogli/);
  await bench.pane
    .getByRole("tablist", { name: "Stanze della raccolta" })
    .getByRole("tab", { name, exact: true })
    .click();
};

export const press = ({ pane }: OpenBench, name: string | RegExp) =>
  pane
    .getByRole("button", typeof name === "string" ? { name, exact: true } : { name })
    .first()
    .click();

export const heading = ({ pane }: OpenBench, name: string | RegExp) =>
  pane.getByRole("heading", { name }).first().waitFor();

/** Nothing is under way any more: files can be chosen. */
export const idle = ({ pane }: OpenBench) =>
  pane.locator("button:not([aria-disabled=true])", { hasText: "Scegli i file…" }).waitFor();

export const give = (
  { pane }: OpenBench,
  files: Parameters<ReturnType<OpenBench["pane"]["locator"]>["setInputFiles"]>[0],
) => pane.locator("input[type=file]").first().setInputFiles(files);

/** Edits a cell of the sheet, as a colleague does while the pane is open. */
export async function edit(
  { page }: OpenBench,
  sheet: string,
  cell: string,
  value: number | string | null,
): Promise<void> {
  await page.evaluate(
    async ([where, at, what]) => {
      await window.quadraBanco!.writeCell(where, at, what);
      await window.quadraBanco!.settled();
    },
    [sheet, cell, value] as const,
  );
}

/** Pastes a text and has it read. */
export async function paste(bench: OpenBench, text: string): Promise<void> {
  await press(bench, "Incolla un testo");
  await bench.pane.getByRole("textbox", { name: "Testo del piano o tabella copiata" }).fill(text);
  await press(bench, "Leggi il testo");
}

/** Opens another workbook: the pane begins anew beside it. */
export async function openBook(bench: OpenBench, bytes: Uint8Array, name: string): Promise<void> {
  await bench.page.evaluate(
    ([content, file]) => window.quadraBanco!.openWorkbook(content as number[], file as string),
    [[...bytes], name] as const,
  );
  await idle(bench);
}

/**
 * What Excel answers from now on.
 * @param answers `hold`: nothing until `letGo`; `refuse`: an error of this code, from the first request on
 * that sets something when `onlyWrites`, else at once; null: as ever.
 */
export async function setExcel(
  { page }: OpenBench,
  answers: { hold: true } | { refuse: string; onlyWrites?: boolean } | null,
): Promise<void> {
  await page.evaluate((wanted) => {
    const { host } = window.quadraBanco!;
    const held = window as unknown as { quadraProsegui?: () => void };
    if (wanted === null) {
      host.fault = null;
      held.quadraProsegui?.();
      delete held.quadraProsegui;
      return;
    }
    let broken = !("onlyWrites" in wanted) || wanted.onlyWrites !== true;
    host.fault = async (request, proceed) => {
      if ("hold" in wanted) {
        await new Promise<void>((go) => (held.quadraProsegui = go));
        return proceed();
      }
      const SET_PROPERTY = 4;
      broken ||= request.Actions.some(({ ActionType }) => ActionType === SET_PROPERTY);
      if (!broken) return proceed();
      const error = { Code: wanted.refuse, Message: "", Location: "" };
      return JSON.stringify({ Error: error, Results: [] });
    };
  }, answers);
}

/** Where a person can go in the pane now: its steps, and the rooms of the first. */
export async function placesOf({ pane }: OpenBench): Promise<string[]> {
  const names = async (list: ReturnType<OpenBench["pane"]["getByRole"]>) =>
    (await list.getByRole("tab").allInnerTexts()).map((text) => text.split("\n")[0]!.trim());
  const steps = await names(pane.getByRole("tablist").first());
  const rooms = await names(pane.getByRole("tablist", { name: "Stanze della raccolta" }));
  return steps.flatMap((text, i) => {
    const name = text.replace(/^\d\.\s*/, "");
    return i === 0 ? rooms.map((one) => `${name} › ${one}`) : [name];
  });
}
