/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.tsx?$": "@swc/jest" },
  // Univer's packages are bundled for Node once, before the tests (see the script).
  globalSetup: "<rootDir>/scripts/prebundleUniver.mjs",
  moduleNameMapper: { "/univerPackages$": "<rootDir>/.cache/univer/univerPackages.cjs" },
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
};
