// What a writing of the ambito changes, row by row, before it is written.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AmbitoPlan, RowChange } from "../../domain/ambito/planAmbito";
import type { CellContent } from "../../workbook/cellWrite";
import { usePaneState, useWorkflow } from "../paneContext";
import { RoomSection } from "./RoomSection";
import { useAmbitoText } from "./useAmbitoForm";
import { useSaid } from "../say";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  sheet: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  cells: { display: "block" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  start: { justifySelf: "start" },
});

/** Answers that say nothing without their question. */
const BARE: ReadonlySet<string> = new Set(["sì", "no"]);

/** Rows that a preview shows at once; the others are one click away. */
const AT_ONCE = 12;

function Row({ change }: { readonly change: RowChange }) {
  const styles = useStyles();
  const text = useAmbitoText();
  const words = (content: CellContent): string => {
    if (content === null || content === "") return text.blank;
    if (typeof content !== "object") return String(content);
    return "formula" in content ? text.formula(content.formula) : content.error;
  };
  return (
    <li>
      <Text weight="semibold">{change.name}</Text>{" "}
      <Text className={styles.hint}>({text.changes[change.how]})</Text>
      {change.how === "changed" ? (
        change.cells.map(({ column, before, after }) => (
          <Text key={column} size={200} className={styles.cells}>
            {column}: {words(before)} → {words(after)}
          </Text>
        ))
      ) : (
        <Text size={200} className={styles.cells}>
          {change.cells
            .map(({ column, before, after }) => {
              const value = words(change.how === "added" ? after : before);
              return BARE.has(value) ? `${column}: ${value}` : value;
            })
            .filter((one) => one !== change.name)
            .join(" · ")}
        </Text>
      )}
    </li>
  );
}

export function AmbitoPreview({ plan }: { readonly plan: AmbitoPlan }) {
  const styles = useStyles();
  const text = useAmbitoText();
  const workflow = useWorkflow();
  const { task, ambito } = usePaneState();
  const [all, setAll] = useState(false);
  const { changes } = plan;
  const shown = all ? changes : changes.slice(0, AT_ONCE);
  const sheets = [...new Set(shown.map(({ sheet }) => sheet))];
  const title = text.previewTitle(changes.length);
  useSaid(`${title}. ${text.nothingWritten}`);
  return (
    <RoomSection title={title} hint={text.nothingWritten}>
      {sheets.map((sheet) => (
        <div key={sheet}>
          <h3 className={styles.sheet}>{text.sheet(sheet)}</h3>
          <ul className={styles.list}>
            {shown
              .filter((change) => change.sheet === sheet)
              .map((change) => (
                <Row key={change.name} change={change} />
              ))}
          </ul>
        </div>
      ))}
      {shown.length < changes.length && (
        <div className={styles.start}>
          <Text>{text.more(changes.length - shown.length)}. </Text>
          <Button size="small" onClick={() => setAll(true)}>
            {text.showAll}
          </Button>
        </div>
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={task !== null || changes.length === 0}
          onClick={() => void workflow.writeAmbito()}
        >
          {text.write}
        </Button>
        <Button onClick={() => workflow.editAmbito(ambito.form)}>{text.back}</Button>
        <Button appearance="transparent" onClick={() => workflow.editAmbito(null)}>
          {text.discard}
        </Button>
      </div>
    </RoomSection>
  );
}
