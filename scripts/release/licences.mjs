// Which licences may ship with Quadra, and whether every package can be named with its text.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ALLOWED = new Set([
  "MIT",
  "Apache-2.0",
  "ISC",
  "0BSD",
  "BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
]);

/**
 * Whether a licence expression (SPDX: names, OR, AND, parentheses) lets us ship. Of alternatives one
 * that is allowed is enough, what is joined must be allowed whole.
 */
export function isAllowed(expression) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  function one() {
    if (tokens[at] !== "(") return ALLOWED.has(tokens[at++]);
    at++;
    const inside = alternatives();
    return tokens[at++] === ")" && inside;
  }
  function joined() {
    let allowed = one();
    while (tokens[at] === "AND") {
      at++;
      allowed = one() && allowed;
    }
    return allowed;
  }
  function alternatives() {
    let allowed = joined();
    while (tokens[at] === "OR") {
      at++;
      allowed = joined() || allowed;
    }
    return allowed;
  }
  const allowed = alternatives();
  return at === tokens.length && allowed;
}

/** The texts that a package's licence wants passed on; none when it brings none. */
export function licenceTexts(root, { folder }) {
  return readdirSync(join(root, folder))
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(root, folder, name), "utf8").trim());
}

/**
 * @param packages as shippedPackages gives them.
 * @returns {string[]} problems, one line each.
 */
export function licenceProblems(root, packages) {
  return packages.flatMap((one) => {
    const who = `${one.name} ${one.version}`;
    if (!isAllowed(one.license)) {
      return [`${who} ships under "${one.license}", which is none of ${[...ALLOWED].join(", ")}`];
    }
    if (licenceTexts(root, one).length > 0 || one.author !== "") return [];
    return [`${who} has neither a licence text nor an author: it cannot be named as it asks`];
  });
}
