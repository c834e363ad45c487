// The ambito while somebody fills it in: what may stand in the form, what is still wrong with it, and
// the edits that the form offers. Pure; the pane only shows it.
import {
  addEnte,
  ambitoId,
  AMBITO_DATES,
  DayOfYear,
  entiOfPlan,
  memberOf,
  moveToSubAmbito,
  newOwner,
  PlanYear,
  removeEnte,
  subAmbitiOf,
  type Ambito,
  type AmbitoDate,
  type AmbitoEnte,
} from "../domain/ambito/ambito";
import type { KnownEnti } from "../domain/ambito/ambitoRegistry";
import type { PlanDays } from "../domain/calendario/calendario";
import type { FormProblem } from "../domain/ambito/ambitoQuestion";
import { LIST_SEPARATOR, splitNames } from "../domain/ambito/entiSheet";
import { NO_AMBITO, type AmbitoReading } from "../domain/ambito/readAmbito";
import { provincesOf, searchEnti } from "../domain/ambito/searchEnti";
import type { Ente, EnteKind } from "../domain/enti/ente";
import { foldText } from "../domain/enti/normaliseLabel";

/** Year and patron day are texts while they are typed: "2027", "12/06". */
export interface AmbitoForm extends Pick<
  Ambito,
  "capofila" | "enti" | "subAmbiti" | "dates" | "satMode"
> {
  readonly name: string;
  readonly year: string;
  readonly patrono: string;
}

const NO_DATES = Object.fromEntries(AMBITO_DATES.map((date) => [date, null])) as Ambito["dates"];

/** Whom the sub-ambiti of a sheet `Enti` without a sheet `Ambito` list. */
function subAmbitiOfHand({ hand }: AmbitoReading): Ambito["subAmbiti"] {
  let form: Pick<Ambito, "subAmbiti"> = { subAmbiti: [] };
  for (const { code } of hand.enti ?? []) {
    const [name] = splitNames(hand.subAmbiti.get(code) ?? "");
    if (name !== undefined) form = moveToSubAmbito(form, code, name);
  }
  return form.subAmbiti;
}

/** The form that shows what a workbook declares; a blank one when it declares nothing. */
export function formOf(reading: AmbitoReading = NO_AMBITO): AmbitoForm {
  const { ambito, hand } = reading;
  if (ambito !== null) {
    return {
      name: ambito.name,
      year: String(ambito.year),
      capofila: ambito.capofila,
      enti: ambito.enti,
      subAmbiti: ambito.subAmbiti,
      dates: ambito.dates,
      satMode: ambito.satMode,
      patrono: ambito.patrono?.split("-").reverse().join("/") ?? "",
    };
  }
  return {
    name: "",
    year: "",
    capofila: null,
    enti: hand.enti ?? [],
    subAmbiti: subAmbitiOfHand(reading),
    dates: NO_DATES,
    satMode: "non dichiarato",
    patrono: "",
  };
}

