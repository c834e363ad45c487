// Another pane of this machine has written to the workbook: said in one sentence, with a fresh look to take.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { usePaneState, useWorkflow } from "../paneContext";
import { useGiornaleText } from "./useGiornaleText";

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalM, minHeight: "auto" },
  body: { whiteSpace: "normal", paddingTop: tokens.spacingVerticalS },
  actions: { justifyContent: "flex-start", paddingBottom: tokens.spacingVerticalS },
});

export function Elsewhere() {
  const styles = useStyles();
  const text = useGiornaleText();
  const workflow = useWorkflow();
  const { task, giornale } = usePaneState();
  const { elsewhere } = giornale;
  if (elsewhere === null) return null;
  const { written, undone, reread } = text.elsewhere;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} data-testid="altrove">
      <MessageBarBody className={styles.body} role="status">
        {(elsewhere.isUndo ? undone : written)(text.command(elsewhere.command))}
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        <Button
          size="small"
          disabledFocusable={task !== null}
          onClick={() => void workflow.readElsewhere()}
        >
          {reread}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
