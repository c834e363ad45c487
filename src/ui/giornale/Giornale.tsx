// The history of what Quadra wrote in this workbook, and the undo of each entry.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { VoceLine } from "../../workflow/giornale/giornaleState";
import { usePaneState, useWorkflow } from "../paneContext";
import { useGiornaleText } from "./useGiornaleText";
import { useSaid } from "../say";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { display: "grid", margin: 0, padding: 0, listStyle: "none" },
  voce: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: "grid", flex: "1 1 160px", minWidth: 0, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

function VoceItem({ voce }: { readonly voce: VoceLine }) {
  const styles = useStyles();
  const text = useGiornaleText();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  const what = text.command(voce.command);
  const when = text.moment(voce.when);
  return (
    <li className={styles.voce}>
      <span className={styles.words}>
        <Text weight="semibold">{what}</Text>
        <Text size={200}>{when}</Text>
        <Text size={200}>{text.extent(voce.cells, voce.sheets)}</Text>
      </span>
      {voce.undoable ? (
        <Button
          size="small"
          aria-label={text.undoOf(what, when)}
          disabledFocusable={task !== null}
          onClick={() => void workflow.undoVoce(voce.id)}
        >
          {text.undo}
        </Button>
      ) : (
        <Text size={200} className={styles.hint}>
          {voce.undone ? text.undone : text.onlyLine}
        </Text>
      )}
    </li>
  );
}

export function Giornale() {
  const styles = useStyles();
  const text = useGiornaleText();
  const workflow = useWorkflow();
  const { giornale, task } = usePaneState();
  const [asks, setAsks] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const lines = giornale.lines ?? [];
  useSaid(asks ? text.forgetAbout : "");
  return (
    <section className={styles.section} aria-labelledby="titolo-giornale" data-testid="giornale">
      <h2 className={styles.title} id="titolo-giornale" tabIndex={-1} ref={title}>
        {text.title}
      </h2>
      <Text className={styles.hint}>{lines.length === 0 ? text.empty : text.about}</Text>
      <ol className={styles.list}>
        {lines.map((voce) => (
          <VoceItem key={voce.id} voce={voce} />
        ))}
      </ol>
      {asks && <Text>{text.forgetAbout}</Text>}
      <div className={styles.actions}>
        {asks ? (
          <>
            <Button
              size="small"
              disabledFocusable={task !== null}
              onClick={() => {
                setAsks(false);
                void workflow.forgetGiornale();
              }}
            >
              {text.forgetNow}
            </Button>
            <Button size="small" onClick={() => setAsks(false)}>
              {text.keep}
            </Button>
          </>
        ) : (
          lines.length > 0 && (
            <Button size="small" onClick={() => setAsks(true)}>
              {text.forget}
            </Button>
          )
        )}
        <Button size="small" onClick={() => void workflow.hideGiornale()}>
          {text.close}
        </Button>
      </div>
    </section>
  );
}
