// The architecture as sentences: who may import whom, and why.
const only = (layer, allowed, comment) => ({
  name: `${layer}-imports`,
  comment,
  severity: "error",
  from: { path: `^src/${layer}/` },
  to: { pathNot: [`^src/${layer}/`, ...allowed] },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle means that two files are one thing that nobody can read alone.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "src-never-imports-tests",
      comment: "What is shipped must not depend on what proves it.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|scripts)/" },
    },
    only(
      "workbook",
      [],
      "The leaf: what a workbook is for us. Everybody may lean on it, it on nobody.",
    ),
    only(
      "domain",
      [
        "^src/workbook/(cellAddress|cellGrid|cellMark|cellWrite|failure|formulaText|gridOfText|rowMove|sheetChart|steps|tableSheet)\\.ts$",
        "^node_modules/zod/",
      ],
      "The domain is pure: grids in, values out. It knows cells as values, never a workbook that is open.",
    ),
    only(
      "messages",
      ["^src/workbook/", "^src/domain/"],
      "Sentences are made from codes and parameters; they decide nothing.",
    ),
    only(
      "hosts",
      [
        "^src/workbook/",
        "^node_modules/(@e965/xlsx|docx|fflate|htmlparser2|mammoth|papaparse|saxes)/",
      ],
      "A host only turns the port into Excel calls or .xlsx bytes; no plan, no rule, no sentence.",
    ),
    only(
      "workflow",
      ["^src/workbook/", "^src/domain/", "^node_modules/zod/"],
      "The workflow joins port and domain; how it looks and which host runs is no matter of its. What the journal kept comes back from outside: zod reads it.",
    ),
    only(
      "ui",
      [
        "^src/workflow/",
        "^src/messages/",
        "^src/domain/",
        "^src/workbook/",
        "^node_modules/(react|react-dom|@fluentui)/",
        "^node_modules/@types/react",
      ],
      "The pane shows the state of the workflow and sends it the user's wishes.",
    ),
    {
      name: "ui-takes-only-types-of-domain-and-workbook",
      comment: "Decisions live in the reducer and the domain, not in components.",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: "^src/(domain|workbook)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "bench-is-not-shipped",
      comment: "The bench brings a whole spreadsheet; the pane must not carry it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/banco/" },
      to: { path: "^src/banco/" },
    },
    {
      name: "shipped-code-uses-shipped-packages",
      comment: "Development packages have licences and sizes that were not checked for users.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/banco/" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "^node_modules/@types/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "default", "types"],
    },
  },
};
