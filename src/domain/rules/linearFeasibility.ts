// Whether any values can satisfy a handful of linear rules at once: Fourier–Motzkin elimination over
// the few fields of one row. For rulebooks, not for plans: it grows fast with the number of fields.

/** The sum of coefficient × field is at most the bound, or below it when strict. */
export interface Inequality {
  readonly terms: ReadonlyMap<string, number>;
  readonly bound: number;
  readonly strict: boolean;
}

/** Factors are small whole numbers and bounds printed decimals; what is left below this is noise. */
const NOISE = 1e-9;

function combine(a: Inequality, times: number, b: Inequality, by: number): Inequality {
  const terms = new Map<string, number>();
  for (const field of new Set([...a.terms.keys(), ...b.terms.keys()])) {
    const factor = times * (a.terms.get(field) ?? 0) + by * (b.terms.get(field) ?? 0);
    if (Math.abs(factor) > NOISE) terms.set(field, factor);
  }
  return { terms, bound: times * a.bound + by * b.bound, strict: a.strict || b.strict };
}

function isImpossible({ terms, bound, strict }: Inequality): boolean {
  return terms.size === 0 && (strict ? bound <= NOISE : bound < -NOISE);
}

/** Each inequality once, and of those with the same left side the tightest. */
function tightest(all: readonly Inequality[]): Inequality[] {
  const kept = new Map<string, Inequality>();
  for (const one of all) {
    if (one.terms.size === 0 && !isImpossible(one)) continue;
    const key = [...one.terms].sort(([a], [b]) => (a < b ? -1 : 1)).join();
    const known = kept.get(key);
    const tighter =
      known === undefined ||
      one.bound < known.bound - NOISE ||
      (one.strict && !known.strict && one.bound <= known.bound + NOISE);
    if (tighter) kept.set(key, one);
  }
  return [...kept.values()];
}

function eliminate(all: readonly Inequality[], field: string): Inequality[] {
  const factor = (one: Inequality) => one.terms.get(field) ?? 0;
  const above = all.filter((one) => factor(one) > 0);
  const below = all.filter((one) => factor(one) < 0);
  const rest = all.filter((one) => factor(one) === 0);
  const pairs = above.flatMap((up) =>
    below.map((down) => combine(up, -factor(down), down, factor(up))),
  );
  return tightest([...rest, ...pairs]);
}

/** The field whose elimination leaves the fewest inequalities. */
function cheapest(all: readonly Inequality[]): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const field of new Set(all.flatMap(({ terms }) => [...terms.keys()]))) {
    const above = all.filter(({ terms }) => (terms.get(field) ?? 0) > 0).length;
    const below = all.filter(({ terms }) => (terms.get(field) ?? 0) < 0).length;
    const cost = above * below - above - below;
    if (cost < least) [best, least] = [field, cost];
  }
  return best;
}

/** Whether real values exist that keep all inequalities. */
export function isFeasible(inequalities: readonly Inequality[]): boolean {
  let all = tightest(inequalities);
  for (;;) {
    if (all.some(isImpossible)) return false;
    const field = cheapest(all);
    if (field === null) return true;
    all = eliminate(all, field);
  }
}
