// When the element that had the focus goes away, the focus goes back to what opened it, or else to the
// title of the step, and not to the top of the page: who works with keys or listens stays where the work is.
import { useEffect, useRef, type RefObject } from "react";

/** The element that takes a lost focus. */
export const FOCUS_TITLE = "titolo-passo";

/** Where the focus was: the step or room, the element, what it said, what it stood in from the inside out. */
interface Stop {
  readonly where: string;
  readonly element: HTMLElement;
  readonly name: string;
  readonly around: readonly Element[];
  /** It was pressed, and not only passed on the way to another: it may have opened what went away. */
  pressed: boolean;
}

/** More than a person goes through in one form. */
const REMEMBERED = 24;

/** The title of the step or room that is shown. */
const titleShown = () => document.getElementById(FOCUS_TITLE)?.textContent ?? "";

const nameOf = (element: Element) => element.getAttribute("aria-label") ?? element.textContent;

function stopAt(element: HTMLElement): Stop {
  const around: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) around.push(one);
  return { where: titleShown(), element, name: nameOf(element), around, pressed: false };
}

/** A button that came back with fields belongs to a form that has just been opened: it opens nothing. */
function isInForm(button: Element, home: Element): boolean {
  let part = button;
  while (part.parentElement !== null && part.parentElement !== home) part = part.parentElement;
  return part.querySelector("input, select, textarea, [role=combobox]") !== null;
}

/**
 * What opened the thing that went away, walking back over the buttons that were pressed: one that still says
 * that it opens something, or one that was there before and stands in the same place again.
 */
function openerOf(stops: readonly Stop[], inside: Element): HTMLElement | null {
  const here = titleShown();
  for (const { where, element, name, around, pressed } of [...stops].reverse()) {
    // Who has gone on to another step is at its beginning.
    if (where !== here) return null;
    if (!pressed) continue;
    if (element.isConnected) {
      if (element.ariaExpanded !== null) return element;
      continue;
    }
    const home = around.find((one) => one.isConnected);
    if (home === undefined || !inside.contains(home)) continue;
    for (const button of home.querySelectorAll<HTMLElement>("button")) {
      if (nameOf(button) === name && !isInForm(button, home)) return button;
    }
  }
  return null;
}

/** Watches over the focus inside an element, at every rendering of the component that calls it. */
export function useKeepFocus(inside: RefObject<HTMLElement | null>): void {
  const had = useRef<Stop[]>([]);
  useEffect(() => {
    const element = inside.current;
    if (element === null) return;
    const note = ({ target }: FocusEvent) => {
      had.current = [...had.current.slice(1 - REMEMBERED), stopAt(target as HTMLElement)];
    };
    // The keys press a button with a click, too.
    const press = ({ target }: Event) => {
      const stop = [...had.current].reverse().find((one) => one.element.contains(target as Node));
      if (stop !== undefined) stop.pressed = true;
    };
    element.addEventListener("focusin", note);
    element.addEventListener("click", press, true);
    const restore = (options?: FocusOptions) => {
      if (had.current.length === 0 || !document.hasFocus()) return;
      if (document.activeElement !== document.body) return;
      (openerOf(had.current, element) ?? document.getElementById(FOCUS_TITLE))?.focus(options);
    };
    const gone = new MutationObserver(() => restore());
    // What had the focus may have gone while the sheet had it. Nothing jumps under a mouse that comes back.
    const comeBack = () => {
      if (had.current.at(-1)?.element.isConnected === false) restore({ preventScroll: true });
    };
    window.addEventListener("focus", comeBack);
    gone.observe(element, { childList: true, subtree: true });
    return () => {
      window.removeEventListener("focus", comeBack);
      element.removeEventListener("focusin", note);
      element.removeEventListener("click", press, true);
      gone.disconnect();
    };
  }, [inside]);
}
