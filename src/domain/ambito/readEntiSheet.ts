// Reads the sheet `Enti` back as the office left it. What is not sure becomes a question, and its row
// stays in the sheet untouched.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { Ente, EnteKind } from "../enti/ente";
import type { EnteMatch } from "../enti/matchEnte";
import { foldText } from "../enti/normaliseLabel";
import { keyOfName } from "../sheets/sheetNames";
import { recordsOf } from "../sheets/tableRecords";
import { EmailAddress, newOwner, type AmbitoEnte } from "./ambito";
import { cellText } from "./cellText";
import type { AmbitoQuestion } from "./ambitoQuestion";
import {
  ENTI_COLUMNS,
  KIND_LABELS,
  LIST_SEPARATOR,
  splitNames,
  type EntiColumn,
} from "./entiSheet";

/** The sheet as it was read. */
export interface EntiReading {
  readonly enti: readonly AmbitoEnte[];
  /** By code of ente, as written; names of several stand between semicolons. */
  readonly subAmbiti: ReadonlyMap<string, string>;
  readonly unread: readonly (readonly CellValue[])[];
  /** Whether it has the column that says who belongs to the plan. */
  readonly saysWho: boolean;
  /** The cell with the name of each ente, by code. */
  readonly places: ReadonlyMap<string, CellAddress>;
  readonly questions: readonly AmbitoQuestion[];
}

type Row = Readonly<Record<EntiColumn, CellValue>> & { readonly at: number };

/** A row under way: what is open about it goes to `ask`. */
interface Asked {
  readonly row: Row;
  readonly ask: <Code extends AmbitoQuestion["code"]>(
    code: Code,
    column: EntiColumn,
    params: Extract<AmbitoQuestion, { code: Code }>["params"],
  ) => void;
}

/** An ISTAT code that became a number in the sheet gets its zeros back. */
function codeOf(value: CellValue): string {
  return typeof value === "number" ? String(value).padStart(6, "0") : cellText(value);
}

function kindOf({ row, ask }: Asked, code: string): EnteKind {
  const raw = cellText(row.kind);
  const guess: EnteKind = /^\d{6}$/.test(code) ? "comune" : /^aler/i.test(code) ? "aler" : "altro";
  const labels = Object.values(KIND_LABELS);
  const label = labels.find((one) => foldText(one) === foldText(raw));
  if (label === undefined && raw !== "") {
    ask("tipo-sconosciuto", "kind", { raw, name: cellText(row.ente) });
  }
  return keyOfName(KIND_LABELS, label) ?? guess;
}

const YES = new Set(["SI", "S", "X", "VERO", "TRUE"]);
const NO = new Set(["NO", "N", "FALSO", "FALSE"]);

function inPianoOf({ row, ask }: Asked): boolean | null {
  const { inPiano } = row;
  if (typeof inPiano === "boolean") return inPiano;
  const raw = cellText(inPiano);
  const folded = foldText(raw);
  if (YES.has(folded)) return true;
  if (NO.has(folded)) return false;
  if (raw !== "") ask("nel-piano-illeggibile", "inPiano", { raw, name: cellText(row.ente) });
  return null;
}

/** As written: an address that cannot be one is asked about, and stays. */
function emailOf({ row, ask }: Asked): string | null {
  const raw = cellText(row.email);
  if (raw !== "" && !EmailAddress.safeParse(raw).success) {
    ask("email-non-valida", "email", { raw, name: cellText(row.ente) });
  }
  return raw || null;
}

/** The ente of a row with a code; null when the name contradicts it. */
function enteOfCode({ row, ask }: Asked, code: string, found: EnteMatch): Ente | null {
  const name = cellText(row.ente);
  const known = "ente" in found ? found.ente : null;
  const sure = found.how === "exact" || found.how === "alias";
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(code)) {
    ask("codice-non-valido", "code", { raw: code });
    return null;
  }
  if (name === "") {
    ask("ente-non-riconosciuto", "ente", { name, candidates: [] });
    return null;
  }
  if (sure && known !== null && known.code !== code) {
    ask("codice-discorde", "code", { code, name, of: known.code });
    return null;
  }
  const province = cellText(row.province).toUpperCase();
  return {
    code,
    name,
    kind: kindOf({ row, ask }, code),
    province: /^[A-Z]{2}$/.test(province) ? province : null,
  };
}

