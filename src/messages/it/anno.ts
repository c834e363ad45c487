// Italian sentences about the opening of a new year.
import type { YearNoteCode, YearNoteParams } from "../../domain/anno/yearNotes";
import { PARAMETER_NAMES } from "../../domain/rules/regoleSheet";
import { PARAMETERS, type ParameterKey } from "../../domain/rules/ruleParameters";
import { formatEuro } from "../formatDate";
import { formatNumber, joinWords } from "../formatNumber";
import { voceNames } from "./ambito";

function shown(parameter: ParameterKey, value: number | string): string {
  if (typeof value === "string") return value;
  const number = formatNumber("it", value);
  switch (PARAMETERS[parameter].measure) {
    case "percent":
      return `${number} %`;
    case "cents":
      return formatEuro("it", value);
    case "days":
      return value === 1 ? "1 giorno" : `${number} giorni`;
    default:
      return number;
  }
}

const named = (parameter: ParameterKey) =>
  `«${PARAMETER_NAMES[parameter]}» (regola ${PARAMETERS[parameter].rule})`;

/** "DGR 606/2018, DGR 3008/2020 + 3222/2020 e DGR 3664/2020". */
const listed = (funds: readonly (readonly string[])[]) =>
  joinWords(
    "it",
    funds.map((dgr) => `DGR ${dgr.join(" + ")}`),
  );

/** One sentence per code. */
export const yearNoteSentences: {
  readonly [Code in YearNoteCode]: (params: YearNoteParams[Code]) => string;
} = {
  "capofila-resta": ({ name }) =>
    name === null
      ? "Il comune capofila non è indicato: scriverlo nel foglio Ambito."
      : `Il capofila resta ${name}: se cambia, scriverlo nel foglio Ambito.`,
  "date-tolte": ({ dates }) =>
    `Date da scrivere di nuovo nel foglio Ambito: ${dates.map((date) => voceNames[date]).join(", ")}.`,
  "sat-resta": ({ mode }) =>
    `Gli alloggi SAT restano «${mode}»: se il nuovo piano li conta in altro modo, correggere il foglio Ambito.`,
  "cifre-portate": ({ enti, figures, year }) =>
    `Cifre del ${year} portate nel foglio Precedenti per il confronto: ${formatNumber("it", figures)}, di ${enti === 1 ? "un ente" : `${formatNumber("it", enti)} enti`}.`,
  "fondi-portati": ({ funds, movements }) =>
    `Il registro dei fondi prosegue: ${funds === 1 ? "un fondo" : `${formatNumber("it", funds)} fondi`} nel foglio Fondi${
      movements === 0
        ? ""
        : ` e ${movements === 1 ? "un passaggio" : `${formatNumber("it", movements)} passaggi`} fra fondi nel foglio Movimenti`
    }. Dove una fonte del nuovo anno dà una cifra, conta quella.`,
  "fondo-residuo": ({ dgr, residuo }) =>
    `DGR ${dgr.join(" + ")}: residuo di ${formatEuro("it", residuo)}.`,
  "fondi-residuo-ignoto": ({ funds }) =>
    `Quanto resta di ${listed(funds)} non si può dire: mancano cifre o attendono una conferma. Le righe restano nel foglio Fondi.`,
  "fondi-chiusi": ({ funds }) =>
    `Di ${listed(funds)} non resta nulla: le righe stanno nella cartella dell’anno prima.`,
  "nessuna-cifra": ({ year }) =>
    `Del ${year} non c’è alcuna cifra nella cartella: il confronto con l’anno prima resta aperto finché non si legge quel piano.`,
  "piano-con-rilievi": ({ year, block }) =>
    `Il piano ${year} ha ancora ${block === 1 ? "un rilievo bloccante" : `${formatNumber("it", block)} rilievi bloccanti`}: le sue cifre vengono portate così come sono.`,
  "motivazioni-non-portate": ({ count }) =>
    count === 1
      ? "Una motivazione resta nella cartella dell’anno prima: vale solo per le cifre di allora."
      : `${formatNumber("it", count)} motivazioni restano nella cartella dell’anno prima: valgono solo per le cifre di allora.`,
  "parametro-dell-ufficio": ({ parameter, value, law }) =>
    `Resta il valore dell’ufficio per ${named(parameter)}: ${shown(parameter, value)} invece di ${shown(parameter, law)}.`,
  "parametro-scaduto": ({ parameter, value, to }) =>
    `Il valore dell’ufficio per ${named(parameter)}, ${shown(parameter, value)}, era fino al ${to}: finché nel foglio Regole non ce n’è un altro, vale ancora.`,
  "parametro-nuovo": ({ parameter, value, before }) =>
    `Con il nuovo anno ${named(parameter)} passa da ${shown(parameter, before)} a ${shown(parameter, value)}.`,
  "regola-dell-ufficio": ({ rule, severity }) =>
    severity === null
      ? `Resta disattivata la regola ${rule}, come ha scelto l’ufficio.`
      : `Resta la gravità scelta dall’ufficio per la regola ${rule}.`,
  "regola-nuova": ({ rule }) => `Con il nuovo anno comincia a valere la regola ${rule}.`,
  "regola-finita": ({ rule }) => `Con il nuovo anno non vale più la regola ${rule}.`,
  "foglio-protetto": ({ sheet }) =>
    `Il foglio «${sheet}» è protetto e resta com’è: togliere la protezione e svuotarlo, oppure ripetere.`,
  "anno-nel-testo": ({ sheet, cells }) =>
    `Nel foglio «${sheet}» altri testi nominano l’anno del vecchio piano e restano come sono: ${joinWords("it", cells)}.`,
};
