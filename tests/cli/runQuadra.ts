// The real command as a child process, in a folder of its own.
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gridOfText } from "../../src/workbook/gridOfText";
import { openFileWorkbook, type FileWorkbook } from "../../src/hosts/fileWorkbook";
import { parseCellName } from "../../src/workbook/cellAddress";
import type { CellContent } from "../../src/workbook/cellWrite";
import { root, SAMPLES } from "../golden/plan2021";

const command = join(root, "bin/quadra.mjs");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A cell of the report of `verifica --json`. */
export interface JsonReport {
  readonly year: number | null;
  readonly sources: readonly {
    readonly file: string;
    readonly tables: readonly {
      readonly kind: string;
      readonly sheet: string | null;
      readonly range: string;
      readonly enti: number;
      readonly totals: Readonly<Record<string, number | null>>;
      readonly printed: Readonly<Record<string, number | null>>;
    }[];
  }[];
  readonly suspects: readonly unknown[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly enti: readonly { readonly code: string; readonly name: string }[];
    readonly cells: readonly {
      readonly file: string;
      readonly sheet: string | null;
      readonly address: string;
      readonly value: string | number | boolean | null;
    }[];
    readonly params: Readonly<Record<string, unknown>>;
  }[];
  readonly summary: Readonly<Record<"block" | "justify" | "inform", number>>;
}

const made: Folder[] = [];
afterAll(() => made.splice(0).forEach((folder) => folder.remove()));

/** A new folder with the samples, the text of the plan and the template in it; goes with its tests. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "quadra-"));

  constructor() {
    made.push(this);
    for (const sample of SAMPLES) this.copy(join(root, "assets/esempi", sample), sample);
    this.copy(join(root, "assets/modello-piano.xlsx"), "modello.xlsx");
    this.copy(join(root, "tests/golden/testo-piano-2021.txt"), "piano.txt");
  }

  private copy(from: string, name: string): void {
    copyFileSync(from, join(this.path, name));
  }

  at(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.at(name), content);
    return name;
  }

  /** Takes the folder away, with all that is in it. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  bytes(name: string): Uint8Array {
    return new Uint8Array(readFileSync(this.at(name)));
  }

  files(): string[] {
    return readdirSync(this.path).sort();
  }

  run(...words: readonly string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
      cwd: this.path,
      encoding: "utf8",
    });
    return { code: status, stdout, stderr };
  }

  /** The report of `verifica --json`. */
  report(...words: readonly string[]): JsonReport {
    return JSON.parse(this.run("verifica", ...words, "--json").stdout) as JsonReport;
  }

  async open(name: string): Promise<FileWorkbook> {
    const opened = await openFileWorkbook(this.bytes(name), name);
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    return opened.value;
  }

  /** Overwrites a cell of a workbook, in place. */
  async edit(name: string, sheet: string, cell: string, after: CellContent): Promise<void> {
    const book = await this.open(name);
    const grids = await book.readGrids([sheet]);
    if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
    const [grid] = grids.value;
    const { row, column } = parseCellName(cell)!;
    const [r, c] = [row - grid!.top, column - grid!.left];
    const formula = grid!.formulas[r]?.[c] ?? null;
    const before = formula === null ? (grid!.values[r]?.[c] ?? null) : { formula };
    const done = await book.applyWrites([{ address: { sheet, row, column }, before, after }]);
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
    this.write(name, book.bytes());
  }
}

/** Lines that the command printed, without the last line break. */
export function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

/** The line of the text of the plan in which a row of the first table stands. */
export function lineOf(text: string, label: string): number {
  return gridOfText(text).values.findIndex(([cell]) => cell === label) + 1;
}
