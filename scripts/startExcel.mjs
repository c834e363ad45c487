// Opens Quadra in real Excel for development: certificate, https server, sideloading.
//   node scripts/startExcel.mjs desktop
//   node scripts/startExcel.mjs web --document https://…   a workbook on OneDrive or SharePoint
// Ctrl+C takes the add-in out of Excel again and ends the server.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PORT = 3443;
const SERVER = ["scripts/serve.mjs", "--https", "--port", String(PORT)];
/** A first build may take its time. */
const SECONDS_TO_START = 180;
const HAS_EXCEL = process.platform === "win32" || process.platform === "darwin";

/** A reason for people, without a stack. */
class Stop extends Error {}

function readCall(words) {
  const usage =
    "Usage: npm run start:excel, or npm run start:web -- --document <address of a workbook>.";
  let call;
  try {
    call = parseArgs({
      args: words,
      allowPositionals: true,
      options: { document: { type: "string" } },
    });
  } catch {
    throw new Stop(usage);
  }
  const [platform, ...more] = call.positionals;
  const { document } = call.values;
  if (!["desktop", "web"].includes(platform) || more.length > 0) throw new Stop(usage);
  if (platform === "desktop" && !HAS_EXCEL) {
    throw new Stop(
      "Excel for the desktop needs Windows or Mac: here use Excel on the web (npm run start:web -- --document <address>) or the bench (npm start).",
    );
  }
  if (platform === "web" && !/^https:\/\/\S+$/.test(document ?? "")) {
    throw new Stop(
      "Excel on the web needs a workbook to open: npm run start:web -- --document <https address of a workbook on OneDrive or SharePoint>.",
    );
  }
  return { platform, document };
}

/** Path of a file of an installed package; null when the package is not there. */
function fileOf(packageName, file, from = import.meta.url) {
  try {
    return join(dirname(createRequire(from).resolve(`${packageName}/package.json`)), file);
  } catch {
    return null;
  }
}

function findDebugging() {
  const command = fileOf("office-addin-debugging", "cli.js");
  if (command !== null) return command;
  const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const wanted = `office-addin-debugging@${optionalDependencies["office-addin-debugging"]}`;
  throw new Stop(
    `${wanted} is not installed here: get it with "npm install --no-save --ignore-scripts ${wanted}", or start "node ${SERVER.join(" ")}" and load manifest.xml by hand (README.md, "Excel without the command").`,
  );
}

/**
 * On Windows and Mac the system comes to trust localhost: a certificate for this user only, which
 * asks for a confirmation but for no administrator. Elsewhere the browser is asked to trust ours.
 */
function installCertificate(debugging) {
  if (!HAS_EXCEL) {
    console.log(
      `Open https://localhost:${PORT}/taskpane.html once in the browser and accept the certificate, or Excel shows an empty pane.`,
    );
    return;
  }
  const command = fileOf("office-addin-dev-certs", "cli.js", debugging);
  if (command === null || run(command, ["install"]) !== 0) {
    throw new Stop("The certificate for https on localhost could not be installed: see above.");
  }
}

function run(command, words) {
  return spawnSync(process.execPath, [command, ...words], { cwd: ROOT, stdio: "inherit" }).status;
}

function isListening() {
  return new Promise((resolve) => {
    const socket = connect(PORT, "localhost");
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on("connect", () => settle(true));
    socket.on("error", () => settle(false));
  });
}

/** @returns the server, or null when one was running already. */
async function startServer() {
  if (await isListening()) return null;
  const server = spawn(process.execPath, SERVER, { cwd: ROOT, stdio: "inherit" });
  for (let second = 0; second < SECONDS_TO_START; second++) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    if (server.exitCode !== null) throw new Stop("The https server did not start: see above.");
    if (await isListening()) return server;
  }
  server.kill();
  throw new Stop(`The https server did not answer on port ${PORT} in ${SECONDS_TO_START} seconds.`);
}

async function main() {
  const { platform, document } = readCall(process.argv.slice(2));
  const debugging = findDebugging();
  installCertificate(debugging);
  const server = await startServer();
  const stop = () => {
    run(debugging, ["stop", "manifest.xml", platform]);
    server?.kill();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const status = run(debugging, [
    "start",
    "manifest.xml",
    platform,
    ...(document === undefined ? [] : ["--document", document]),
  ]);
  if (status !== 0) {
    server?.kill();
    throw new Stop("Excel could not be started with Quadra: see above.");
  }
  if (server !== null) console.log("Quadra is served until Ctrl+C.");
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
