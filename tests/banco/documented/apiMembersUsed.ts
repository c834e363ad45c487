// Which members of Office.js a folder uses, by the types of its source: no list that somebody has to keep.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../../..");

/** "Range.values" of a declaration in the types of Office.js; null for any other. */
function memberName(symbol: ts.Symbol | undefined): string | null {
  const declaration = symbol?.declarations?.[0];
  if (declaration === undefined) return null;
  if (!declaration.getSourceFile().fileName.includes("@types/office-js")) return null;
  // What a namespace declares itself, such as Excel.run, belongs to the namespace.
  let owner: ts.Node = declaration.parent;
  while (!("name" in owner)) owner = owner.parent;
  return `${(owner as ts.ClassDeclaration).name!.text}.${symbol!.name}`;
}

/**
 * The members of Office.js that the sources of a folder name, sorted. `load` is left out: what it loads is
 * named where it is read.
 */
export function apiMembersUsed(folder: string): readonly string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(root, folder, name))
    .filter(
      (file) => file.endsWith(".ts") && /\b(Excel|Office)\./.test(readFileSync(file, "utf8")),
    );
  const program = ts.createProgram(files, {
    ...{ strict: true, noEmit: true, skipLibCheck: true, skipDefaultLibCheck: true },
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts"],
    types: ["office-js"],
  });
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    let symbol: ts.Symbol | undefined;
    if (ts.isPropertyAccessExpression(node)) symbol = checker.getSymbolAtLocation(node.name);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      const owner = checker.getTypeAtLocation(node.parent);
      if (ts.isIdentifier(name)) symbol = owner.getProperty(name.text);
    }
    const member = memberName(symbol);
    if (member !== null && !member.endsWith(".load")) used.add(member);
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file)!);
  return [...used].sort();
}
