// The same question for solvers of mixed-integer programs: which cells change, at least cost.

const sumOf = ({ terms, bound }, values) =>
  Object.entries(terms).reduce((sum, [cell, coef]) => sum + coef * values[cell], -bound);

/**
 * Cell j changes by up_j - down_j, and only if z_j = 1: up_j + down_j <= M·z_j. M must be right: too
 * large, and a z_j of 0.000001, which solvers take for 0, lets a cell change for nothing; too small,
 * and a solution is lost. Rules are balances with coefficients 1 and -1, so no change of a lightest
 * set exceeds the sum of all differences: that is M.
 */
export function mipModel({ rules, values }) {
  const cells = Object.keys(values);
  const differences = rules.map((rule) => sumOf(rule, values));
  const bigM = differences.reduce((sum, one) => sum + Math.abs(one), 0);
  const at = new Map(cells.map((cell, i) => [cell, i]));
  const rows = rules.map(({ terms }) =>
    Object.entries(terms).map(([cell, coef]) => [at.get(cell), coef]),
  );
  return { cells, rows, differences, bigM };
}

const signed = (coef, name) => `${coef < 0 ? "-" : "+"} ${Math.abs(coef)} ${name}`;

/** In the LP format of CPLEX, which HiGHS reads. */
export function lpText({ cells, rows, differences, bigM }) {
  const lines = ["Minimize", ` cost: ${cells.map((_, i) => `z${i}`).join(" + ")}`, "Subject To"];
  rows.forEach((terms, r) => {
    const sum = terms.map(([i, coef]) => `${signed(coef, `u${i}`)} ${signed(-coef, `d${i}`)}`);
    lines.push(` r${r}: ${sum.join(" ")} = ${-differences[r]}`);
  });
  cells.forEach((_, i) => lines.push(` m${i}: u${i} + d${i} - ${bigM} z${i} <= 0`));
  lines.push("Binary", ` ${cells.map((_, i) => `z${i}`).join(" ")}`, "End");
  return lines.join("\n");
}

/** As YALPS takes it. */
export function yalpsModel({ cells, rows, differences, bigM }) {
  const variables = new Map();
  cells.forEach((_, i) => {
    variables.set(`u${i}`, new Map([[`m${i}`, 1]]));
    variables.set(`d${i}`, new Map([[`m${i}`, 1]]));
    variables.set(
      `z${i}`,
      new Map([
        ["cost", 1],
        [`m${i}`, -bigM],
      ]),
    );
  });
  const constraints = new Map(cells.map((_, i) => [`m${i}`, { max: 0 }]));
  rows.forEach((terms, r) => {
    constraints.set(`r${r}`, { equal: -differences[r] });
    for (const [i, coef] of terms) {
      variables.get(`u${i}`).set(`r${r}`, coef);
      variables.get(`d${i}`).set(`r${r}`, -coef);
    }
  });
  const binaries = cells.map((_, i) => `z${i}`);
  return { direction: "minimize", objective: "cost", constraints, variables, binaries };
}
