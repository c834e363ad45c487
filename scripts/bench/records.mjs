// Many records under six balance rules, of which one in a hundred fails two.
const ROWS = 100_000;
const COLUMNS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

const total = (sum, ...parts) => ({
  terms: { [sum]: 1, ...Object.fromEntries(parts.map((part) => [part, -1])) },
  op: "==",
  bound: 0,
});

const RULES = [
  total("d", "a", "b", "c"),
  total("g", "e", "f"),
  total("h", "d", "g"),
  total("i", "a", "e"),
  total("j", "b", "f"),
  { terms: { a: 1, h: -1 }, op: "<=", bound: 0 },
];

/** @param parts into how many parts a unit is divided: 1 for counts, 100 for cents */
export function recordsProblem(random, parts) {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const [a, b, c, e, f] = Array.from({ length: 5 }, () => random.below(1000 * parts));
    const d = a + b + c;
    const g = e + f;
    const figures = [a, b, c, d, e, f, g, d + g, a + e, b + f];
    if (row % 100 === 0) figures[3] += 1;
    return figures.map((figure) => figure / parts);
  });
  return { rules: RULES, columns: COLUMNS, rows, broken: 2 * Math.ceil(ROWS / 100) };
}
