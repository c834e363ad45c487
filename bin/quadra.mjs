#!/usr/bin/env node
// The `quadra` command. In a clone it is bundled anew when a source is younger than the bundle.
import { fileURLToPath } from "node:url";
import { buildCli } from "../scripts/buildCli.mjs";

// npm runs scripts in the package folder: relative file names are the caller's.
if (process.env.npm_lifecycle_event === "quadra" && process.env.INIT_CWD) {
  process.chdir(process.env.INIT_CWD);
}
const bundle = await buildCli(fileURLToPath(new URL("..", import.meta.url)));
await import(bundle);
