// Opens Quadra in real Excel for development: certificate, https server, sideloading.
//   node scripts/startExcel.mjs desktop
//   node scripts/startExcel.mjs web --document https://…   a workbook on OneDrive or SharePoint
//   node scripts/startExcel.mjs serve                      only certificate and server
// Ctrl+C takes the add-in out of Excel again and ends the server.
import { spawn, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { devCertificates } from "./devCertificates.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** A package of its own: what loads Quadra into Excel is installed only by those who do it. */
const TOOLS = join(ROOT, "scripts/excel");
const PORT = 3443;
const SERVER = ["scripts/serve.mjs", "--https", "--port", String(PORT)];
/** A first build may take its time. */
const SECONDS_TO_START = 180;
const ACCEPT = `Open https://localhost:${PORT}/taskpane.html once in the browser and accept the certificate, or Excel on the web shows an empty pane.`;
const HAS_EXCEL = process.platform === "win32" || process.platform === "darwin";

/** A reason for people, without a stack. */
class Stop extends Error {}

function readCall(words) {
  const usage =
    "Usage: npm run start:excel, npm run start:web -- --document <address of a workbook>, or npm run start:https.";
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
  if (!["desktop", "web", "serve"].includes(platform) || more.length > 0) throw new Stop(usage);
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

/** Path of a file of a package installed here; null when the package is not there. */
function fileOf(packageName, file) {
  try {
    const place = createRequire(join(TOOLS, "package.json")).resolve(`${packageName}/package.json`);
    return join(dirname(place), file);
  } catch {
    return null;
  }
}

/** The command that sideloads; got on first use, since its hundreds of packages serve for nothing else. */
function findDebugging() {
  const find = () => fileOf("office-addin-debugging", "cli.js");
  if (find() === null) {
    console.log("Installing office-addin-debugging (npm ci) …");
    spawnSync("npm", ["ci", "--ignore-scripts"], {
      cwd: TOOLS,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
  }
  const command = find();
  if (command !== null) return command;
  throw new Stop(
    'office-addin-debugging could not be installed: see above, or serve Quadra and load manifest.xml by hand (README.md, "Excel by hand").',
  );
}

/**
 * On Windows and Mac the system comes to trust localhost: a certificate for this user only, which
 * asks for a confirmation but for no administrator. Elsewhere the browser is asked to trust ours.
 */
function installCertificate() {
  if (!HAS_EXCEL) {
    console.log(ACCEPT);
    return;
  }
  const command = fileOf("office-addin-dev-certs", "cli.js");
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
  const { cert, key } = devCertificates();
  const server = spawn(process.execPath, [...SERVER, "--cert", cert, "--key", key], {
    cwd: ROOT,
    stdio: "inherit",
  });
  process.once("exit", () => server.kill());
  for (let second = 0; second < SECONDS_TO_START; second++) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    if (server.exitCode !== null) throw new Stop("The https server did not start: see above.");
    if (await isListening()) return server;
  }
  throw new Stop(`The https server did not answer on port ${PORT} in ${SECONDS_TO_START} seconds.`);
}

async function main() {
  const { platform, document } = readCall(process.argv.slice(2));
  if (platform === "serve") {
    await startServer();
    ["SIGINT", "SIGTERM"].forEach((signal) => process.once(signal, () => process.exit()));
    console.log(`${ACCEPT} Load manifest.xml as README.md says ("Excel by hand").`);
    return;
  }
  const debugging = findDebugging();
  installCertificate();
  const server = await startServer();
  const stop = () => {
    if (platform === "desktop") run(debugging, ["stop", "manifest.xml", platform]);
    process.exit();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const status = run(debugging, [
    "start",
    "manifest.xml",
    platform,
    ...(document === undefined ? [] : ["--document", document]),
  ]);
  if (status !== 0) throw new Stop("Excel could not be started with Quadra: see above.");
  if (server !== null) console.log("Quadra is served until Ctrl+C.");
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exit(1);
}
