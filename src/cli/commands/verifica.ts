// `quadra verifica`: what does not balance in the senders' files, for people or as JSON.
import { searchSuspects } from "../../domain/suspects/searchSuspects";
import { suspectRequest } from "../../domain/suspects/suspectRequest";
import { needsFiles, yearOf, type Command } from "../command";
import { EARLIER_OPTIONS, EARLIER_USAGE, needsYears, prepareWithEarlier } from "../precedenti";
import { announceFindings, checkFiles, refuseOverwriting } from "../prepareFiles";
import { jsonRiepilogo, summedUp, writeRiepilogo } from "../riepilogoReport";
import { jsonReport, textReport } from "../report";
import { fundSuspectLines, jsonFundSuspects } from "../fundSuspectReport";
import { impliedLines, jsonImplied, jsonSuspects, suspectLines } from "../suspectReport";

/** A search for wrong cells gives up after so long, and says so. */
const MOST_SEARCH_MILLISECONDS = 10_000;

export const verifica: Command = {
  name: "verifica",
  usage: [
    "verifica FILE… [--anno 2021] [--json]",
    `verifica FILE… ${EARLIER_USAGE}`,
    'verifica FILE… [--riepilogo riepilogo.xlsx] [--verificatore "Nome"]',
  ],
  options: {
    anno: "string",
    json: "boolean",
    riepilogo: "string",
    verificatore: "string",
    ...EARLIER_OPTIONS,
  },
  wrong: (words) => needsFiles("verifica", words) ?? needsYears(words),
  run: async (words) => {
    const output = words.option("riepilogo");
    if (output !== null) refuseOverwriting(output, [...words.files, ...words.list("precedente")]);
    const read = await prepareWithEarlier(words, yearOf(words));
    if (read === null) return 2;
    const check = checkFiles(read);
    const { findings, weighed, exitCode } = check;
    const riepilogo = summedUp(read.prepared, check, words.option("verificatore") ?? "");
    if (output !== null) await writeRiepilogo(output, riepilogo);
    const { piano, sources, elenco } = read.prepared;
    const cited = sources.map(({ recognition }) => recognition.file);
    const measures = sources.flatMap(({ recognition }) => recognition.measures);
    const fondi = sources.flatMap(({ recognition }) => recognition.fondi ?? []);
    const {
      suspects,
      implied,
      fondi: fundSuspects,
    } = searchSuspects(suspectRequest(read.prepared, read.match), () => ({
      deadline: Date.now() + MOST_SEARCH_MILLISECONDS,
    }));
    const asked = output !== null || words.option("verificatore") !== null;
    const json = () => ({
      ...jsonReport(cited, piano, measures, findings, elenco, weighed.justified, fondi),
      ...(asked ? { riepilogo: jsonRiepilogo(riepilogo) } : {}),
      suspects: [...jsonSuspects(suspects), ...jsonFundSuspects(fundSuspects)],
      ...(implied.length === 0 ? {} : { implied: jsonImplied(implied) }),
    });
    const report = words.has("json")
      ? JSON.stringify(json(), null, 2)
      : [
          textReport(cited, piano, measures, findings, weighed.justified),
          ...suspectLines(suspects),
          ...impliedLines(implied),
          ...fundSuspectLines(fundSuspects),
        ].join("\n");
    process.stdout.write(`${report}\n`);
    if (!words.has("json")) announceFindings(findings);
    return exitCode;
  },
};
