// The next year begins in the room of the plan: what it takes, and the way back once it is open.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePaneState, useWorkflow } from "../paneContext";
import { RoomSection } from "./RoomSection";
import { useAnnoText } from "./useAnnoText";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

export function NewYear({ year }: { readonly year: number }) {
  const styles = useStyles();
  const text = useAnnoText();
  const workflow = useWorkflow();
  const { task, file, newYear } = usePaneState();
  const { plan, opened } = newYear;
  return (
    <RoomSection title={text.title} hint={text.hint(year, year + 1)}>
      <Text className={styles.hint}>
        {plan === "no-later-year" ? text.noYear : text.saveFirst(file, year + 1)}
      </Text>
      <div className={styles.actions}>
        <Button disabledFocusable={task !== null} onClick={() => void workflow.planYear()}>
          {text.preview(year + 1)}
        </Button>
        {opened !== null && (
          <Button disabledFocusable={task !== null} onClick={() => void workflow.undoYear()}>
            {text.undo(opened.year)}
          </Button>
        )}
      </div>
    </RoomSection>
  );
}
