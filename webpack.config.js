// Two builds: the pane, small and minified, for users; the bench, large and plain, for trying and tests.
const { resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const TerserPlugin = require("terser-webpack-plugin");

const root = __dirname;

const common = (name) => ({
  name,
  context: root,
  output: {
    path: resolve(root, "dist", name),
    clean: true,
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
  },
  resolve: {
    extensions: [".ts", ".tsx", ".mjs", ".js"],
    alias: { jszip$: resolve(root, "src/hosts/sources/zipForMammoth.ts") },
  },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
      // The questionnaire's template: its bytes, in a chunk of its own.
      { test: /\.xlsx$/, type: "asset/bytes" },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      // Packages that are written as ES modules but import without file endings.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  cache: { type: "filesystem", name, cacheDirectory: resolve(root, ".cache/webpack") },
  performance: { hints: false },
  stats: "errors-warnings",
});

module.exports = () => [
  {
    ...common("pane"),
    mode: "production",
    devtool: "source-map",
    target: ["web", "es2020"],
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
    entry: { attesa: "./src/taskpane/attesa.ts", taskpane: "./src/taskpane/index.tsx" },
    plugins: [
      new MiniCssExtractPlugin(),
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        scriptLoading: "defer",
        inject: "head",
      }),
      new CopyPlugin({
        patterns: [
          { from: "src/taskpane/taskpane.css", to: "base.css" },
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "assets/*.{css,html}", to: "assets/[name][ext]" },
        ],
      }),
    ],
  },
  {
    ...common("banco"),
    // Univer takes minutes to minify, and nobody downloads the bench.
    mode: "development",
    devtool: false,
    entry: { banco: "./src/banco/banco.ts", "banco-external": "./src/banco/external.ts" },
    plugins: [
      new MiniCssExtractPlugin(),
      new HtmlPlugin({
        template: "src/banco/banco.html",
        filename: "index.html",
        chunks: ["banco"],
        scriptLoading: "defer",
      }),
    ],
  },
];
