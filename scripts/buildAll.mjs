// Builds pane, bench and command line where they are outdated.
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { buildCli } from "./buildCli.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
await build(root, (line) => console.log(line));
await buildCli(root);
