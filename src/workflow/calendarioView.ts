// The calendar as the room of the plan shows it: by the form while it is edited.
import type { Deadline } from "../domain/calendario/calendario";
import { planCalendar } from "../domain/calendario/planCalendar";
import { formOf, planDaysOf } from "./ambitoForm";
import type { PaneState } from "./paneState";

/** The deadlines in the order of the year; null before the day is known, and while the plan has no year. */
export function calendarioView({
  known,
  ambito,
  calendario,
}: Pick<PaneState, "known" | "ambito" | "calendario">): Deadline[] | null {
  const plan = planDaysOf(ambito.form ?? formOf(known?.ambito));
  if (plan === null || calendario.today === null) return null;
  return planCalendar(plan, known?.regole, calendario.today);
}
