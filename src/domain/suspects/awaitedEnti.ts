// Whose empty cells are unknown figures, not nothing: enti that own SAP dwellings and did not answer
// all, where the printed totals hold more than the rows do.
import { QUADRO_FIELDS, type CountField } from "../import/tableKinds";
import { enteOf, type Piano } from "../piano";
import { entiWithoutSap } from "../rules/checkAnswers";
import type { Places } from "./placesByEnte";
import { restOf } from "./restOf";

function isOfQuadro(field: string): field is CountField {
  return (QUADRO_FIELDS as readonly string[]).includes(field);
}

/** The ente stands with every figure of the balance, given or empty, so that the balance binds what is empty. */
function isBalanced(places: Places | undefined): boolean {
  return QUADRO_FIELDS.every((field) => {
    const all = places?.get(field) ?? [];
    return all.some(({ figure }) => figure.state === "value" || figure.state === "blank");
  });
}

/**
 * Codes of the enti whose empty cells are unknown in all totals of the balance. Only where a total
 * that leaves them out is too large: an office that adds up what it has leaves nothing to be told. All
 * their cells together, because the balance then holds one to the other.
 */
export function awaitedEnti(piano: Piano, groups: ReadonlyMap<string, Places>): Set<string> {
  const awaited = new Set<string>();
  const withoutSap = entiWithoutSap(piano);
  for (const table of piano.tables) {
    for (const field of table.fields.filter(isOfQuadro)) {
      if (restOf(table, field) <= 0) continue;
      for (const { match, cells } of table.rows) {
        const code = enteOf(match)?.code;
        if (code === undefined || cells[field]?.figure.state !== "blank") continue;
        if (!withoutSap.has(code) && isBalanced(groups.get(code))) awaited.add(code);
      }
    }
  }
  return awaited;
}
