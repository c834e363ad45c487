// `quadra fondi`: the ledger of the welfare funds, what does not agree in it, and the payments against it.
import { FONDI_PARAMETERS } from "../../domain/fondi/fondiRulebook";
import { checkPagamenti } from "../../domain/fondi/pagamenti/checkPagamenti";
import { matchPagamenti } from "../../domain/fondi/pagamenti/matchPagamenti";
import { readPagamenti } from "../../domain/fondi/pagamenti/readPagamenti";
import { locateFondi } from "../../domain/fondi/locateFondi";
import { checkPreparedFondi, fondiOf, preparedContext } from "../../domain/preparePiano";
import { NO_FONDI_REGOLE } from "../../domain/sheets/fondiRegoleSheets";
import { needsFiles, needsYear, say, Stop, yearOf, type Command } from "../command";
import { fundsText, jsonFunds } from "../fundsReport";
import { announceFindings, prepareFiles } from "../prepareFiles";
import { readFiles } from "../readFiles";

/** The search for wrong cells gives up after so long, and says so. */
const MOST_SEARCH_MILLISECONDS = 10_000;

export const fondi: Command = {
  name: "fondi",
  usage: ["fondi FILE… [--pagamenti pagamenti.csv] [--anno 2021] [--json]"],
  options: { pagamenti: "list", anno: "string", json: "boolean" },
  wrong: (words) => needsFiles("fondi", words) ?? needsYear(words),
  run: async (words) => {
    const read = await prepareFiles(words.files, yearOf(words));
    if (read === null) return 2;
    const { prepared, problems } = read;
    const ledger = fondiOf(prepared);
    if (ledger.rows.length === 0) {
      say("Nei file non c’è alcuna tabella di fondi: controllare DGR e intestazioni.");
    }
    const { rules, parameters } = prepared.fondiRegole ?? NO_FONDI_REGOLE;
    const ceilings = parameters ?? FONDI_PARAMETERS;
    const exports = words.list("pagamenti");
    const given = exports.length === 0 ? null : await readFiles(exports, () => {});
    given?.problems.forEach(say);
    if (given?.sources.length === 0) throw new Stop("Nessun file di pagamenti è leggibile.");
    const payments = given === null ? null : readPagamenti(given.sources);
    const matched = payments === null ? null : matchPagamenti(ledger, payments.all, rules);
    const { findings } = checkPreparedFondi(
      prepared,
      preparedContext(prepared, null),
      payments === null || matched === null
        ? []
        : checkPagamenti(ledger, payments, matched, ceilings),
    );
    const suspects = () =>
      locateFondi(ledger, { deadline: Date.now() + MOST_SEARCH_MILLISECONDS }, ceilings);
    const report = words.has("json")
      ? JSON.stringify(jsonFunds(ledger, findings, matched), null, 2)
      : fundsText(ledger, findings, suspects(), matched);
    process.stdout.write(`${report}\n`);
    if (!words.has("json")) announceFindings(findings);
    const blocked = findings.some(({ severity }) => severity === "block");
    return blocked || problems.length + (given?.problems.length ?? 0) > 0 ? 1 : 0;
  },
};
