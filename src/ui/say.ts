// What appears in the pane is said to those who do not see it: once, by a region that stands there from the
// start, so that it is heard whatever part of the pane arrives or goes meanwhile.
import { useEffect, useRef, type RefObject } from "react";

/** Longer than a screen reader needs to take a sentence over. */
const KEPT_MS = 5_000;
/** What stands in a room is there within this time after somebody has entered it. */
const ENTERING_MS = 1_000;

let voice: HTMLElement | null = null;
let lastSaid = 0;
let entered = -ENTERING_MS;
let worked = false;

/** When an outcome was last said, in milliseconds of `performance.now()`. */
export function saidAt(): number {
  return lastSaid;
}

/** Whether somebody has just gone to another step or room. */
export function isEntering(): boolean {
  return performance.now() - entered < ENTERING_MS;
}

/** Somebody goes to another step or room: what stands there is no news. */
export function enterRoom(): void {
  entered = performance.now();
  worked = false;
}

/** Work begins: what appears from now on comes of it. */
export function beginWork(): void {
  worked = true;
}

/**
 * Says words; those that are said within one moment follow each other.
 * @param beside they are no outcome of what the user has just done.
 */
export function say(words: string, beside = false): void {
  if (voice === null || words === "") return;
  const sentence = document.createElement("div");
  sentence.textContent = words;
  voice.append(sentence);
  if (!beside) lastSaid = performance.now();
  setTimeout(() => sentence.remove(), KEPT_MS);
}

/**
 * Makes an element the one that speaks. Its words stand in a shadow: who searches the pane, or copies all of
 * it, does not meet them a second time.
 */
export function useVoice(host: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (host.current === null) return;
    voice = document.createElement("div");
    voice.setAttribute("aria-live", "polite");
    host.current.attachShadow({ mode: "closed" }).append(voice);
  }, [host]);
}

/**
 * Says words when they come, and again whenever they are others; nothing for "".
 * @param first whether those that are there at the beginning are said; never are those of a room that
 * somebody has just entered.
 * @param beside as in `say`.
 */
export function useSaid(words: string, { first = true, beside = false } = {}): void {
  const told = useRef(first ? "news" : "known");
  useEffect(() => {
    const isKnown =
      told.current === "known" || (told.current === "news" && isEntering() && !worked);
    told.current = "later";
    if (!isKnown) say(words, beside);
  }, [words, beside]);
}
