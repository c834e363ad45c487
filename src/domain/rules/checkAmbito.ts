// The declared ambito against the sources: who belongs to the plan answers, and nobody else does.
import { entiOfPlan, subAmbitiOf } from "../ambito/ambito";
import { cellText } from "../ambito/cellText";
import type { Finding, FindingCell } from "../finding";
import { enteOf, inFixedOrder, type Piano } from "../piano";
import { citeLabel, type Outcome } from "./outcome";
import type { AmbitoContext, PianoContext } from "./pianoContext";

type Named = Finding["enti"][number];

function citeEnte({ places, file }: AmbitoContext, { code, name }: Named): FindingCell[] {
  const at = places.enti.get(code);
  return at === undefined ? [] : [{ file, at, value: name, ente: code, field: null }];
}

/** Every member has a row in some source; every ente of the sources is a member. */
function checkMembers(piano: Piano, declared: AmbitoContext): Outcome[] {
  const { ambito } = declared;
  const answered = new Set(piano.enti.map(({ ente }) => ente.code));
  const said = new Map(ambito.enti.map(({ code, inPiano }) => [code, inPiano]));
  const deadline = ambito.dates.risposteEntro ?? ambito.dates.ricognizioneChiusa;
  const members = entiOfPlan(ambito).map(({ code, name }): Outcome => {
    const enti = [{ code, name }];
    if (answered.has(code)) return { outcome: "holds", code: "ente-senza-risposta", enti };
    return {
      outcome: "broken",
      code: "ente-senza-risposta",
      enti,
      cells: citeEnte(declared, { code, name }),
      params: { deadline },
    };
  });
  const tables = inFixedOrder(piano.tables);
  const others = piano.enti.map(({ ente }): Outcome => {
    const { code, name } = ente;
    const enti = [{ code, name }];
    const inPiano = said.get(code) ?? null;
    if (inPiano === true) return { outcome: "holds", code: "ente-fuori-ambito", enti };
    const first = tables.flatMap((table) =>
      table.rows
        .filter((row) => enteOf(row.match)?.code === code)
        .map((row) => citeLabel(table, row)),
    )[0];
    return {
      outcome: "broken",
      code: "ente-fuori-ambito",
      enti,
      cells: [...(first === undefined ? [] : [first]), ...citeEnte(declared, { code, name })],
      params: { declared: inPiano === false },
    };
  });
  return [...members, ...others];
}

/** The capofila is a comune of the plan; one that nobody named is no finding. */
function checkCapofila({ ambito, places, file, capofila: written }: AmbitoContext): Outcome[] {
  if (ambito.capofila === null) return [];
  const member = entiOfPlan(ambito).find(({ code }) => code === ambito.capofila);
  const enti = member === undefined ? [] : [{ code: member.code, name: member.name }];
  if (member?.kind === "comune") return [{ outcome: "holds", code: "capofila-fuori-ambito", enti }];
  const at = places.voci.get("capofila");
  const capofila = cellText(written) || ambito.capofila;
  return [
    {
      outcome: "broken",
      code: "capofila-fuori-ambito",
      enti,
      cells: at === undefined ? [] : [{ file, at, value: capofila, ente: null, field: null }],
      params: { capofila, isMember: member !== undefined },
    },
  ];
}

/** In an ambito with sub-ambiti every comune belongs to exactly one; other owners may work in several. */
function checkSubAmbiti(declared: AmbitoContext): Outcome[] {
  const { ambito } = declared;
  const names = ambito.subAmbiti.map(({ name }) => name);
  if (names.length === 0) return [];
  return entiOfPlan(ambito)
    .filter(({ kind }) => kind === "comune")
    .flatMap(({ code, name }): Outcome[] => {
      const enti = [{ code, name }];
      const own = subAmbitiOf(ambito, code);
      const cells = citeEnte(declared, { code, name });
      return [
        own.length > 1
          ? {
              outcome: "broken",
              code: "comune-in-piu-sub-ambiti",
              enti,
              cells,
              params: { subAmbiti: own },
            }
          : { outcome: "holds", code: "comune-in-piu-sub-ambiti", enti },
        own.length === 0
          ? {
              outcome: "broken",
              code: "comune-senza-sub-ambito",
              enti,
              cells,
              params: { subAmbiti: names },
            }
          : { outcome: "holds", code: "comune-senza-sub-ambito", enti },
      ];
    });
}

/** The rules on the declared ambito; nothing is said of a workbook that declares none. */
export function checkAmbito(piano: Piano, { ambito }: PianoContext): Outcome[] {
  if (ambito === undefined) return [];
  return [...checkMembers(piano, ambito), ...checkCapofila(ambito), ...checkSubAmbiti(ambito)];
}
