// What follows a command is understood, or its usage is told: no option is the name of a file.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../golden/plan2021";

const call = (script: string, ...words: string[]) => {
  const options = { cwd: root, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${script}.mjs`, ...words],
    options,
  );
  return { status, stdout, stderr };
};

const usageOf = { makeSbom: /^Usage: npm run sbom /, release: /^Usage: npm run release / };

test.each(Object.entries(usageOf))(
  "%s tells its usage when asked, and makes nothing",
  (script, usage) => {
    expect(call(script, "--help")).toEqual({
      status: 0,
      stdout: expect.stringMatching(usage) as string,
      stderr: "",
    });
    expect(existsSync(join(root, "--help"))).toBe(false);
  },
);

test.each([
  ["makeSbom", ["--formato", "xml"], usageOf.makeSbom],
  ["makeSbom", ["uno.json", "due.json"], usageOf.makeSbom],
  ["release", ["--versione", "1.2.3"], usageOf.release],
  ["release", ["--version", "uno"], usageOf.release],
  ["release", ["1.2.3"], usageOf.release],
] as const)(
  "%s %j is not understood: it tells its usage and ends with 2",
  (script, words, usage) => {
    expect(call(script, ...words)).toEqual({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(usage) as string,
    });
  },
);
