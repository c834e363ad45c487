// The frame of the task pane: loading it, its width, and handing it files as a drop would.

/** Widths that a task pane can have in Excel. */
const NARROWEST = 320;
const WIDEST = 600;

/** Elements of the page that make up the frame. */
export interface PaneElements {
  readonly frame: HTMLIFrameElement;
  readonly splitter: HTMLElement;
  /** The element whose grid gives the pane its width. */
  readonly layout: HTMLElement;
}

/** The frame of the pane. */
export class PaneFrame {
  private width = 400;

  constructor(
    private readonly elements: PaneElements,
    private readonly widthChanged: (pixels: number) => void,
  ) {
    this.followSplitter();
  }

  /** Loads the unmodified pane anew. */
  load(): void {
    // The parameter tells nothing to the pane: it only keeps the frame out of caches.
    this.elements.frame.src = "/taskpane.html?banco";
  }

  setWidth(pixels: number): void {
    this.width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, pixels)));
    this.elements.layout.style.setProperty("--pane", `${this.width}px`);
    this.elements.splitter.setAttribute("aria-valuenow", String(this.width));
    this.widthChanged(this.width);
  }

  /**
   * Puts files into the pane's file field and says so, as a person's drop does.
   * @returns whether the pane has such a field now.
   */
  giveFiles(files: readonly File[]): boolean {
    const pane = this.elements.frame.contentDocument;
    const fields = [...(pane?.querySelectorAll<HTMLInputElement>("input[type=file]") ?? [])];
    const field = fields.find(({ multiple, disabled }) => multiple && !disabled) ?? fields[0];
    const paneWindow = this.elements.frame.contentWindow as (Window & typeof globalThis) | null;
    if (field === undefined || paneWindow === null) return false;
    const transfer = new paneWindow.DataTransfer();
    for (const file of files) {
      transfer.items.add(new paneWindow.File([file], file.name, { type: file.type }));
    }
    field.files = transfer.files;
    field.dispatchEvent(new paneWindow.Event("input", { bubbles: true }));
    field.dispatchEvent(new paneWindow.Event("change", { bubbles: true }));
    return true;
  }

  private followSplitter(): void {
    const { splitter, layout } = this.elements;
    splitter.addEventListener("pointerdown", (event) => {
      splitter.setPointerCapture(event.pointerId);
      layout.classList.add("trascina");
    });
    splitter.addEventListener("pointermove", (event) => {
      if (!splitter.hasPointerCapture(event.pointerId)) return;
      this.setWidth(layout.getBoundingClientRect().right - event.clientX);
    });
    const end = () => layout.classList.remove("trascina");
    splitter.addEventListener("pointerup", end);
    splitter.addEventListener("pointercancel", end);
    splitter.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: 10, ArrowRight: -10 }[event.key];
      if (step === undefined) return;
      this.setWidth(this.width + step);
      event.preventDefault();
    });
  }
}
