// When the element that had the focus goes away, the focus goes to the title of the step, and not to
// the top of the page: who works with keys or listens stays where the work is.
import { useEffect, useRef, type RefObject } from "react";

/** The element that takes a lost focus. */
export const FOCUS_TITLE = "titolo-passo";

/** Watches over the focus inside an element, at every rendering of the component that calls it. */
export function useKeepFocus(inside: RefObject<HTMLElement | null>): void {
  const had = useRef(false);
  useEffect(() => {
    const element = inside.current;
    if (element === null) return;
    const note = () => {
      had.current = true;
    };
    element.addEventListener("focusin", note);
    const gone = new MutationObserver(() => {
      if (!had.current || !document.hasFocus() || document.activeElement !== document.body) return;
      document.getElementById(FOCUS_TITLE)?.focus();
    });
    gone.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", note);
      gone.disconnect();
    };
  }, [inside]);
}
