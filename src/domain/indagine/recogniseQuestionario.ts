// A returned questionnaire becomes a source like any other: recognised by its hidden data and by the
// words of its questions, wherever they stand by now.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import { entiOfPlan, type Ambito } from "../ambito/ambito";
import type { Ente, EnteKind } from "../enti/ente";
import type { EnteMatch } from "../enti/matchEnte";
import type { EnteTable, Note } from "../import/enteTable";
import { NOTHING_ELSE, type Recognition } from "../import/recogniseTables";
import { SAP_TABLES, type Field, type TableKind } from "../import/tableKinds";
import { QUESTIONARIO } from "./questionario";
import {
  IDENTITY_QUESTIONS,
  type QuestionarioQuestion,
  type QuestionarioQuestionParams,
} from "./questionarioQuestion";
import { fold, indexTexts, isForm, type TextIndex } from "./questionarioText";
import { readAnswers, type Answer, type Answers } from "./readAnswers";
import {
  findHiddenData,
  identityOf,
  shownIdentity,
  type HiddenData,
  type Identity,
} from "./readIdentity";

/** A returned questionnaire. */
export interface QuestionarioReading {
  /** What joins the other sources; without tables while a question about its identity is open. */
  readonly recognition: Recognition;
  readonly ente: Ente | null;
  readonly year: number | null;
  readonly answers: Answers;
  readonly questions: readonly QuestionarioQuestion[];
  /** Sheets that are no part of the questionnaire: somebody added them. */
  readonly rest: readonly CellGrid[];
}

/** What the caller knows. */
export interface QuestionarioContext {
  /** The plan under way; without it any plan and ente will do. */
  readonly ambito?: Ambito | null;
  /** The ente that the user named after a question: then no question about the identity counts. */
  readonly ente?: Ente | null;
}

type Ask = <Code extends QuestionarioQuestion["code"]>(
  code: Code,
  at: CellAddress | null,
  value: string | null,
  params: QuestionarioQuestionParams[Code],
) => void;

function kindOfCode(code: string): EnteKind {
  if (/^\d{6}$/.test(code)) return "comune";
  return code.startsWith("aler") ? "aler" : "altro";
}

/** The ente of an intact identity: as the plan or the registry has it, else as the sheet says. */
function enteOfIdentity(
  { code, name }: Identity,
  match: (label: string) => EnteMatch,
  ambito: Ambito | null,
): Ente {
  const found = match(name);
  const known =
    ambito?.enti.find((one) => one.code === code) ?? ("ente" in found ? found.ente : null);
  if (known?.code !== code) return { code, name, kind: kindOfCode(code), province: null };
  return { code, name: known.name, kind: known.kind, province: known.province };
}

/** Whether the visible cells still show the ente, code and year that the hidden sheet was made for. */
function compareShown(form: TextIndex, identity: Identity, ask: Ask): void {
  const expected = { ente: identity.name, codice: identity.code, anno: String(identity.year) };
  for (const key of ["ente", "codice", "anno"] as const) {
    const shown = shownIdentity(form, key);
    if (shown === null || shown.text === "" || fold(shown.text) === fold(expected[key])) continue;
    const params = { shown: shown.text, expected: expected[key] };
    ask("identita-discorde", shown.at, shown.text, params);
  }
}

function comparePlan(
  data: HiddenData,
  { plan, year, code, name }: Identity,
  ambito: Ambito,
  ask: Ask,
): void {
  if (year !== ambito.year) {
    ask("altro-anno", data.at("anno"), String(year), { year, expected: ambito.year });
  } else if (plan !== ambito.id) ask("altro-piano", data.at("piano"), plan, { plan });
  if (!entiOfPlan(ambito).some((one) => one.code === code)) {
    ask("ente-fuori-ambito", data.at("codice"), code, { name });
  }
}

function readIdentity(
  data: HiddenData | null,
  form: TextIndex | null,
  ambito: Ambito | null,
  ask: Ask,
): Identity | null {
  if (data === null) {
    const shown = (key: "ente" | "codice") =>
      form === null ? null : shownIdentity(form, key)?.text || null;
    ask("dati-mancanti", null, null, { ente: shown("ente"), codice: shown("codice") });
    return null;
  }
  const version = data.text("formato");
  if (version !== String(QUESTIONARIO.version)) {
    ask("versione-sconosciuta", data.at("formato"), version, { version });
    return null;
  }
  const identity = identityOf(data);
  if (identity === null) {
    const [ente, codice] = [data.text("ente"), data.text("codice")];
    ask("dati-alterati", data.at("controllo"), codice, { ente, codice });
    return null;
  }
  if (form !== null) compareShown(form, identity, ask);
  if (ambito !== null) comparePlan(data, identity, ambito, ask);
  return identity;
}

