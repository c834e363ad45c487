// The words behind a command: what it knows, or its usage. A word that looks like an option is never taken
// for the name of a file.
import { parseArgs } from "node:util";

/**
 * Ends the process with the usage: 0 when it was asked for with --help, 2 when the words are not understood.
 * @param options as `parseArgs` takes them.
 * @param most how many words without a name may follow.
 */
export function readCall(usage, options, most) {
  const end = (code) => {
    (code === 0 ? console.log : console.error)(usage);
    process.exit(code);
  };
  let call;
  try {
    call = parseArgs({
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch {
    return end(2);
  }
  if (call.values.help === true) end(0);
  if (call.positionals.length > most) end(2);
  return { ...call, misunderstood: () => end(2) };
}
