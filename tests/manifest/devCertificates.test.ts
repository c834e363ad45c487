// https on localhost works without root and without asking anybody for a certificate.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string;
const file = (pair: string, name: string) => join(folder, pair, name);
const serveOnce = () =>
  execFileSync(
    process.execPath,
    [join(__dirname, "serveOnce.mjs"), join(folder, "own"), join(folder, "installed")],
    { encoding: "utf8" },
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "quadra-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a client that knows the certificate reads from localhost", () => {
  expect(serveOnce()).toBe("quadra");
  if (process.platform !== "win32") {
    expect(statSync(file("own", "localhost.key")).mode & 0o777).toBe(0o600);
  }
});

test("the pair is kept, and made anew when it is broken", () => {
  serveOnce();
  const first = readFileSync(file("own", "localhost.crt"), "utf8");
  serveOnce();
  expect(readFileSync(file("own", "localhost.crt"), "utf8")).toBe(first);
  writeFileSync(file("own", "localhost.key"), "broken");
  expect(serveOnce()).toBe("quadra");
  expect(readFileSync(file("own", "localhost.crt"), "utf8")).not.toBe(first);
});

test("an installed pair goes first", () => {
  serveOnce();
  cpSync(join(folder, "own"), join(folder, "installed"), { recursive: true });
  rmSync(join(folder, "own"), { recursive: true });
  expect(serveOnce()).toBe("quadra");
  expect(() => statSync(file("own", "localhost.crt"))).toThrow("ENOENT");
});
