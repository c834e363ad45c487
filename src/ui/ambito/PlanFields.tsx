// Name, year and capofila of the plan, and how it counts SAT.
import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { problemsOf, sortedEnti, type AmbitoForm } from "../../workflow/ambitoForm";
import { RoomSection } from "./RoomSection";
import { useAmbitoForm, useAmbitoText } from "./useAmbitoForm";

const useStyles = makeStyles({
  year: { maxWidth: "8em" },
  narrow: { minWidth: 0, maxWidth: "100%" },
  gap: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
});

const SAT_MODES: readonly AmbitoForm["satMode"][] = ["non dichiarato", "inclusi", "aggiuntivi"];

export function PlanFields() {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const problems = problemsOf(form);
  const { members } = sortedEnti(form);
  const comuni = members.filter(({ kind }) => kind === "comune");
  const yearWrong = problems.includes("year-invalid") && form.year !== "";
  return (
    <RoomSection title={text.heading}>
      <div className={styles.gap}>
        <Field label={text.voci.name} required>
          <Input
            className={styles.narrow}
            value={form.name}
            onChange={(_, { value }) => edit({ ...form, name: value })}
          />
        </Field>
        <Field
          label={text.voci.year}
          required
          {...(yearWrong ? { validationMessage: text.problems["year-invalid"] } : {})}
        >
          <Input
            className={styles.year}
            inputMode="numeric"
            maxLength={4}
            value={form.year}
            onChange={(_, { value }) => edit({ ...form, year: value })}
          />
        </Field>
        <Field label={text.voci.capofila}>
          <Select
            value={form.capofila ?? ""}
            onChange={(_, { value }) => edit({ ...form, capofila: value === "" ? null : value })}
          >
            <option value="">{text.capofilaNone}</option>
            {form.capofila !== null && !comuni.some(({ code }) => code === form.capofila) && (
              <option value={form.capofila}>{text.capofilaOut(form.capofila)}</option>
            )}
            {comuni.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.voci.satMode}>
          <Select
            value={form.satMode}
            onChange={(_, { value }) => edit({ ...form, satMode: value as AmbitoForm["satMode"] })}
          >
            {SAT_MODES.map((mode) => (
              <option key={mode} value={mode}>
                {text.satModes[mode]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </RoomSection>
  );
}
