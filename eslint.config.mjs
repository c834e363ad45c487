// Lint rules; layers are guarded by dependency-cruiser, what imports cannot show is guarded here.
import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const PURE = ["src/workbook/**", "src/domain/**", "src/messages/**", "src/workflow/**"];

/** Globals are invisible to import rules: the host belongs to the host files and the entry. */
const noHost = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/hosts and the entry in src/taskpane know Office.js; use the workbook port.",
}));
const noBrowser = ["window", "document", "fetch", "localStorage", "navigator"].map((name) => ({
  name,
  message: "This layer is pure: it runs in a worker and in Node as well.",
}));

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".cache/", "assets/"] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "no-restricted-globals": ["error", ...noHost, "alert", "confirm", "prompt"],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  { files: PURE, rules: { "no-restricted-globals": ["error", ...noHost, ...noBrowser] } },
  {
    files: ["src/hosts/**", "src/taskpane/**"],
    plugins: { "office-addins": officeAddins },
    languageOptions: { globals: { ...globals.browser, Excel: "readonly", Office: "readonly" } },
    rules: { ...officeAddins.configs.recommended.rules, "no-restricted-globals": "off" },
  },
  { files: ["src/banco/**", "tests/**"], rules: { "no-restricted-globals": "off" } },
  {
    files: ["src/ui/**", "src/taskpane/**"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.recommended.rules },
  },
  {
    files: ["**/*.{mjs,cjs,js}"],
    languageOptions: { globals: globals.node },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
