// SAT, quotas for police and fire brigades, and extra categories.
import { valueOf } from "../import/enteTable";
import { chosenCell, enteOf, type Piano, type PianoEnte } from "../piano";
import { mentionedEnti } from "./mentionedEnti";
import { citeCell, citeSourced, holds, named, type Outcome } from "./outcome";

/** SAT announced by an ente that has nothing available. */
export function checkSat(piano: Piano): Outcome[] {
  return piano.enti.flatMap((one): Outcome[] => {
    const sat = chosenCell(one, "sat");
    const disponibili = chosenCell(one, "disponibili");
    const transitori = valueOf(sat?.cell);
    if (sat === null || transitori === null || transitori <= 0) return [];
    const available = valueOf(disponibili?.cell);
    if (disponibili === null || available === null) {
      const missing = disponibili === null ? [] : [citeSourced(disponibili, "disponibili")];
      return [
        { outcome: "undecided", code: "sat-senza-disponibili", enti: named(one.ente), missing },
      ];
    }
    if (available > 0) return [holds("sat-senza-disponibili", one.ente)];
    return [
      {
        outcome: "broken",
        code: "sat-senza-disponibili",
        enti: named(one.ente),
        cells: [citeSourced(sat, "sat"), citeSourced(disponibili, "disponibili")],
        params: { sat: transitori },
      },
    ];
  });
}

function quotaOutcomes(one: PianoEnte): Outcome[] {
  const quota = chosenCell(one, "quotaForzePolizia");
  const percent = valueOf(quota?.cell);
  if (quota === null || percent === null) return [];
  const enti = named(one.ente);
  const cited = citeSourced(quota, "quotaForzePolizia");
  if (percent <= 0) return [];
  const disponibili = chosenCell(one, "disponibili");
  const available =
    disponibili?.cell.figure.state === "notApplicable" ? 0 : valueOf(disponibili?.cell);
  if (disponibili === null || available === null) {
    const missing = disponibili === null ? [] : [citeSourced(disponibili, "disponibili")];
    const open = { outcome: "undecided", enti, missing } as const;
    return [
      { ...open, code: "quota-senza-alloggi" },
      { ...open, code: "quota-sotto-un-alloggio" },
    ];
  }
  const cells = [cited, citeSourced(disponibili, "disponibili")];
  if (available === 0) {
    return [
      { outcome: "broken", code: "quota-senza-alloggi", enti, cells, params: { quota: percent } },
    ];
  }
  // Rounded down: what is less than one dwelling is never shown as one.
  const alloggi = Math.floor(Number((percent * available).toPrecision(12))) / 100;
  return [
    holds("quota-senza-alloggi", one.ente),
    alloggi < 1
      ? {
          outcome: "broken",
          code: "quota-sotto-un-alloggio",
          enti,
          cells,
          params: { quota: percent, disponibili: available, alloggi },
        }
      : holds("quota-sotto-un-alloggio", one.ente),
  ];
}

/** Quotas of enti with nothing available, quotas of less than one dwelling. */
export function checkQuote(piano: Piano): Outcome[] {
  return piano.enti.flatMap(quotaOutcomes);
}

/** The footnote of a quota table names every ente with a quota and nothing available. */
export function checkQuotaNote(piano: Piano): Outcome[] {
  const idle = piano.enti.filter((one) =>
    quotaOutcomes(one).some(
      ({ code, outcome }) => code === "quota-senza-alloggi" && outcome === "broken",
    ),
  );
  return piano.tables
    .filter(({ kind }) => kind === "quotaForzePolizia")
    .flatMap((table): Outcome[] => {
      const rows = table.rows.filter((row) =>
        idle.some(({ ente }) => ente.code === enteOf(row.match)?.code),
      );
      const enti = rows.flatMap((row) => enteOf(row.match) ?? []);
      if (rows.length === 0) return [];
      const mentioned = mentionedEnti(enti);
      const inNote = new Set(table.notes.flatMap(({ text }) => mentioned(text)));
      const forgotten = rows.filter((row) => !inNote.has(enteOf(row.match)!));
      if (forgotten.length === 0) return [holds("quota-nota-incompleta", ...enti)];
      return [
        {
          outcome: "broken",
          code: "quota-nota-incompleta",
          enti: named(...forgotten.flatMap((row) => enteOf(row.match) ?? [])),
          cells: forgotten.map((row) =>
            citeCell(table, row, "quotaForzePolizia", row.cells.quotaForzePolizia!),
          ),
          params: { named: [...inNote].map(({ name }) => name) },
        },
      ];
    });
}

/** An extra category of social relevance asks for its motivation. */
export function checkCategorie(piano: Piano): Outcome[] {
  return piano.enti.flatMap(({ ente, cells }): Outcome[] =>
    (cells.get("altraCategoria") ?? []).flatMap((sourced): Outcome[] => {
      const { figure } = sourced.cell;
      if (figure.state !== "text") return [];
      if (sourced.row.cells.motivazione?.figure.state === "text") {
        return [holds("categoria-senza-motivazione", ente)];
      }
      return [
        {
          outcome: "broken",
          code: "categoria-senza-motivazione",
          enti: named(ente),
          cells: [citeSourced(sourced, "altraCategoria")],
          params: { category: figure.text },
        },
      ];
    }),
  );
}
