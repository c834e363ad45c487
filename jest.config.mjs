/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.tsx?$": "@swc/jest" },
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
};
