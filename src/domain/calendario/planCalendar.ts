// The calendar of a plan by the terms that count for it: those of its year, as the office edited them.
import type { EditedRules } from "../rules/readRegole";
import { rulebookOf } from "../rules/rulebook";
import { calendarOf, type Deadline, type PlanDays } from "./calendario";

/**
 * The deadlines of a plan, in the order of the year.
 * @param regole the sheet `Regole`; null or undefined where the terms are as the law has them.
 * @param today as an ISO date.
 */
export function planCalendar(
  plan: PlanDays,
  regole: EditedRules | null | undefined,
  today: string,
): Deadline[] {
  return calendarOf(plan, rulebookOf(plan.year, {}, regole?.source).parameters, today);
}