/** One table per measure, as if the ente had sent them one by one. */
function tablesOf(file: string, ente: Ente, answers: Answers): EnteTable[] {
  const { fields, withoutSap, choice, note } = answers;
  const declared: Note[] =
    withoutSap === true && choice !== null
      ? [{ text: `* ${ente.name}: ${QUESTIONARIO.senzaSap.label}`, address: choice }]
      : [];
  const tableOf = (kind: TableKind, own: readonly [Field, Answer][], notes: readonly Note[]) => {
    const marked = withoutSap === true && SAP_TABLES.has(kind);
    const places = own.flatMap(([, { cell, label }]) => [cell.address, label]);
    const rows = places.map(({ row }) => row);
    const columns = places.map(({ column }) => column);
    const table: EnteTable = {
      kind,
      file,
      sheet: places[0]!.sheet,
      range: {
        top: Math.min(...rows),
        left: Math.min(...columns),
        bottom: Math.max(...rows),
        right: Math.max(...columns),
      },
      title: QUESTIONARIO.marker,
      fields: own.map(([field]) => field),
      rows: [
        {
          label: marked ? `${ente.name}*` : ente.name,
          labelAddress: own[0]![1].label,
          match: { how: "exact", ente },
          marked,
          cells: Object.fromEntries(own.map(([field, { cell }]) => [field, cell])),
        },
      ],
      total: null,
      notes: [...(marked ? declared : []), ...notes],
    };
    return table;
  };
  const given = ([, answer]: [Field, Answer]): boolean => answer.cell.figure.state !== "blank";
  const answer = (field: Field): [Field, Answer][] => {
    const found = fields[field];
    return found === undefined ? [] : [[field, found]];
  };
  const single = QUESTIONARIO.counts.flatMap(({ field }) => {
    const own = answer(field);
    // What is noted freely stays with the last question, which is about no SAP dwelling.
    const notes = field === "conferiteDaPrivati" && note !== null ? [note] : [];
    return own.length === 0 ? [] : [tableOf(field, own, notes)];
  });
  const quota = answer("quotaForzePolizia").filter(given);
  const categoria = [...answer("altraCategoria"), ...answer("motivazione")];
  return [
    ...single,
    ...(quota.length > 0 ? [tableOf("quotaForzePolizia", quota, [])] : []),
    ...(categoria.some(given) ? [tableOf("altraCategoria", categoria, [])] : []),
  ];
}

const NO_ANSWERS: Answers = {
  fields: {},
  withoutSap: null,
  choice: null,
  note: null,
  questions: [],
};

/**
 * Reads a returned questionnaire. Sheets may have been renamed, moved or saved by another program, and
 * rows inserted; words that were changed make questions. Call it before `recogniseTables`: a
 * questionnaire has no table that that one would find.
 * @param file name that findings cite.
 * @returns null when the file is no questionnaire.
 */
export function recogniseQuestionario(
  file: string,
  grids: readonly CellGrid[],
  match: (label: string) => EnteMatch,
  { ambito = null, ente: named = null }: QuestionarioContext = {},
): QuestionarioReading | null {
  const texts = grids.filter(isSmall).map(indexTexts);
  const hidden = texts.flatMap(findHiddenData);
  const forms = texts.filter(isForm);
  if (hidden.length === 0 && forms.length === 0) return null;
  const questions: QuestionarioQuestion[] = [];
  const ask: Ask = (code, at, value, params) => {
    questions.push({ code, at, value, params } as unknown as QuestionarioQuestion);
  };
  const count = Math.max(hidden.length, forms.length);
  if (count > 1) ask("piu-questionari", null, null, { count });
  if (forms.length === 0) ask("domande-mancanti", null, null, {});
  const [form = null] = forms;
  const identity = readIdentity(hidden[0] ?? null, form, ambito, ask);
  const answers = form === null ? NO_ANSWERS : readAnswers(form);
  const ente = named ?? (identity === null ? null : enteOfIdentity(identity, match, ambito));
  const open =
    named === null ? questions : questions.filter(({ code }) => !IDENTITY_QUESTIONS.has(code));
  const settled = ente !== null && count === 1 && open.length === 0;
  // The office that names the ente says that the answers are for its plan.
  const year = (named === null ? null : ambito?.year) ?? identity?.year ?? null;
  return {
    recognition: {
      file,
      ...NOTHING_ELSE,
      tables: settled ? tablesOf(file, ente, answers) : [],
      years: new Map(year === null ? [] : [[year, 1]]),
    },
    ente,
    year,
    answers,
    questions: [...open, ...answers.questions],
    rest: grids.filter(
      (grid) => !texts.some((text) => text.grid === grid && isPart(text, hidden, forms)),
    ),
  };
}

/** Rows and columns of a sheet that may be a questionnaire: lists of thousands are not looked at. */
const MOST_ROWS = 300;
const MOST_COLUMNS = 60;

function isSmall({ values }: CellGrid): boolean {
  return values.length <= MOST_ROWS && (values[0]?.length ?? 0) <= MOST_COLUMNS;
}

function isPart(
  text: TextIndex,
  hidden: readonly HiddenData[],
  forms: readonly TextIndex[],
): boolean {
  return (
    forms.includes(text) ||
    hidden.some(({ grid }) => grid === text.grid) ||
    text.find(QUESTIONARIO.instructions.title).length > 0
  );
}
