// One group of suspects as it looks everywhere: what fails, and every lightest way out with its changes.
import { Button, Caption1, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { FindingCell } from "../../domain/finding";
import type { AnyChange } from "../../workflow/suspectState";
import { citedPlace } from "../../workflow/tableSummary";
import { usePaneState, usePaneText, useWorkflow } from "../paneContext";
import { MoreRows, useLongList } from "../LongList";
import { ChangeTaking } from "./ChangeTaking";

/** Ways out that are shown before the rest is asked for. */
const FEW = 3;

const useStyles = makeStyles({
  group: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  rules: { margin: 0, paddingLeft: tokens.spacingHorizontalL, listStyleType: "disc" },
  way: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  change: { display: "grid", gap: tokens.spacingVerticalXXS, justifyItems: "start" },
  figures: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  place: { textAlign: "left", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});

/** What is said of one suspected cell, in the language of the pane. */
export interface ChangeWords {
  /** Whose figure it is, and which. */
  readonly who: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** One change with its cell, its reason and the way to take it over. */
export function SuspectedCell(props: {
  readonly change: AnyChange & { readonly cell: FindingCell; readonly to: number | null };
  readonly words: ChangeWords;
}) {
  const { change, words } = props;
  const { who, field, from, to, why } = words;
  const styles = useStyles();
  const text = usePaneText();
  const { suspects } = text.verifica;
  const workflow = useWorkflow();
  const { task, search } = usePaneState();
  const place = citedPlace(change.cell);
  return (
    <div className={styles.change}>
      <Text>
        {who}, {field}: <span className={styles.figures}>{suspects.change(from, to)}</span>
      </Text>
      <Link
        as="button"
        className={styles.place}
        title={text.verifica.goTo(place)}
        onClick={() => void workflow.show(change.cell)}
      >
        {place}
      </Link>
      <Caption1>{why}</Caption1>
      {search?.preview?.change === change ? (
        <ChangeTaking preview={search.preview} />
      ) : (
        change.to !== null && (
          <Button
            size="small"
            disabledFocusable={task !== null}
            aria-label={suspects.takeLabel(who, field, from, to)}
            onClick={() => void workflow.previewChange(change)}
          >
            {suspects.take}
          </Button>
        )
      )}
    </div>
  );
}

/** A group. @param failing what does not hold, in sentences. @param ways the cells of each way out. */
export function SuspectGroup(props: {
  readonly failing: readonly string[];
  readonly headline: string;
  readonly ways: readonly (readonly ReactNode[])[];
}) {
  const { failing, headline, ways } = props;
  const styles = useStyles();
  const words = usePaneText().verifica.suspects;
  const broken = useLongList(failing);
  const [shown, setShown] = useState(FEW);
  const rest = ways.length - shown;
  return (
    <li className={styles.group}>
      {failing.length > 0 && (
        <>
          <Text weight="semibold">{words.failing}</Text>
          <ul className={styles.rules}>
            {broken.shown.map((sentence, index) => (
              <li key={index}>
                <Text>{sentence}</Text>
              </li>
            ))}
          </ul>
          <MoreRows rest={broken.rest} more={broken.more} />
        </>
      )}
      <Text>{headline}</Text>
      <ul className={styles.list}>
        {ways.slice(0, shown).map((cells, index) => (
          <li key={index} className={styles.way}>
            {ways.length > 1 && <Text weight="semibold">{words.way(index + 1)}</Text>}
            {cells.length > 1 && <Text>{words.together}</Text>}
            {cells}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(ways.length)}>
            {words.more(rest)}
          </Button>
        </div>
      )}
    </li>
  );
}
