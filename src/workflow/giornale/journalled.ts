// Commands whose writes are entries of the journal, each under the name of its command.
import { failed } from "../../workbook/failure";
import type { Outcome, PaneSession } from "../paneSession";
import { lineOf, openWrite } from "./giornaleLines";
import type { Journal } from "./journal";

/** The outcome of a command with what it leaves behind: a part that stands is always told. */
export function withPart(journal: Journal, outcome: Outcome): Outcome {
  const part = outcome.ok ? null : journal.part();
  if (outcome.ok || part === null) return outcome;
  const { failure: reason } = outcome;
  return failed(
    part === "written" ? { code: "part-written", reason } : { code: "part-undone", reason },
  );
}

type Command = (...words: never[]) => Promise<void>;

/**
 * The same commands; one that comes while another is under way does not start, as without journal.
 * @param begun whether the first look is over: a write that is open has to be known before anything else.
 */
export function journalled<
  Commands extends { [Name in keyof Commands]: Command } & { start(): Promise<void> },
>(
  { state, send }: PaneSession,
  journal: Journal,
  begun: () => boolean,
  commands: Commands,
): Commands {
  const named =
    (name: string, command: Command): Command =>
    async (...words) => {
      if (state().task !== null) return command(...words);
      if (name !== "start" && !begun()) await commands.start();
      journal.begin(name);
      await command(...words);
      await journal.finish(state().notices.some(({ tone }) => tone === "error"));
      const { giornale } = state();
      const intent = journal.open();
      // A write whose outcome is not known is shown at once; it is looked at when the user says so.
      if (intent !== null && giornale.open === null) {
        send({ type: "giornale-changed", giornale: { open: openWrite(intent, null) } });
      }
      if (giornale.lines !== null) {
        const lines = journal.voci().map(lineOf);
        send({ type: "giornale-changed", giornale: { lines } });
      }
    };
  return Object.fromEntries(
    Object.entries<Command>(commands).map(([name, command]) => [name, named(name, command)]),
  ) as unknown as Commands;
}
