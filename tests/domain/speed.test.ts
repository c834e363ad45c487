// A whole region at once: no step may grow with the square of the enti.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

interface Run {
  readonly milliseconds: number;
  readonly tables: number;
  readonly enti: number;
  readonly findings: number;
  readonly changes: number;
}

test("ten tables of 1,506 enti are recognised, checked and planned in well under a second", () => {
  const folder = mkdtempSync(join(tmpdir(), "quadra-"));
  const outfile = join(folder, "regionalPlan.cjs");
  buildSync({
    entryPoints: [join(__dirname, "regionalPlan.ts")],
    outfile,
    bundle: true,
    platform: "node",
    logLevel: "error",
  });
  const runs = JSON.parse(execFileSync(process.execPath, [outfile], { encoding: "utf8" })) as Run[];
  rmSync(folder, { recursive: true });
  for (const { tables, enti, findings, changes } of runs) {
    expect([tables, enti > 1480, findings > 3000, changes]).toEqual([10, true, true, 0]);
  }
  expect(Math.min(...runs.map(({ milliseconds }) => milliseconds))).toBeLessThan(1000);
});
