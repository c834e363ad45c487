// The days of the plan, as they come.
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { FORM_DATES, problemsOf } from "../../workflow/ambitoForm";
import { RoomSection } from "./RoomSection";
import { useAmbitoForm, useAmbitoText } from "./useAmbitoForm";

const useStyles = makeStyles({
  days: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    // A day beside one with more words keeps its height.
    alignItems: "start",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(180px, 100%), 1fr))",
  },
  day: { minWidth: 0, maxWidth: "14em" },
});

export function PlanDays() {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const wrong = problemsOf(form).includes("patrono-invalid");
  return (
    <RoomSection title={text.days} hint={text.daysHint}>
      <div className={styles.days}>
        {FORM_DATES.map((date) => (
          <Field key={date} label={text.voci[date]}>
            <Input
              className={styles.day}
              type="date"
              value={form.dates[date] ?? ""}
              onChange={(_, { value }) =>
                edit({ ...form, dates: { ...form.dates, [date]: value === "" ? null : value } })
              }
            />
          </Field>
        ))}
        <Field
          label={text.voci.patrono}
          hint={text.patronoHint}
          {...(wrong ? { validationMessage: text.problems["patrono-invalid"] } : {})}
        >
          <Input
            className={styles.day}
            value={form.patrono}
            onChange={(_, { value }) => edit({ ...form, patrono: value })}
          />
        </Field>
      </div>
    </RoomSection>
  );
}
