// Builds the pane and the bench when they are missing or older than their sources.
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((most, name) => Math.max(most, newest(join(path, name))), 0);
}

function outdated(root, name) {
  const built = join(root, "dist", name, name === "pane" ? "taskpane.html" : "index.html");
  if (!existsSync(built)) return true;
  const sources = ["src", "assets", "webpack.config.js", "package-lock.json"];
  return sources.some((source) => newest(join(root, source)) > statSync(built).mtimeMs);
}

/**
 * @param root the project folder.
 * @param say takes lines about what is going on.
 * @param names which of "pane" and "banco"; both when it is left out.
 * @throws Error with webpack's own report when something does not compile.
 */
export async function build(root, say, names = ["pane", "banco"]) {
  const configs = require(join(root, "webpack.config.js"))().filter(
    ({ name }) => names.includes(name) && outdated(root, name),
  );
  if (configs.length === 0) return;
  say(
    `Building ${configs.map(({ name }) => name).join(" and ")} (the first time takes about a minute) …`,
  );
  const webpack = require("webpack");
  await new Promise((done, fail) => {
    const compiler = webpack(configs);
    compiler.run((error, stats) => {
      const report = error ?? (stats.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      compiler.close(() => (report === null ? done() : fail(report)));
    });
  });
}
