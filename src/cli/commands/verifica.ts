// `quadra verifica`: what does not balance in the senders' files, for people or as JSON.
import { needsFiles, needsYear, yearOf, type Command } from "../command";
import { announceFindings, checkFiles, prepareFiles } from "../prepareFiles";
import { jsonReport, textReport } from "../report";

export const verifica: Command = {
  name: "verifica",
  usage: ["verifica FILE… [--anno 2021] [--json]"],
  options: { anno: "string", json: "boolean" },
  wrong: (words) => needsFiles("verifica", words) ?? needsYear(words),
  run: async (words) => {
    const read = await prepareFiles(words.files, yearOf(words));
    if (read === null) return 2;
    const { findings, exitCode } = checkFiles(read);
    const cited = read.prepared.sources.map(({ recognition }) => recognition.file);
    const report = words.has("json")
      ? JSON.stringify(jsonReport(cited, read.prepared.piano, findings), null, 2)
      : textReport(cited, read.prepared.piano, findings);
    process.stdout.write(`${report}\n`);
    if (!words.has("json")) announceFindings(findings);
    return exitCode;
  },
};
