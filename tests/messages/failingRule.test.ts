// What fails around a suspect is said with both sides and the difference, in both languages.
import { joinEnti } from "../../src/domain/piano";
import type { FailingRule } from "../../src/domain/suspects/locatePiano";
import { locatePiano } from "../../src/domain/suspects/locatePiano";
import {
  failingRuleSentence,
  plausibilityWord,
  suspectHeadline,
  whyThisCell,
} from "../../src/messages/failingRule";
import { readText } from "../domain/pianoOfText";

const TEXT = `QUADRO RIEPILOGATIVO 2021
Ragione Sociale Ente Proprietario\tDisponibili\tTurn over\tCarenza manutentiva\tNuova edificazione
Casalmaggiore\t18\t8\t0\t3
Viadana\t7\t5\t2\t0
TOTALE\t18\t13\t2\t3
`;

describe("A wrong figure in a quadro", () => {
  const [suspect] = locatePiano(joinEnti([readText(TEXT)]));
  const said = (language: "it" | "en") =>
    suspect!.failing.map((rule: FailingRule) => failingRuleSentence(language, rule));

  it("breaks the sum of its column and the balance of its row, and both are said", () => {
    expect(said("it")).toEqual([
      "Tabella «Quadro riepilogativo», disponibili: la somma degli enti è 25, il TOTALE riportato è 18 (differenza 7).",
      "Casalmaggiore («Quadro riepilogativo»): disponibili 18 ≠ turn-over 8 + carenza manutentiva 0 + nuova edificazione 3 (differenza 7).",
    ]);
    expect(said("en")).toEqual([
      "Table “Quadro riepilogativo”, disponibili: the enti add up to 25, the printed TOTALE is 18 (difference 7).",
      "Casalmaggiore («Quadro riepilogativo»): disponibili 18 ≠ turn-over 8 + carenza manutentiva 0 + nuova edificazione 3 (difference 7).",
    ]);
  });

  it("is the one cell that stands in both, and the headline claims no more than was proved", () => {
    const [change] = suspect!.proposal;
    expect(change).toMatchObject({ from: 18, to: 11, inRules: 2 });
    expect(whyThisCell("it", change!, suspect!)).toBe("Sta in tutte le 2 regole che non tornano.");
    expect(suspectHeadline("it", suspect!)).toBe(
      "Il modo più semplice di far tornare tutto è uno solo (dimostrato) e cambia 1 cella; resta un sospetto:",
    );
    expect(suspectHeadline("it", { ...suspect!, proved: false, sets: [] })).toMatch(
      /^Non dimostrato/,
    );
  });

  it("is ranked in words", () => {
    expect([0.9, 0.3, 0.01].map((one) => plausibilityWord("it", one))).toEqual([
      "verosimile",
      "possibile",
      "poco verosimile",
    ]);
  });
});
