// The requirement set of the manifest against the members of Excel's API that are really used: newer
// ones only where the code has asked Excel whether it has them. The sets come from the comments of
// Microsoft's own types ("[Api set: ExcelApi 1.9]").
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const SET = /\[\s*Api set:\s*([A-Za-z]+)\s+([\d.]+)/;

function isHigher(one, than) {
  const [a, b] = [one, than].map((version) => version.split(".").map(Number));
  return a[0] > b[0] || (a[0] === b[0] && (a[1] ?? 0) > (b[1] ?? 0));
}

/** The ExcelApi version that a member needs; null when its documentation names none. */
function versionOf(symbol) {
  const found = (symbol.declarations ?? []).flatMap((declaration) => {
    const file = declaration.getSourceFile();
    if (!file.fileName.includes("office-js")) return [];
    const text = file.text.slice(declaration.getFullStart(), declaration.getStart());
    const [, name, version] = SET.exec(text) ?? [];
    return name === "ExcelApi" ? [version] : [];
  });
  // Overloads came one after the other: the oldest is the one that any Excel has.
  return found.sort((a, b) => (isHigher(a, b) ? 1 : -1))[0] ?? null;
}

/**
 * The version that the class of a member needs. An object of a class is only had from a member that
 * gives it, and that one is looked at where it is used.
 */
function classVersion(symbol, checker) {
  const [owner] = (symbol.declarations ?? []).map(({ parent }) => parent);
  const named = owner?.name && checker.getSymbolAtLocation(owner.name);
  return (named && versionOf(named)) ?? "1.1";
}

/** Versions that an expression asks Excel for, through functions and constants of this project too. */
function askedIn(node, checker, seen = new Set()) {
  const asked = [];
  const visit = (one) => {
    if (ts.isCallExpression(one) && /\.isSetSupported$/.test(one.expression.getText())) {
      const [name, version] = one.arguments.map((argument) => argument.getText().slice(1, -1));
      if (name === "ExcelApi") asked.push(version ?? "1.1");
    }
    if (ts.isIdentifier(one)) {
      let symbol = checker.getSymbolAtLocation(one);
      if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
      for (const declaration of symbol?.declarations ?? []) {
        const own = !declaration.getSourceFile().fileName.includes("node_modules");
        const tells =
          ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration);
        if (own && tells && !seen.has(declaration)) {
          seen.add(declaration);
          const body = declaration.body ?? declaration.initializer;
          // A value that was made under a condition carries it: `hasNotes() ? … : null`.
          if (body && ts.isConditionalExpression(body)) {
            asked.push(...askedIn(body.condition, checker, seen));
          } else if (
            body &&
            (ts.isFunctionLike(declaration) ||
              ts.isCallExpression(body) ||
              ts.isArrowFunction(body))
          ) {
            asked.push(...askedIn(body, checker, seen));
          }
        }
      }
    }
    ts.forEachChild(one, visit);
  };
  visit(node);
  return asked;
}

/** The newest version that Excel was asked for, and has, wherever the node is reached. */
function guardOf(node, checker) {
  const asked = [];
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (ts.isConditionalExpression(parent) && parent.whenTrue === child)
      asked.push(...askedIn(parent.condition, checker));
    if (ts.isIfStatement(parent) && parent.thenStatement === child)
      asked.push(...askedIn(parent.expression, checker));
    if (
      ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
      parent.right === child
    ) {
      asked.push(...askedIn(parent.left, checker));
    }
    // if (!has()) return …; what follows is guarded.
    if (ts.isBlock(parent)) {
      for (const statement of parent.statements.slice(0, parent.statements.indexOf(child))) {
        const refuses =
          ts.isIfStatement(statement) &&
          ts.isPrefixUnaryExpression(statement.expression) &&
          statement.expression.operator === ts.SyntaxKind.ExclamationToken &&
          /^\{?\s*(return|throw)\b/.test(statement.thenStatement.getText());
        if (refuses) asked.push(...askedIn(statement.expression, checker));
      }
    }
  }
  return asked.reduce((most, one) => (isHigher(one, most) ? one : most), "0.0");
}

