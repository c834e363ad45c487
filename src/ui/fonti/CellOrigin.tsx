// "Da dove viene questa cella?": the source of the figure in the selected cell of the plan.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { fieldName, kindName } from "../../messages/names";
import { cellPlace } from "../../workflow/cellPlace";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { OrigineLines } from "./OrigineLines";
import { useFontiText, useStatementWords } from "./useFontiText";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    justifyItems: "start",
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

export function CellOrigin() {
  const styles = useStyles();
  const text = useFontiText();
  const words = useStatementWords();
  const language = useLanguage();
  const workflow = useWorkflow();
  const { origine: told, task } = usePaneState();
  return (
    <section className={styles.section} aria-label={text.askCell}>
      <Button disabledFocusable={task !== null} onClick={() => void workflow.askOrigine()}>
        {text.askCell}
      </Button>
      <Text size={200} className={styles.hint}>
        {text.askHint}
      </Text>
      <div aria-live="polite">
        {told !== null && (
          <>
            <Text weight="semibold" block>
              {text.cell(cellPlace(told.address))}
              {told.shows === "figure" &&
                `: ${told.origine.ente.name}, ${fieldName(language, told.origine.field)} ${words(told.origine.figure)}`}
            </Text>
            {told.shows === "figure" && told.inCell !== "same" && (
              <Text block>{text.inCell[told.inCell]}</Text>
            )}
            {told.shows === "figure" && <OrigineLines origine={told.origine} />}
            {told.shows === "missing" && (
              <Text>{text.missing(told.ente.name, fieldName(language, told.field))}</Text>
            )}
            {told.shows === "total" && (
              <Text>
                {text.total(
                  kindName(language, told.kind),
                  fieldName(language, told.field),
                  told.enti,
                )}
              </Text>
            )}
            {told.shows === "nothing" && <Text>{text.nothing}</Text>}
          </>
        )}
      </div>
    </section>
  );
}
