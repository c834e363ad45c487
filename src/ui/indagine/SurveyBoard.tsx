// The board of the survey: counters that filter, one row per ente, the reminder to all that miss.
import { Button, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SurveyState } from "../../domain/indagine/surveyBoard";
import { remindersText } from "../../messages/indagineSentences";
import type { Board } from "../../workflow/surveyState";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { BoardRow } from "./BoardRow";
import { useIndagineText } from "./indagineText";
import { ReminderBox } from "./ReminderBox";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  filter: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  rows: { listStyleType: "none", margin: 0, padding: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
  preview: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const STATES: readonly SurveyState[] = [
  "in ritardo",
  "mancante",
  "con errori",
  "arrivato",
  "senza SAP",
];
const UNANSWERED: ReadonlySet<SurveyState> = new Set(["in ritardo", "mancante"]);

export function SurveyBoard({ board }: { readonly board: Board }) {
  const styles = useStyles();
  const text = useIndagineText();
  const language = useLanguage();
  const workflow = useWorkflow();
  const { task, survey } = usePaneState();
  const [chosen, setChosen] = useState<SurveyState | null>(null);
  const [open, setOpen] = useState<"reminder" | "sheet" | null>(null);
  const { rows, ambito, today, unwritten } = board;
  const countOf = (state: SurveyState) => rows.filter((row) => row.state === state).length;
  const shown = rows.filter((row) => chosen === null || row.state === chosen);
  const missing = rows.filter(({ state }) => UNANSWERED.has(state)).length;
  const reminder = remindersText(language, rows, ambito, today);
  return (
    <section className={styles.section} aria-labelledby="quadro-indagine">
      <h2 className={styles.heading} id="quadro-indagine">
        {text.board.title}
      </h2>
      <Text role="status">
        {text.board.answered(rows.length - missing, rows.length)}
        {unwritten && <span className={styles.hint}> {text.board.unwritten}</span>}
      </Text>
      <div className={styles.filter} role="group" aria-label={text.board.filter}>
        <ToggleButton
          size="small"
          shape="circular"
          checked={chosen === null}
          onClick={() => setChosen(null)}
        >
          {text.board.all} {rows.length}
        </ToggleButton>
        {STATES.filter((state) => countOf(state) > 0 || chosen === state).map((state) => (
          <ToggleButton
            key={state}
            size="small"
            shape="circular"
            checked={chosen === state}
            onClick={() => setChosen(chosen === state ? null : state)}
          >
            {text.board.states[state]} {countOf(state)}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.actions}>
        {reminder !== null && (
          <Button
            aria-expanded={open === "reminder"}
            onClick={() => setOpen(open === "reminder" ? null : "reminder")}
          >
            {text.reminder.all(missing)}
          </Button>
        )}
        <Button
          aria-expanded={open === "sheet"}
          onClick={() => setOpen(open === "sheet" ? null : "sheet")}
        >
          {text.sheet.copy}
        </Button>
        {survey.written !== null && (
          <Button disabledFocusable={task !== null} onClick={() => void workflow.undoIndagine()}>
            {text.sheet.undo}
          </Button>
        )}
      </div>
      {open === "sheet" && (
        <div className={styles.preview}>
          <Text>{text.sheet.preview(rows.length)}</Text>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={task !== null}
              onClick={() => {
                void workflow.writeIndagine();
                setOpen(null);
              }}
            >
              {text.sheet.write}
            </Button>
            <Button onClick={() => setOpen(null)}>{text.sheet.cancel}</Button>
          </div>
        </div>
      )}
      {open === "reminder" && reminder !== null && (
        <ReminderBox
          title={text.reminder.all(missing)}
          reminder={reminder}
          to={null}
          onClose={() => setOpen(null)}
        />
      )}
      {shown.length === 0 ? (
        <Text>{text.board.none}</Text>
      ) : (
        <ul className={styles.rows} aria-label={text.board.shown(shown.length)}>
          {shown.map((row) => (
            <BoardRow key={row.ente.code} row={row} board={board} />
          ))}
        </ul>
      )}
    </section>
  );
}