/** "12/6" → "06-12"; null for no day of the year, "" for a blank. */
function dayOfYear(text: string): string | null {
  const [, day, month] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined) return text.trim() === "" ? "" : null;
  const found = `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return DayOfYear.safeParse(found).success ? found : null;
}

/** What is wrong with a form, in the order of its fields. */
export function problemsOf(form: AmbitoForm): FormProblem[] {
  const problems: FormProblem[] = [];
  if (form.name.trim() === "") problems.push("name-missing");
  if (!PlanYear.safeParse(yearOf(form)).success) problems.push("year-invalid");
  if (entiOfPlan(form).length === 0) problems.push("no-members");
  if (dayOfYear(form.patrono) === null) problems.push("patrono-invalid");
  return problems;
}

function yearOf({ year }: AmbitoForm): number {
  return /^\s*\d{4}\s*$/.test(year) ? Number(year) : Number.NaN;
}

/** What the deadlines of the plan depend on, as the form has it; null while it has no year. */
export function planDaysOf(form: AmbitoForm): PlanDays | null {
  const year = yearOf(form);
  if (!PlanYear.safeParse(year).success) return null;
  return { year, dates: form.dates, patrono: dayOfYear(form.patrono) || null };
}

/**
 * The ambito that a form describes; null while something is wrong with it.
 * @param before what the workbook declared: id, notes and rows of the office stay.
 */
export function ambitoOf(form: AmbitoForm, before: Ambito | null): Ambito | null {
  if (problemsOf(form).length > 0) return null;
  const name = form.name.trim().replace(/\s+/g, " ");
  const year = yearOf(form);
  return {
    id: before?.id ?? ambitoId(name, year),
    name,
    year,
    capofila: form.capofila,
    enti: form.enti,
    subAmbiti: form.subAmbiti,
    dates: form.dates,
    satMode: form.satMode,
    patrono: dayOfYear(form.patrono) || null,
    notes: before?.notes ?? {},
    otherRows: before?.otherRows ?? [],
  };
}

/** Days of the form in the order of the year. */
export const FORM_DATES: readonly AmbitoDate[] = AMBITO_DATES;

/** Members, those that the office keeps out, and those that it has not decided about. */
export function sortedEnti({ enti }: AmbitoForm): {
  readonly members: readonly AmbitoEnte[];
  readonly out: readonly AmbitoEnte[];
  readonly open: readonly AmbitoEnte[];
} {
  const collator = new Intl.Collator("it");
  const some = (inPiano: boolean | null) =>
    enti.filter((one) => one.inPiano === inPiano).sort((a, b) => collator.compare(a.name, b.name));
  return { members: some(true), out: some(false), open: some(null) };
}

/** Puts enti into the plan. */
export function withEnti(form: AmbitoForm, enti: readonly Ente[]): AmbitoForm {
  return enti.reduce((all, ente) => addEnte(all, ente), form);
}

/** Takes an ente out: one that sources name stays in the sheet as "no", any other goes with its row. */
export function withoutEnte(
  form: AmbitoForm,
  code: string,
  inSources: ReadonlySet<string>,
): AmbitoForm {
  const bare = { ...form, capofila: form.capofila === code ? null : form.capofila };
  if (!inSources.has(code)) return removeEnte(bare, code);
  return withDetails(moveToSubAmbito(bare, code, null), code, { inPiano: false });
}

/** Changes what the office says about one ente. */
export function withDetails(
  form: AmbitoForm,
  code: string,
  details: Partial<Pick<AmbitoEnte, "name" | "aliases" | "ufficio" | "email" | "inPiano">>,
): AmbitoForm {
  return {
    ...form,
    enti: form.enti.map((one) => (one.code === code ? { ...one, ...details } : one)),
  };
}

/** Other names between semicolons ↔ the list of them. */
export function aliasText(aliases: readonly string[]): string {
  return aliases.join(LIST_SEPARATOR);
}
export function aliasesOf(text: string): string[] {
  return splitNames(text);
}

/** The sub-ambito of an ente: its first one. */
export function subAmbitoOf(form: AmbitoForm, code: string): string | null {
  return subAmbitiOf(form, code)[0] ?? null;
}

/** Puts an ente into a sub-ambito, or out of all. */
export function withSubAmbitoOf(form: AmbitoForm, code: string, name: string | null): AmbitoForm {
  return moveToSubAmbito(form, code, name);
}

/** Whether a name can be that of one more sub-ambito. */
export function isNewSubAmbito(form: AmbitoForm, name: string): boolean {
  const folded = foldText(name);
  return (
    folded !== "" &&
    !name.includes(";") &&
    !form.subAmbiti.some((one) => foldText(one.name) === folded)
  );
}

/** Adds a sub-ambito; a name that cannot be one changes nothing. */
export function withSubAmbito(form: AmbitoForm, name: string): AmbitoForm {
  const trimmed = name.trim().replace(/\s+/g, " ");
  if (!isNewSubAmbito(form, trimmed)) return form;
  return { ...form, subAmbiti: [...form.subAmbiti, { name: trimmed, enti: [] }] };
}

/** Renames a sub-ambito with all its enti; a name that cannot be one changes nothing. */
export function renamedSubAmbito(form: AmbitoForm, old: string, name: string): AmbitoForm {
  const trimmed = name.trim().replace(/\s+/g, " ");
  const others = { ...form, subAmbiti: form.subAmbiti.filter((one) => one.name !== old) };
  if (!isNewSubAmbito(others, trimmed)) return form;
  return {
    ...form,
    subAmbiti: form.subAmbiti.map((one) => (one.name === old ? { ...one, name: trimmed } : one)),
  };
}

/** Removes a sub-ambito; its enti stay in the plan. */
export function withoutSubAmbito(form: AmbitoForm, name: string): AmbitoForm {
  return { ...form, subAmbiti: form.subAmbiti.filter((one) => one.name !== name) };
}

/** Adds an owner that the registry does not know; null when nothing can be made of the words. */
export function withOwner(
  form: AmbitoForm,
  { registry }: KnownEnti,
  owner: { readonly name: string; readonly kind: EnteKind; readonly code: string },
): AmbitoForm | null {
  const ente = newOwner(
    owner.name,
    owner.kind,
    owner.kind === "comune" ? owner.code.trim() : undefined,
  );
  if (ente === null || registry.byCode.has(ente.code)) return null;
  if (form.enti.some(({ code }) => code === ente.code)) return null;
  return { ...form, enti: [...form.enti, memberOf(ente)] };
}

/** ALER and their units, by name. */
export function alerUnits({ registry }: KnownEnti): Ente[] {
  return [...registry.byCode.values()].filter(({ kind }) => kind === "aler");
}

/** Sigle of the provinces of the registry. */
export function provinces({ registry }: KnownEnti): string[] {
  return provincesOf(registry);
}

/** Comuni for what was typed, best first; `unsure` when only a typing error makes them fit. */
export function comuniFor(
  { registry }: KnownEnti,
  text: string,
  province: string | null,
): { readonly ente: Ente; readonly unsure: boolean }[] {
  const limit = text.trim() === "" ? 400 : 30;
  return searchEnti(registry, text, { province, kind: "comune", limit }).map(({ ente, how }) => ({
    ente,
    unsure: how === "typo",
  }));
}

/** A pasted name that is not sure, with enti that it may mean. */
export interface UnsureName {
  readonly label: string;
  readonly candidates: readonly Ente[];
}

/**
 * Reads a pasted list: names, ISTAT codes or cadastral codes, one a line or between semicolons or tabs.
 * Only what is sure counts; a typing error, a name of several enti and an unknown one are asked.
 */
export function readNames(
  text: string,
  { registry, match }: KnownEnti,
): { readonly sure: readonly Ente[]; readonly unsure: readonly UnsureName[] } {
  const sure = new Map<string, Ente>();
  const unsure = new Map<string, UnsureName>();
  const labels = text
    .split(/[\r\n;\t]+/)
    .map((label) => label.trim().replace(/\s+/g, " "))
    .filter((label) => label !== "");
  for (const label of labels) {
    const code = /^\d{5,6}$/.test(label)
      ? label.padStart(6, "0")
      : registry.codeOfBelfiore.get(label.toUpperCase());
    const coded = code === undefined ? undefined : registry.byCode.get(code);
    const found = match(label);
    const isSure = found.how === "exact" || found.how === "alias" || found.how === "variant";
    if (coded !== undefined) sure.set(coded.code, coded);
    else if (isSure) sure.set(found.ente.code, found.ente);
    else {
      const candidates =
        found.how === "ambiguous"
          ? found.candidates
          : found.how === "typo"
            ? [found.ente]
            : searchEnti(registry, label, { limit: 3 }).map(({ ente }) => ente);
      unsure.set(label, { label, candidates: candidates.slice(0, 5) });
    }
  }
  return { sure: [...sure.values()], unsure: [...unsure.values()] };
}
