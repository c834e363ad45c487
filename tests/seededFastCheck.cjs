// Properties are drawn from one seed, so that a run says the same everywhere; `npm run fuzz` draws new
// ones (FUZZ_SEED). Jest gives this module to who imports "fast-check".
const fastCheck = require("../node_modules/fast-check/lib/cjs/fast-check.js");

fastCheck.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_230_611) });

module.exports = fastCheck;
