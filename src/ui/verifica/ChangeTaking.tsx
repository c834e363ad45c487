// A change of one cell before it is made: where, from what to what, and the user's yes.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { cellPlace } from "../../workflow/cellPlace";
import type { ChangePreview } from "../../workflow/suspectState";
import type { CellContent } from "../../workbook/cellWrite";
import { contentText } from "../figureText";
import { useFormatNumber, usePaneState, usePaneText, useWorkflow } from "../paneContext";
import { useSaid } from "../say";

const useStyles = makeStyles({
  taking: { display: "grid", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function ChangeTaking({ preview }: { readonly preview: ChangePreview }) {
  const styles = useStyles();
  const text = usePaneText();
  const words = text.verifica.suspects;
  const format = useFormatNumber();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector("button")?.focus(), []);
  const shown = (content: CellContent) => contentText(content, format, text.verifica.blank);
  const { write, obstacle } = preview;
  const sentence =
    write === null
      ? words.obstacles[obstacle ?? "no-cell"]
      : words.preview(cellPlace(write.address), shown(write.before), shown(write.after));
  useSaid(sentence);
  return (
    <div className={styles.taking} ref={first}>
      <Text>{sentence}</Text>
      <div className={styles.row}>
        {write !== null && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={task !== null}
            onClick={() => void workflow.applyChange()}
          >
            {words.apply}
          </Button>
        )}
        <Button size="small" onClick={() => void workflow.discardChange()}>
          {words.discard}
        </Button>
      </div>
    </div>
  );
}
