// The bar on top of the bench: files, samples, width and appearance of the pane. Undo is the sheet's.
import type { Appearance } from "./appearance";
import { sampleUrl, type Sample } from "./samples";

/** What the bar can ask for. */
export interface ToolbarWishes {
  openFile(file: File): void;
  save(): void;
  openSample(sample: Sample): void;
  giveSamples(): void;
  setWidth(pixels: number): void;
  setAppearance(appearance: Appearance): void;
}

function element<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found as E;
}

/** Connects the bar of the page. */
export function connectToolbar(wishes: ToolbarWishes): void {
  const field = element<HTMLInputElement>("file");
  element("apri").addEventListener("click", () => field.click());
  field.addEventListener("change", () => {
    const [file] = field.files ?? [];
    if (file !== undefined) wishes.openFile(file);
    field.value = "";
  });
  element("salva").addEventListener("click", () => wishes.save());
  element("carica-esempi").addEventListener("click", () => {
    wishes.giveSamples();
    element<HTMLDetailsElement>("esempi").open = false;
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-width]")) {
    button.addEventListener("click", () => wishes.setWidth(Number(button.dataset["width"])));
  }
  const appearance = element<HTMLSelectElement>("aspetto");
  appearance.addEventListener("change", () => wishes.setAppearance(appearance.value as Appearance));
  const samples = element<HTMLDetailsElement>("esempi");
  document.addEventListener("pointerdown", (event) => {
    if (!samples.contains(event.target as Node)) samples.open = false;
  });
  samples.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    samples.open = false;
    samples.querySelector("summary")?.focus();
  });
}

/** Lists the samples. */
export function showSamples(samples: readonly Sample[], open: (sample: Sample) => void): void {
  const list = element("elenco-esempi");
  list.replaceChildren(
    ...samples.map((sample) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = sampleUrl(sample);
      link.download = sample.file;
      link.textContent = sample.title;
      link.title = `Scarica ${sample.file}, oppure trascinalo`;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "Apri nel foglio";
      button.setAttribute("aria-label", `Apri nel foglio: ${sample.title}`);
      button.addEventListener("click", () => {
        element<HTMLDetailsElement>("esempi").open = false;
        open(sample);
      });
      item.append(link, button);
      return item;
    }),
  );
  element("esempi").hidden = samples.length === 0;
}

/** Says something; `trouble` makes it stand out until the next message. */
export function say(text: string, trouble = false): void {
  const line = element("messaggio");
  line.textContent = text;
  line.classList.toggle("guaio", trouble);
}

/** Shows the name of the open workbook. */
export function showName(name: string): void {
  element("nome").textContent = name;
  document.title = `${name} · Quadra · banco di prova`;
}

/** Marks the button of the current width. */
export function showWidth(pixels: number): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-width]")) {
    button.setAttribute("aria-pressed", String(Number(button.dataset["width"]) === pixels));
  }
}
