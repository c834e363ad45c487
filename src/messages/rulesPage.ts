// The page of all rules, made from the rulebook: what each asks, how grave it is, its values by year
// and its source. `node scripts/makeRegole.mjs` writes it.
import { REGOLE_COLUMNS, PARAMETER_NAMES } from "../domain/rules/regoleSheet";
import { PARAMETER_KEYS, PARAMETERS, PARAMETER_VALUES } from "../domain/rules/ruleParameters";
import { CHAPTERS } from "../domain/rules/rulebook";
import type { Rule } from "../domain/rules/ruleTypes";
import { formatNumber } from "./formatNumber";
import { chapterNames } from "./it/ruleChapters";
import { severityName } from "./names";
import { ruleDescription } from "./ruleDescription";

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function yearsOf({ from, to }: Pick<Rule, "from" | "to">): string {
  return to === null ? `dal ${from}` : `dal ${from} al ${to}`;
}

function valuesOf(rule: Rule): string {
  const items = PARAMETER_KEYS.filter((key) => PARAMETERS[key].rule === rule.code).flatMap((key) =>
    PARAMETER_VALUES.filter(({ parameter }) => parameter === key).map((one) => {
      const cents = PARAMETERS[key].measure === "cents";
      const value =
        typeof one.value === "number"
          ? formatNumber("it", cents ? one.value / 100 : one.value)
          : one.value;
      return `<li>${escaped(PARAMETER_NAMES[key])}: <strong>${escaped(value)}</strong>, ${yearsOf(one)} (${escaped(one.source)})</li>`;
    }),
  );
  return items.length === 0 ? "" : `\n              <ul>${items.join("")}</ul>`;
}

function ruleRow(rule: Rule): string {
  return `          <tr id="${rule.code}">
            <td>
              ${escaped(ruleDescription("it", rule.code))}
              <br /><code>${rule.code}</code>${valuesOf(rule)}
            </td>
            <td>${severityName("it", rule.severity)}</td>
            <td>${yearsOf(rule)}</td>
            <td>${escaped(rule.source)}</td>
          </tr>`;
}

/** The whole page, in Italian. */
export function rulesPage(): string {
  const chapters = (Object.keys(CHAPTERS) as (keyof typeof CHAPTERS)[]).filter(
    (chapter) => CHAPTERS[chapter].length > 0,
  );
  const sections = chapters.map(
    (chapter) => `      <h2 id="capitolo-${chapter}">${escaped(chapterNames[chapter])}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Regola</th>
            <th scope="col">Gravità</th>
            <th scope="col">Anni</th>
            <th scope="col">Fonte</th>
          </tr>
        </thead>
        <tbody>
${CHAPTERS[chapter].map(ruleRow).join("\n")}
        </tbody>
      </table>`,
  );
  return `<!doctype html>
<html lang="it">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    />
    <title>Le regole di Quadra</title>
    <link rel="icon" href="icon-32.png" />
    <link rel="stylesheet" href="guida.css" />
  </head>
  <body>
    <header>
      <p class="marchio"><img src="icon-64.png" width="32" height="32" alt="" />Quadra</p>
      <h1>Tutte le regole</h1>
      <p class="sommario">
        Che cosa Quadra verifica, con gravità, anni e fonte. Valori, gravità e anni si cambiano nel
        foglio Regole della cartella di lavoro; una gravità cambiata o una regola disattivata vale solo
        con il suo motivo, nella colonna ${REGOLE_COLUMNS.reason}.
      </p>
      <p><a href="guida.html">Torna alla guida</a></p>
    </header>
    <main id="contenuto">
${sections.join("\n")}
    </main>
  </body>
</html>
`;
}
