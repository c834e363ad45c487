// Reasons that an office gives for findings that need one. A reason belongs to the figures it was
// written for: when these change it falls, and that is said.
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import { isIsoDate } from "../calendario/isoDate";
import type { Finding, FindingCell } from "../finding";
import { fundPlaceWords } from "../fondi/fundPlaceText";

/** A reason as it stands in the workbook. */
export interface Motivazione {
  /** Fingerprint of rule, enti and figures at the time of writing; see `fingerprintOf`. */
  readonly key: string;
  readonly code: string;
  /** Codes of the enti, in the order of the finding. */
  readonly enti: readonly string[];
  /** The figures in words, as they were. */
  readonly figures: string;
  readonly reason: string;
  readonly author: string;
  /** "2021-03-08"; anything else is no day, and the reason does not count yet. */
  readonly date: string;
  /** Where the reason stands. */
  readonly cited: FindingCell;
}

/** What became of findings and reasons. */
export interface Weighed {
  /** Findings that stand: blocking, informing, and those that still need a reason. */
  readonly open: readonly Finding[];
  readonly justified: readonly { readonly finding: Finding; readonly motivazione: Motivazione }[];
  /** Reasons whose figures changed; `now` is the finding that they no longer fit. */
  readonly fallen: readonly { readonly motivazione: Motivazione; readonly now: Finding }[];
  /** Reasons for which there is no finding any more. */
  readonly idle: readonly Motivazione[];
  /** What is to be said about the reasons themselves. */
  readonly findings: readonly Finding[];
}

function spelled(value: CellValue): string {
  if (value === null) return "vuoto";
  return isCellError(value) ? value.error : String(value).trim();
}

/** A figure of a finding without its place: "turnover 020066 = 6". Whole decimals are dropped: 5.0 is 5. */
function figureOf({ field, ente, value }: FindingCell): string {
  const said = spelled(value).replace(/^(-?\d+)[.,]0+$/, "$1");
  return `${field ?? ""} ${ente ?? ""} = ${said}`.trim();
}

/** The fund that a finding is about; "" for all others, whose enti tell them apart. */
function fundOf({ params }: Finding): string {
  if (!("place" in params) || params.place === null || typeof params.place !== "object") return "";
  return "dgr" in params.place ? `${fundPlaceWords(params.place)}: ` : "";
}

/**
 * The figures that a finding speaks of, in a fixed order: rows may move, files may be renamed and read
 * in another order, and the figures stay the same.
 */
export function figuresOf(finding: Finding): string {
  const { cells, params } = finding;
  const figures = [...new Set(cells.map(figureOf))].sort();
  return fundOf(finding) + (figures.length > 0 ? figures.join("; ") : JSON.stringify(params));
}

/** 32 bits of FNV-1a (Fowler, Noll, Vo) from a given start. */
function hash(text: string, start: number): string {
  let state = start;
  for (let i = 0; i < text.length; i++) {
    state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, "0");
}

/**
 * Fingerprint of the rule, the enti and the figures of a finding, such as
 * "sat-senza-disponibili 1f0c2ab49e37d501". Equal for findings that say the same of the same figures.
 */
export function fingerprintOf(finding: Finding): string {
  const enti = finding.enti.map(({ code }) => code).join();
  const text = `${finding.code}|${enti}|${figuresOf(finding)}`;
  return `${finding.code} ${hash(text, 0x811c9dc5)}${hash(text, 0x9747b28c)}`;
}

/** What a reason lacks to count. */
function missingParts({
  reason,
  author,
  date,
}: Pick<Motivazione, "reason" | "author" | "date">): ("reason" | "author" | "date")[] {
  return [
    ...(reason.trim() === "" ? (["reason"] as const) : []),
    ...(author.trim() === "" ? (["author"] as const) : []),
    ...(isIsoDate(date) ? [] : (["date"] as const)),
  ];
}

function sameSubject(motivazione: Motivazione, finding: Finding): boolean {
  const enti = finding.enti.map(({ code }) => code).join();
  return (
    motivazione.code === finding.code &&
    motivazione.enti.join() === enti &&
    motivazione.figures.startsWith(fundOf(finding))
  );
}

function about(
  motivazione: Motivazione,
  finding: Finding | undefined,
): Pick<Finding, "enti" | "cells"> {
  return { enti: finding?.enti ?? [], cells: [motivazione.cited] };
}

/**
 * Weighs findings against the reasons in the workbook. A reason settles a finding that needs one when
 * it is complete and was written for the same figures; nothing else does. Blocking findings take none.
 */
export function weighFindings(
  findings: readonly Finding[],
  motivazioni: readonly Motivazione[],
): Weighed {
  const byKey = new Map(findings.map((finding) => [fingerprintOf(finding), finding]));
  const justified: { finding: Finding; motivazione: Motivazione }[] = [];
  const fallen: { motivazione: Motivazione; now: Finding }[] = [];
  const idle: Motivazione[] = [];
  const told: Finding[] = [];
  for (const motivazione of motivazioni) {
    const { code: rule, reason, author, figures } = motivazione;
    const finding = byKey.get(motivazione.key);
    const missing = missingParts(motivazione);
    // Blank rows are offered for writing: they say nothing, so there is nothing to say of them.
    if (reason.trim() === "" && author.trim() === "") continue;
    if (finding?.severity === "block") {
      told.push({
        code: "motivazione-non-ammessa",
        severity: "inform",
        ...about(motivazione, finding),
        params: { rule, reason },
      });
    } else if (finding !== undefined && missing.length > 0) {
      told.push({
        code: "motivazione-incompleta",
        severity: "inform",
        ...about(motivazione, finding),
        params: { rule, missing },
      });
    } else if (finding !== undefined) {
      if (finding.severity === "justify") justified.push({ finding, motivazione });
      else idle.push(motivazione);
    } else {
      const now = findings.find(
        (one) => sameSubject(motivazione, one) && !motivazioni.some(isFor(one)),
      );
      if (now === undefined) idle.push(motivazione);
      else {
        fallen.push({ motivazione, now });
        told.push({
          code: "motivazione-decaduta",
          severity: "inform",
          ...about(motivazione, now),
          params: { rule, reason, author, before: figures, now: figuresOf(now) },
        });
      }
    }
  }
  const settled = new Set(justified.map(({ finding }) => finding));
  return {
    open: findings.filter((finding) => !settled.has(finding)),
    justified,
    fallen,
    idle,
    findings: told,
  };
}

/** Whether a complete reason was written for these very figures. */
function isFor(finding: Finding): (motivazione: Motivazione) => boolean {
  const key = fingerprintOf(finding);
  return (motivazione) => motivazione.key === key && missingParts(motivazione).length === 0;
}
