// What people changed in the sheet `Fondi`: figures, rows of their own, figures taken away, and the word
// about readings from sentences.
import {
  FUND_FIELDS,
  placeKey,
  placeOf,
  type FundField,
  type FundPlace,
  type FundReading,
  type FundRow,
} from "../fondi/fondo";
import { fundPlaceWords, readDgrText } from "../fondi/fundPlaceText";
import type { Fondi } from "../fondi/joinFondi";
import type { Verdict } from "../import/measureTable";
import { LEDGER_COLUMNS, shown, STATE_WORDS, stateOfRow } from "./fondiColumns";
import {
  readShown,
  recordsIn,
  valueIn,
  wordsAt,
  written,
  type SheetRecord,
  type Verdicts,
  type Writing,
} from "./fondiRecords";
import { readVerdict } from "./measureRows";
import { FUND_COLUMNS } from "./sheetNames";

function readDateWords(words: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words.trim()) ?? [];
  return day === undefined ? null : `${year}-${month!.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** "3008" and "2020", or "3008 + 3222" and "2020 + 2020" or "2020": what the row is of. */
function placeOfRecord(record: SheetRecord): FundPlace | null {
  const numbers = readDgrText(wordsAt(record, "number"));
  const years = readDgrText(wordsAt(record, "year"));
  const dgr = numbers.flatMap((number, at) => {
    if (number.includes("/")) return [number];
    const year = years[at] ?? (years.length === 1 ? years[0] : undefined);
    return year === undefined ? [] : [`${number}/${year}`];
  });
  if (dgr.length === 0 || dgr.length !== numbers.length) return null;
  return {
    dgr,
    subAmbito: wordsAt(record, "subAmbito") || null,
    misura: wordsAt(record, "misura").replace(/^misura\s+/i, "") || null,
  };
}

/** Applications admitted that only follow from the row itself are nobody's correction. */
function isDerived(record: SheetRecord, known: FundRow | undefined): boolean {
  const own = known?.figures.ammesse;
  if (own !== undefined && own.how !== "derived") return false;
  const count = (field: FundField) => readShown(field, valueIn(record, field));
  const [presentate, nonAmmesse, ammesse] = [
    count("presentate"),
    count("nonAmmesse"),
    count("ammesse"),
  ];
  if (presentate === null || nonAmmesse === null) return false;
  return ammesse === presentate - nonAmmesse - (count("inIstruttoria") ?? 0);
}

/** @param known the ledger that the sources give: only what differs from it is by hand. */
export function readFondi(
  writing: Writing,
  known: Fondi,
): { rows: FundRow[]; silenced: { place: FundPlace; field: FundField }[]; verdicts: Verdicts } {
  const { file, grid } = writing;
  const byKey = new Map(known.rows.map((row) => [fundPlaceWords(row), row]));
  const rows: FundRow[] = [];
  const silenced: { place: FundPlace; field: FundField }[] = [];
  const verdicts = new Map<string, Verdict>();
  for (const record of recordsIn(grid, { ...LEDGER_COLUMNS, ...FUND_COLUMNS })) {
    const before = byKey.get(wordsAt(record, "key"));
    const place = before === undefined ? placeOfRecord(record) : placeOf(before);
    if (place === null) continue;
    const state = wordsAt(record, "state");
    const verdict = readVerdict(state);
    if (verdict !== undefined && before !== undefined) {
      if (stateOfRow(known, before) !== state) verdicts.set(placeKey(place), verdict);
    }
    const figures: Partial<Record<FundField, FundReading>> = {};
    const decided = verdict === "confirmed" || state.includes(STATE_WORDS.chosen);
    for (const field of FUND_FIELDS) {
      if (record.columnOf[field] === undefined) continue;
      const value = valueIn(record, field);
      const open = known.discordances.some(
        (one) => one.field === field && placeKey(one.place) === placeKey(place),
      );
      const read = value === null ? null : readShown(field, value);
      if (open && decided && read !== null) {
        figures[field] = { ...written(writing, record, field, read), chosen: true };
        continue;
      }
      if (value === shown(field, before?.figures[field])) continue;
      if (field === "ammesse" && isDerived(record, before)) continue;
      if (value === null) {
        silenced.push({ place, field });
        continue;
      }
      if (read !== null) figures[field] = written(writing, record, field, read);
    }
    const isNew = before === undefined;
    if (!isNew && Object.keys(figures).length === 0) continue;
    const dates = readDgrText(wordsAt(record, "date")).map(readDateWords);
    const takes = readDgrText(wordsAt(record, "takes"));
    rows.push({
      ...place,
      dgrDates: place.dgr.map((_, at) => before?.dgrDates[at] ?? dates[at] ?? null),
      figures,
      riprende: isNew ? (takes.length === 0 ? null : takes) : before.riprende,
      countsExpected: before?.countsExpected ?? false,
      nota: isNew ? wordsAt(record, "nota") || null : before.nota,
      source: {
        file,
        at: { sheet: grid.sheet, row: record.at, column: grid.left },
        raw: valueIn(record, "key"),
        words: wordsAt(record, "key"),
      },
    });
  }
  return { rows, silenced, verdicts };
}
