// How far work is, for those who do not see it: at once, then now and then, and never the same twice.

/** Who listens is told how far work is this often, and not at every step of it. */
export const TOLD_EVERY_MS = 5_000;

/**
 * Tells how far work is as long as it lasts.
 * @param words what there is to be told now; asked anew each time.
 * @returns ends it; nothing is told any more.
 */
export function tellProgress(words: () => string, tell: (words: string) => void): () => void {
  let told = words();
  tell(told);
  const often = setInterval(() => {
    const now = words();
    if (now === told) return;
    told = now;
    tell(told);
  }, TOLD_EVERY_MS);
  return () => clearInterval(often);
}