/** Members that `load("items/name, values")` names, of the type on which it is called. */
function loadedMembers(call, checker) {
  const texts = [];
  const collect = (node) => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    else if (ts.isArrayLiteralExpression(node)) node.elements.forEach(collect);
  };
  if (call.arguments[0]) collect(call.arguments[0]);
  const type = checker.getTypeAtLocation(call.expression.expression);
  return texts
    .flatMap((text) => text.split(","))
    .flatMap((path) => {
      let at = type;
      return path
        .trim()
        .split("/")
        .flatMap((name) => {
          const member = at && checker.getPropertyOfType(checker.getNonNullableType(at), name);
          if (!member) return [];
          at = checker.getTypeOfSymbolAtLocation(member, call);
          const item =
            name === "items" ? checker.getIndexTypeOfType(at, ts.IndexKind.Number) : null;
          at = item ?? at;
          return [member];
        });
    });
}

/**
 * Every use of a member that needs ExcelApi.
 * @param files paths of the sources, @param options for the compiler.
 * @returns {{ member: string, version: string, guard: string, place: string }[]}
 */
export function apiUses(files, options, root = process.cwd()) {
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const uses = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    const add = (symbol, node) => {
      const version = symbol && versionOf(symbol);
      if (!version) return;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      uses.push({
        member: checker.getFullyQualifiedName(symbol),
        version,
        guard: [guardOf(node, checker), classVersion(symbol, checker)].reduce((most, one) =>
          isHigher(one, most) ? one : most,
        ),
        place: `${relative(root, file)}:${line + 1}`,
      });
    };
    const visit = (node) => {
      if (ts.isPropertyAccessExpression(node)) add(checker.getSymbolAtLocation(node.name), node);
      if (ts.isBindingElement(node)) {
        const owner = checker.getTypeAtLocation(node.parent);
        const name = (node.propertyName ?? node.name).getText();
        add(checker.getPropertyOfType(owner, name), node);
      }
      if (
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        node.expression.name.text === "load"
      ) {
        loadedMembers(node, checker).forEach((symbol) => add(symbol, node));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

/**
 * @param minimum the ExcelApi version of the manifest.
 * @returns {string[]} problems, one line each.
 */
export function apiSetProblems(uses, minimum) {
  if (uses.length === 0) return ["no member of ExcelApi was found: the check sees nothing"];
  return uses
    .filter(({ version, guard }) => isHigher(version, minimum) && isHigher(version, guard))
    .map(
      ({ member, version, place }) =>
        `${place}: ${member} needs ExcelApi ${version}, the manifest asks for ${minimum}, and Excel was not asked (isSetSupported)`,
    );
}

/** The version that a manifest asks for. */
export function minimumOf(manifest) {
  return /<Set Name="ExcelApi" MinVersion="([\d.]+)"\/>/.exec(manifest)?.[1] ?? "1.1";
}

function main([manifest = "manifest.xml", ...given]) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const folder = join(root, "src/hosts/excel");
  const files =
    given.length > 0
      ? given
      : [
          ...readdirSync(folder)
            .filter((name) => name.endsWith(".ts"))
            .map((name) => join(folder, name)),
          join(root, "src/hosts/excelWorkbook.ts"),
          join(root, "src/taskpane/index.tsx"),
          join(root, "src/taskpane/officeAppearance.ts"),
        ];
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [] },
    ts.sys,
    root,
  );
  const minimum = minimumOf(readFileSync(join(root, manifest), "utf8"));
  const uses = apiUses(files, { ...options, types: ["office-js"] }, root);
  const problems = apiSetProblems(uses, minimum);
  problems.forEach((problem) => console.error(problem));
  const members = new Map(uses.map((use) => [use.member, use]));
  const newest = [...members.values()].filter(({ version }) => isHigher(version, minimum));
  console.log(
    `${members.size} members of ExcelApi are used; beyond ${minimum}, asked for first: ${newest.map(({ member, version }) => `${member} (${version})`).join(", ") || "none"}`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
