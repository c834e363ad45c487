// `npm start`: builds what is outdated, serves pane and bench on localhost, and prints the address.
// With `--https --port 3443 --key FILE --cert FILE` it serves real Excel.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeBenchServer } from "./benchServer.mjs";
import { build } from "./build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3000" },
    https: { type: "boolean", default: false },
    key: { type: "string" },
    cert: { type: "string" },
    open: { type: "boolean", default: false },
  },
});

const say = (line) => process.stdout.write(`${line}\n`);

/** The next free port, should the wanted one be taken. */
function listen(server, port, tries = 20) {
  return new Promise((done, fail) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && tries > 0) done(listen(server, port + 1, tries - 1));
      else fail(error);
    });
    server.listen(port, "localhost", () => done(port));
  });
}

/** Opens the browser where there is a display; a terminal alone is fine too. */
function openBrowser(address) {
  const commands = { darwin: "open", win32: "start" };
  const command = commands[process.platform] ?? "xdg-open";
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn(command, [address], {
    stdio: "ignore",
    shell: process.platform === "win32",
    detached: true,
  })
    .on("error", () => {})
    .unref();
}

await build(root, say);
const tls = values.https
  ? { key: readFileSync(values.key), cert: readFileSync(values.cert) }
  : undefined;
const port = await listen(makeBenchServer(root, tls), Number(values.port));
const address = `${values.https ? "https" : "http"}://localhost:${port}/`;
say(`Quadra is ready: ${address}  (Ctrl+C ends it)`);
if (values.open) openBrowser(address);
