// Asks the release scripts, which are plain ES modules of Node, from a test.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/**
 * Runs a script of a few lines in the project folder.
 * @param body may use `input` and ends with `return`.
 * @param imports one import statement a line; paths begin with "./scripts/".
 * @returns what it returned, through JSON.
 */
export function evaluate(imports: string, body: string, input: unknown = null): unknown {
  const code = `${imports}
    import { readFileSync } from "node:fs";
    const input = JSON.parse(readFileSync(0, "utf8"));
    const answer = await (async () => { ${body} })();
    process.stdout.write(JSON.stringify(answer ?? null));`;
  const options = { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 26 } as const;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", code], {
    ...options,
    input: JSON.stringify(input),
  });
  return JSON.parse(output);
}
