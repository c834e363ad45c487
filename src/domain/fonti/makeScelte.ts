// Decisions made from what a person picked: one figure, or all that the same answer settles.
import type { Figure } from "../import/figure";
import { statementsKey, type Scelta } from "./scelta";
import type { Voce } from "./voce";
import { isOpen, type Dichiarazione, type Discordanza } from "./discordanza";

/** What was picked for one figure: the file that speaks, or null with a value of the office's own. */
export interface Pick {
  readonly ente: string;
  readonly field: Voce["field"];
  readonly file: string | null;
  /** The own value; ignored when a file was picked. */
  readonly own?: Figure;
}

/** Why, by whom and when (Excel serial number). */
export interface Grounds {
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: number;
}

/** Which other disagreements the same answer settles. */
export type Reach = "figure" | "ente" | "source" | "blank";

function sceltaFor(
  { ente, field, misura, statements }: Discordanza,
  pick: Pick,
  grounds: Grounds,
): Scelta | null {
  const chosen = statements.find(({ file }) => file === pick.file);
  const figure = chosen?.figure ?? (pick.file === null ? pick.own : undefined);
  if (figure === undefined) return null;
  const at = chosen?.cells[0].cell.address;
  return {
    ...{ ente, field, ...(misura === undefined ? {} : { misura }) },
    source: chosen === undefined || at === undefined ? null : { file: chosen.file, at },
    figure,
    against: statementsKey(statements.map((one) => one.figure)),
    ...grounds,
    kept: null,
  };
}

/** The decisions for these picks; a pick of a figure or file that is not in question makes none. */
export function makeScelte(
  discordanze: readonly Discordanza[],
  picks: readonly Pick[],
  grounds: Grounds,
): Scelta[] {
  return picks.flatMap((pick) => {
    const one = discordanze.find(
      ({ ente, field }) => ente.code === pick.ente && field === pick.field,
    );
    return (one && sceltaFor(one, pick, grounds)) ?? [];
  });
}

/** The statement that answers where all others are blank; null when several answer. */
export function onlyAnswer({ statements }: Discordanza): Dichiarazione | null {
  const answers = statements.filter(({ figure }) => figure.state !== "blank");
  const different = new Set(answers.map(({ figure }) => statementsKey([figure])));
  return different.size === 1 && answers.length < statements.length ? answers[0]! : null;
}

/**
 * What an answer settles: always its own figure, and with a wider reach all open disagreements of the
 * same ente or of any ente in which the chosen file speaks, or all where only one source answers.
 */
export function picksWithin(discordanze: readonly Discordanza[], pick: Pick, reach: Reach): Pick[] {
  if (reach === "figure" || pick.file === null) return [pick];
  const others = discordanze.filter(
    (one) => isOpen(one) && !(one.ente.code === pick.ente && one.field === pick.field),
  );
  const wider = others.flatMap((one): Pick[] => {
    if (reach === "ente" && one.ente.code !== pick.ente) return [];
    const chosen =
      reach === "blank" ? onlyAnswer(one) : one.statements.find(({ file }) => file === pick.file);
    return chosen == null ? [] : [{ ente: one.ente.code, field: one.field, file: chosen.file }];
  });
  return [pick, ...wider];
}
