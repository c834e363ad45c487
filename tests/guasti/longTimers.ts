// Time that passes on demand: what waits for seconds on purpose (the patience with Excel) is woken by the
// test, so that a stuck trip costs no waiting and a slow machine gives up nothing.

/** Timers of at least so many milliseconds wait for `pass`. */
const LONG = 5_000;

/** Long timers of this realm from now on. */
export interface LongTimers {
  /** Lets all that wait by now come true. */
  pass(): void;
  /** Lets none of those that wait by now ever come true: what set them is gone. */
  forget(): void;
  /** Gives the realm its own timers back. */
  restore(): void;
}

/** Takes the long timers of this realm over. */
export function takeLongTimers(): LongTimers {
  const own = { set: globalThis.setTimeout, clear: globalThis.clearTimeout };
  const waiting = new Map<object, () => void>();
  const set = (call: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): unknown => {
    if (delay < LONG) return own.set(call, delay, ...args);
    const timer = {};
    waiting.set(timer, () => call(...args));
    return timer;
  };
  const clear = (timer: unknown): void => {
    if (typeof timer === "object" && timer !== null && waiting.delete(timer)) return;
    own.clear(timer as ReturnType<typeof setTimeout>);
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  return {
    pass() {
      const due = [...waiting.values()];
      waiting.clear();
      for (const call of due) call();
    },
    forget: () => waiting.clear(),
    restore: () => Object.assign(globalThis, { setTimeout: own.set, clearTimeout: own.clear }),
  };
}
