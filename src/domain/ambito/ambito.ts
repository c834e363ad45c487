// The ambito of a plan as the office declares it: who belongs to it, who leads it, and its days.
import * as z from "zod/mini";
import { isIsoDate } from "../calendario/isoDate";
import type { Ente, EnteKind } from "../enti/ente";
import { normaliseLabel } from "../enti/normaliseLabel";

/**
 * Days that the office enters as they come, in the order of the year. All are steps that were taken
 * but `risposteEntro`, the day it sets the enti for their answers.
 */
export const AMBITO_DATES = [
  "ricognizioneAperta",
  "risposteEntro",
  "ricognizioneChiusa",
  "approvato",
  "trasmesso",
  "pubblicato",
  "avvisoPubblicato",
] as const;

export type AmbitoDate = (typeof AMBITO_DATES)[number];

/** How the plan counts SAT: among the available dwellings, beside them, or without saying. */
export const SAT_MODES = ["inclusi", "aggiuntivi", "non dichiarato"] as const;

/** Text of one cell: not blank, without outer spaces and line breaks. */
const Line = z.string().check(z.regex(/^\S(?:[^\r\n]*\S)?$/));
/** A name that stands in a list between semicolons. */
const ListedName = Line.check(z.regex(/^[^;]*$/));
const Day = z.string().check(z.refine(isIsoDate));

/** Every day that a year may have, as "MM-DD". */
export const DayOfYear = z
  .string()
  .check(z.refine((day) => /^\d\d-\d\d$/.test(day) && isIsoDate(`2024-${day}`)));
const CellText = z.nullable(z.union([z.string().check(z.minLength(1)), z.number(), z.boolean()]));

/** Plan years that can be meant: the regulation is of 2017 (r.r. 4/2017). */
export const PlanYear = z.number().check(z.int(), z.gte(2018), z.lte(2100));

/** An address of an office; what stands before the sign is its own business. */
export const EmailAddress = z.string().check(z.regex(/^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/));

const AmbitoEnteSchema = z.readonly(
  z.object({
    /** ISTAT code of a comune, or the id of another owner. */
    code: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/)),
    name: Line,
    kind: z.enum(["comune", "aler", "altro"]),
    province: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
    /** Whether it belongs to the plan; null while the office has not said. */
    inPiano: z.nullable(z.boolean()),
    /** Other right names of it. */
    aliases: z.readonly(z.array(ListedName)),
    /** Office to write to: "Ufficio tecnico". Never the name of a person. */
    ufficio: z.nullable(Line),
    /** As the office wrote it, right or wrong. */
    email: z.nullable(Line),
  }),
);

/** The declared ambito. Codes in `subAmbiti` and `capofila` may be wrong: rules say so. */
export const AmbitoSchema = z.readonly(
  z.object({
    /** Tells this plan from others, from its first day on: returned questionnaires bear it. */
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
    name: Line,
    year: PlanYear,
    /** Code of the comune that leads; null while it is not known. */
    capofila: z.nullable(z.string().check(z.minLength(1))),
    enti: z.readonly(z.array(AmbitoEnteSchema)),
    subAmbiti: z.readonly(
      z.array(z.readonly(z.object({ name: ListedName, enti: z.readonly(z.array(z.string())) }))),
    ),
    dates: z.readonly(z.record(z.enum(AMBITO_DATES), z.nullable(Day))),
    satMode: z.enum(SAT_MODES),
    /** Day of the capofila's patron saint as "MM-DD": its offices are closed. */
    patrono: z.nullable(DayOfYear),
    /** What the office noted beside a row of the sheet `Ambito`, by the name of the row. */
    notes: z.readonly(z.record(z.string(), Line)),
    /** Rows that the office added to that sheet: name, value, note. */
    otherRows: z.readonly(z.array(z.readonly(z.tuple([Line, CellText, CellText])))),
  }),
);

export type AmbitoEnte = z.infer<typeof AmbitoEnteSchema>;
export type Ambito = z.infer<typeof AmbitoSchema>;

