// Runs the command and tells at its end the largest memory that the process had, in megabytes.
import { fileURLToPath } from "node:url";

process.on("exit", () => {
  process.stderr.write(`PEAK ${process.resourceUsage().maxRSS / 1024}\n`);
});
process.argv.splice(1, 1, fileURLToPath(new URL("../../bin/quadra.mjs", import.meta.url)));
await import("../../bin/quadra.mjs");
