// Problems of the benchmark: sound tables of counts, and k typing errors planted in them.

/** Numbers that are the same in every run (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { below: (n) => Math.floor(next() * n) };
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const rule = (total, parts) => ({
  terms: { [total]: 1, ...Object.fromEntries(parts.map((part) => [part, -1])) },
  op: "==",
  bound: 0,
});

/** 29 enti and TOTALE, four columns: D = T + C + N in each of 30 rows, 4 totals. 120 cells, 34 rules. */
export function quadroProblem(random, figures = () => random.below(500)) {
  const values = {};
  const rules = [];
  const columns = ["D", "T", "C", "N"];
  const rows = Array.from({ length: 29 }, (_, i) => `e${i + 1}`);
  for (const [i, row] of rows.entries()) {
    for (const column of columns.slice(1)) values[`${column}.${row}`] = figures(i, column);
    values[`D.${row}`] = sum(columns.slice(1).map((column) => values[`${column}.${row}`]));
  }
  for (const column of columns) {
    values[`${column}.tot`] = sum(rows.map((row) => values[`${column}.${row}`]));
    rules.push(
      rule(
        `${column}.tot`,
        rows.map((row) => `${column}.${row}`),
      ),
    );
  }
  for (const row of [...rows, "tot"]) {
    rules.push(
      rule(
        `D.${row}`,
        columns.slice(1).map((column) => `${column}.${row}`),
      ),
    );
  }
  return { rules, values, integer: true };
}

/**
 * Eight tables of 30 rows (29 and their total) and 10 columns (9 and their sum): 2,400 cells. 320
 * sums; and the sums of 17 rows of each of the first seven tables stand in a column of the eighth
 * again, with one total: 120 links. 440 rules, all in one piece.
 */
export function linkedProblem(random) {
  const values = {};
  const rules = [];
  const name = (t, r, c) => `t${t}r${r}c${c}`;
  const isLinked = (t, r) => t <= 7 && (r <= 17 || (r === 30 && t === 1));
  for (let t = 1; t <= 8; t++) {
    for (let r = 1; r <= 29; r++) {
      for (let c = 1; c <= 9; c++) {
        // The first column repeats all rows, or its total could not be the same.
        const repeats = t === 8 && (c === 1 || isLinked(c, r));
        values[name(t, r, c)] = repeats ? values[name(c, r, 10)] : random.below(500);
      }
    }
    for (let r = 1; r <= 29; r++) {
      const parts = Array.from({ length: 9 }, (_, c) => name(t, r, c + 1));
      values[name(t, r, 10)] = sum(parts.map((part) => values[part]));
    }
    for (let c = 1; c <= 10; c++) {
      const parts = Array.from({ length: 29 }, (_, r) => name(t, r + 1, c));
      values[name(t, 30, c)] = sum(parts.map((part) => values[part]));
      rules.push(rule(name(t, 30, c), parts));
    }
    for (let r = 1; r <= 30; r++) {
      rules.push(
        rule(
          name(t, r, 10),
          Array.from({ length: 9 }, (_, c) => name(t, r, c + 1)),
        ),
      );
    }
  }
  for (let t = 1; t <= 7; t++) {
    for (let r = 1; r <= 30; r++) {
      if (isLinked(t, r)) rules.push(rule(name(8, r, t), [name(t, r, 10)]));
    }
  }
  return { rules, values, integer: true };
}

/** A typing error in a count, never the count itself, never below 0. */
function mistype(value, random) {
  for (;;) {
    const digits = [...String(value)];
    const at = random.below(digits.length);
    const kind = random.below(152);
    if (kind < 112) digits[at] = String(random.below(10));
    else if (kind < 127) digits.splice(at, 1);
    else if (kind < 141) [digits[at], digits[at + 1]] = [digits[at + 1] ?? "", digits[at]];
    else digits.splice(at, 0, String(random.below(10)));
    const typed = Number(digits.join("") || "x");
    if (Number.isInteger(typed) && typed !== value) return typed;
  }
}

/** The problem with typing errors in `count` different cells. */
export function plantErrors(problem, count, random) {
  const names = Object.keys(problem.values);
  const planted = new Set();
  while (planted.size < count) planted.add(names[random.below(names.length)]);
  const values = { ...problem.values };
  for (const name of planted) values[name] = mistype(values[name], random);
  return { problem: { ...problem, values }, planted: [...planted] };
}