/** "Alta Valle", 2027 → "alta-valle-2027". */
export function ambitoId(name: string, year: number): string {
  const words = normaliseLabel(name).words.map((word) => word.toLowerCase());
  return [...(words.length === 0 ? ["piano"] : words), year].join("-");
}

const NO_DATES = Object.fromEntries(AMBITO_DATES.map((date) => [date, null])) as Ambito["dates"];

/** A new plan without enti. @throws z.core.$ZodError when name or year cannot be: check the form first. */
export function newAmbito(name: string, year: number): Ambito {
  return AmbitoSchema.parse({
    id: ambitoId(name, year),
    name,
    year,
    capofila: null,
    enti: [],
    subAmbiti: [],
    dates: NO_DATES,
    satMode: "non dichiarato",
    patrono: null,
    notes: {},
    otherRows: [],
  });
}

/** An ente as a new member of the plan, with nothing else known about it. */
export function memberOf(ente: Ente, inPiano: boolean | null = true): AmbitoEnte {
  const { code, name, kind, province } = ente;
  return { code, name, kind, province, inPiano, aliases: [], ufficio: null, email: null };
}

/**
 * An owner that the registry does not know: a unione, a cooperative, a comune that is younger than the
 * registry. `code` is the ISTAT code of such a comune; other owners get an id made of their name.
 * @returns null when nothing can be made of the name.
 */
export function newOwner(name: string, kind: EnteKind, code?: string): Ente | null {
  const { words } = normaliseLabel(name);
  const id = code ?? words.join("-").toLowerCase();
  const trimmed = name.trim().replace(/\s+/g, " ");
  if (id === "" || !/[A-Z]/.test(words.join(""))) return null;
  if (kind === "comune" && !/^\d{6}$/.test(id)) return null;
  return { code: id, name: trimmed, kind, province: null };
}

/** The enti that belong to the plan. */
export function entiOfPlan({ enti }: Pick<Ambito, "enti">): readonly AmbitoEnte[] {
  return enti.filter(({ inPiano }) => inPiano === true);
}

/** Names of the sub-ambiti that list an ente; none, one, or by mistake several. */
export function subAmbitiOf({ subAmbiti }: Pick<Ambito, "subAmbiti">, code: string): string[] {
  return subAmbiti.filter(({ enti }) => enti.includes(code)).map(({ name }) => name);
}

/** Adds an ente to the plan, or makes one that was left out a member again. */
export function addEnte<Members extends Pick<Ambito, "enti">>(
  ambito: Members,
  ente: Ente,
): Members {
  const known = ambito.enti.some(({ code }) => code === ente.code);
  return {
    ...ambito,
    enti: known
      ? ambito.enti.map((one) => (one.code === ente.code ? { ...one, inPiano: true } : one))
      : [...ambito.enti, memberOf(ente)],
  };
}

/**
 * Takes an ente out of the plan and of its sub-ambiti, with all that was noted about it. A capofila
 * that is taken out stays named: the rule about it asks for another one.
 */
export function removeEnte<Members extends Pick<Ambito, "enti" | "subAmbiti">>(
  ambito: Members,
  code: string,
): Members {
  return {
    ...moveToSubAmbito(ambito, code, null),
    enti: ambito.enti.filter((one) => one.code !== code),
  };
}

/** Puts an ente into one sub-ambito and out of all others; null takes it out of all. New ones are added. */
export function moveToSubAmbito<Members extends Pick<Ambito, "subAmbiti">>(
  ambito: Members,
  code: string,
  name: string | null,
): Members {
  const listed = ambito.subAmbiti.some((one) => one.name === name);
  const subAmbiti =
    name === null || listed ? ambito.subAmbiti : [...ambito.subAmbiti, { name, enti: [] }];
  return {
    ...ambito,
    subAmbiti: subAmbiti.map((one) => {
      const others = one.enti.filter((member) => member !== code);
      return { ...one, enti: one.name === name ? [...others, code] : others };
    }),
  };
}

/** The day on which answers are due: the one set for them, else the end of the survey; null when neither is known. */
export function responseDeadline({ dates }: Ambito): string | null {
  return dates.risposteEntro ?? dates.ricognizioneChiusa;
}
