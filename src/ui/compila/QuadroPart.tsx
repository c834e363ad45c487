// The sheet with the derived tables: written and taken back.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { quadroPaneText as english } from "../../messages/en/quadroPane";
import { quadroPaneText as italian } from "../../messages/it/quadroPane";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function QuadroPart() {
  const styles = useStyles();
  const text = useLanguage() === "it" ? italian : english;
  const workflow = useWorkflow();
  const { task, quadro } = usePaneState();
  return (
    <section className={styles.section} aria-labelledby="quadro">
      <h2 className={styles.title} id="quadro">
        {text.title}
      </h2>
      <Text className={styles.hint}>{text.hint}</Text>
      <div className={styles.actions}>
        <Button disabledFocusable={task !== null} onClick={() => void workflow.writeQuadro()}>
          {text.write}
        </Button>
        {quadro !== null && (
          <Button disabledFocusable={task !== null} onClick={() => void workflow.undoQuadro()}>
            {text.undo}
          </Button>
        )}
      </div>
    </section>
  );
}
