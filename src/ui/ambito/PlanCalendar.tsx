// The calendar of the plan below its days: what is due, done and late, and the way into Outlook.
import { FoldButton } from "../FoldButton";
import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useEffect, useState } from "react";
import type { Ambito } from "../../domain/ambito/ambito";
import type { Deadline, DeadlineState } from "../../domain/calendario/calendario";
import { deadlineSentence, icsOf, stepName } from "../../messages/calendarioSentences";
import { calendarioSheet } from "../../messages/calendarioSheet";
import { calendarioPaneText as english } from "../../messages/en/calendarioPane";
import { calendarioPaneText as italian } from "../../messages/it/calendarioPane";
import { calendarioView } from "../../workflow/calendarioView";
import { CopyBox } from "../indagine/CopyBox";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { saveFile } from "../saveFile";
import { RoomSection } from "./RoomSection";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  deadline: {
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  badge: { flexShrink: 0, whiteSpace: "nowrap" },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  save: { overflowWrap: "anywhere" },
});

const COLOURS: Readonly<
  Record<DeadlineState, "danger" | "warning" | "informative" | "success" | "subtle">
> = {
  done: "success",
  doneLate: "warning",
  late: "danger",
  open: "informative",
  waiting: "informative",
};

function useText() {
  return useLanguage() === "it" ? italian : english;
}

function DeadlineRow({ deadline }: { readonly deadline: Deadline }) {
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  return (
    <li className={styles.deadline}>
      <span className={styles.head}>
        <Text weight="semibold">{stepName(language, deadline.step)}</Text>
        <Badge className={styles.badge} appearance="tint" color={COLOURS[deadline.state]}>
          {text.states[deadline.state]}
        </Badge>
      </span>
      <Text size={200} className={styles.hint}>
        {deadlineSentence(language, deadline)}
      </Text>
    </li>
  );
}

/** What takes the declared calendar out of the pane: a file, its text, a sheet. */
function Exports(props: { readonly ambito: Ambito; readonly calendar: readonly Deadline[] }) {
  const { ambito, calendar } = props;
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  const workflow = useWorkflow();
  const { task, calendario } = usePaneState();
  const { savesFiles, written } = calendario;
  const [otherwise, setOtherwise] = useState(false);
  const fileName = `scadenze-${ambito.id}.ics`;
  const file = () => icsOf(language, ambito, calendar, new Date().toISOString());
  const isShown = otherwise || !savesFiles;
  return (
    <>
      <Text className={styles.hint}>{text.saveHint}</Text>
      <div className={styles.actions}>
        {savesFiles && (
          <Button
            className={styles.save}
            icon={<ArrowDownload20Regular />}
            onClick={() => saveFile(fileName, new TextEncoder().encode(file()), "text/calendar")}
          >
            {text.save(fileName)}
          </Button>
        )}
        <Button
          disabledFocusable={task !== null}
          onClick={() => void workflow.writeCalendario(calendarioSheet)}
        >
          {text.write}
        </Button>
        {written !== null && (
          <Button disabledFocusable={task !== null} onClick={() => void workflow.undoCalendario()}>
            {text.undo}
          </Button>
        )}
      </div>
      {savesFiles && (
        <FoldButton open={otherwise} onToggle={setOtherwise}>
          {text.otherwise}
        </FoldButton>
      )}
      {isShown && (
        <>
          <Text className={styles.hint}>{text.noSaving(fileName)}</Text>
          <CopyBox label={text.text} text={file()} button={text.copy} rows={6} />
        </>
      )}
    </>
  );
}

export function PlanCalendar() {
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  const workflow = useWorkflow();
  const state = usePaneState();
  const { known, ambito } = state;
  useEffect(() => void workflow.openCalendario(), [workflow]);
  const calendar = calendarioView(state);
  if (calendar === null) return null;
  const count = (...states: readonly DeadlineState[]) =>
    calendar.filter(({ state }) => states.includes(state)).length;
  const next = calendar
    .filter(({ state }) => state === "open")
    .sort((a, b) => (a.due! < b.due! ? -1 : 1))[0];
  const declared = known?.ambito.ambito ?? null;
  return (
    <RoomSection title={text.title} hint={text.hint}>
      <Text>
        {text.summary(count("done", "doneLate"), count("late"), calendar.length)}
        {next !== undefined && ` ${text.next(stepName(language, next.step))}`}
      </Text>
      <ul className={styles.list}>
        {calendar.map((deadline) => (
          <DeadlineRow key={deadline.step} deadline={deadline} />
        ))}
      </ul>
      {ambito.form !== null && <Text className={styles.hint}>{text.unsaved}</Text>}
      {ambito.form === null && declared !== null && (
        <Exports ambito={declared} calendar={calendar} />
      )}
    </RoomSection>
  );
}