/** The ente of a row that the office added without a code; null when the name is not sure. */
function enteOfName({ row, ask }: Asked, found: EnteMatch): Ente | null {
  const name = cellText(row.ente);
  switch (found.how) {
    case "exact":
    case "alias":
    case "variant":
      return found.ente;
    default:
  }
  const written = cellText(row.kind);
  const kind = written === "" ? null : kindOf({ row, ask }, "");
  const owner = kind === null || kind === "comune" ? null : newOwner(name, kind);
  if (owner !== null) return owner;
  if (found.how === "owner" && kind === null) return newOwner(name, found.ente.kind);
  if (kind === "comune" && found.how === "unknown") ask("codice-da-indicare", "code", { name });
  else {
    const candidates =
      found.how === "ambiguous" ? found.candidates : "ente" in found ? [found.ente] : [];
    const names = candidates.map((one) => one.name);
    ask("ente-non-riconosciuto", "ente", { name, candidates: names });
  }
  return null;
}

/**
 * Reads the sheet. Columns may stand in any order; only those of code and name must be there.
 * @param match finds enti by name, in the registry without this sheet.
 * @returns null when the grid is no sheet `Enti`.
 */
export function readEntiSheet(
  grid: CellGrid,
  match: (label: string) => EnteMatch,
): EntiReading | null {
  const headings = grid.values[0] ?? [];
  const keys = Object.keys(ENTI_COLUMNS) as EntiColumn[];
  const present = keys.filter((key) => headings.includes(ENTI_COLUMNS[key]));
  if (!present.includes("code") || !present.includes("ente")) return null;
  const columns = Object.fromEntries(present.map((key) => [key, ENTI_COLUMNS[key]]));
  const enti: AmbitoEnte[] = [];
  const subAmbiti = new Map<string, string>();
  const unread: CellValue[][] = [];
  const places = new Map<string, CellAddress>();
  const questions: AmbitoQuestion[] = [];
  for (const record of recordsOf<string>(grid, columns) ?? []) {
    const cells = record as unknown as Readonly<Partial<Record<EntiColumn, CellValue>>>;
    const row = Object.fromEntries(keys.map((key) => [key, cells[key] ?? null])) as Row;
    const address = (column: EntiColumn): CellAddress => ({
      sheet: grid.sheet,
      row: record.at,
      column: record.columnOf[column] ?? grid.left,
    });
    const ask: Asked["ask"] = (code, column, params) => {
      const question = { code, at: address(column), value: row[column], params };
      questions.push(question as unknown as AmbitoQuestion);
    };
    const code = codeOf(row.code);
    const found = match(cellText(row.ente));
    const asked = { row, ask };
    const before = questions.length;
    const ente = code === "" ? enteOfName(asked, found) : enteOfCode(asked, code, found);
    const inPiano = inPianoOf(asked);
    if (ente !== null && places.has(ente.code)) ask("ente-doppio", "ente", { name: ente.name });
    const subAmbito = splitNames(cellText(row.subAmbito)).join(LIST_SEPARATOR);
    const owner = ente?.code ?? code;
    if (subAmbito !== "" && !subAmbiti.has(owner)) subAmbiti.set(owner, subAmbito);
    if (ente === null || questions.length > before) {
      unread.push(keys.map((key) => row[key]));
      continue;
    }
    places.set(ente.code, address("ente"));
    enti.push({
      ...ente,
      inPiano,
      aliases: splitNames(cellText(row.aliases)),
      ufficio: cellText(row.ufficio) || null,
      email: emailOf(asked),
    });
  }
  const saysWho = present.includes("inPiano");
  return { enti, subAmbiti, unread, saysWho, places, questions };
}
