/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  // Office.js keeps timers that look at its globals after a test file has ended.
  testEnvironmentOptions: { globalsCleanup: "off" },
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.tsx?$": "@swc/jest", "/scripts/.+(Server|Headers)\\.mjs$": "@swc/jest" },
  // Univer's packages are bundled for Node once, before the tests (see the script).
  globalSetup: "<rootDir>/scripts/prebundleUniver.mjs",
  moduleNameMapper: {
    "^fast-check$": "<rootDir>/tests/seededFastCheck.cjs",
    "/univerPackages$": "<rootDir>/.cache/univer/univerPackages.cjs",
    // As in both bundles.
    "^jszip$": "<rootDir>/src/hosts/sources/zipForMammoth.ts",
  },
  // Both cores of a small machine: most tests wait for a browser or a process of their own.
  maxWorkers: 2,
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
};
