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

/** The classes that colour the severities in the style of the pages. */
const SEVERITY_CLASS = { block: "blocca", justify: "motivare", inform: "informa" } as const;

function ruleItem(rule: Rule): string {
  const severity = `<strong class="${SEVERITY_CLASS[rule.severity]}">${severityName("it", rule.severity)}</strong>`;
  return `        <li id="${rule.code}">
          <p>${escaped(ruleDescription("it", rule.code))}</p>
          <p class="dettagli">${severity} · ${yearsOf(rule)} · ${escaped(rule.source)}</p>
          <p><code>${rule.code}</code></p>${valuesOf(rule)}
        </li>`;
}

/** The whole page, in Italian. */
export function rulesPage(): string {
  const chapters = (Object.keys(CHAPTERS) as (keyof typeof CHAPTERS)[]).filter(
    (chapter) => CHAPTERS[chapter].length > 0,
  );
  const sections = chapters.map(
    (chapter) => `      <h2 id="capitolo-${chapter}">${escaped(chapterNames[chapter])}</h2>
      <ul class="regole">
${CHAPTERS[chapter].map(ruleItem).join("\n")}
      </ul>`,
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
    <meta name="description" content="Tutte le regole del piano annuale che Quadra verifica." />
    <title>Le regole di Quadra</title>
    <link rel="icon" href="icon-32.png" />
    <link rel="stylesheet" href="guida.css" />
  </head>
  <body>
    <a class="salta" href="#contenuto">Vai al contenuto</a>
    <header>
      <p class="marchio"><img src="icon-64.png" width="32" height="32" alt="" />Quadra</p>
      <h1>Tutte le regole</h1>
      <p class="sommario">
        Che cosa Quadra verifica, con gravità, anni e fonte. Valori, gravità e anni si cambiano nel
        foglio Regole della cartella di lavoro; una gravità cambiata o una regola disattivata vale solo
        con il suo motivo, nella colonna ${REGOLE_COLUMNS.reason}.
      </p>
    </header>
    <main id="contenuto">
${sections.join("\n")}
    </main>

    <footer>
      <p>Quadra è software libero, licenza EUPL-1.2.</p>
      <ul>
        <li><a href="guida.html">Guida all’uso</a></li>
        <li><a href="regole.html">Tutte le regole</a></li>
        <li><a href="riservatezza.html">Riservatezza</a></li>
        <li><a href="accessibilita.html">Accessibilità</a></li>
        <li><a href="pubblicare.html">Pubblicare Quadra</a></li>
      </ul>
    </footer>
  </body>
</html>
`;
}
