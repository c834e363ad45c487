// Where the errors may be: per group that does not balance, what fails and every lightest way out.
import {
  Button,
  Caption1,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import type { Suspect, SuspectChange, SuspectSet } from "../../domain/suspects/locatePiano";
import {
  failingRuleSentence,
  plausibilityWord,
  suspectHeadline,
  whyThisCell,
} from "../../messages/failingRule";
import { fieldName } from "../../messages/names";
import { suspectSentence } from "../../messages/suspectSentence";
import { citedPlace } from "../../workflow/tableSummary";
import {
  useFormatNumber,
  useLanguage,
  usePaneState,
  usePaneText,
  useWorkflow,
} from "../paneContext";
import { ChangeTaking } from "./ChangeTaking";

// Rarely needed.
const ImpliedFigures = lazy(async () => {
  const { ImpliedFigures: part } = await import("./ImpliedFigures");
  return { default: part };
});

/** Ways out and failing rules that are shown before the rest is asked for. */
const FEW = 3;

const useStyles = makeStyles({
  section: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
  group: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  rules: { margin: 0, paddingLeft: tokens.spacingHorizontalL, listStyleType: "disc" },
  way: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  change: { display: "grid", gap: tokens.spacingVerticalXXS, justifyItems: "start" },
  figures: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  place: { textAlign: "left", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  body: { whiteSpace: "normal" },
});

function Change(props: { readonly change: SuspectChange; readonly suspect: Suspect }) {
  const { change, suspect } = props;
  const styles = useStyles();
  const text = usePaneText();
  const words = text.verifica.suspects;
  const language = useLanguage();
  const format = useFormatNumber();
  const workflow = useWorkflow();
  const { task, search } = usePaneState();
  const who = change.ente?.name ?? words.total;
  const field = fieldName(language, change.field);
  const shown = (value: number | null, none: string) => (value === null ? none : format(value));
  const from = shown(change.from, text.verifica.blank);
  const to = shown(change.to, words.open);
  const place = citedPlace(change.cell);
  return (
    <div className={styles.change}>
      <Text>
        {who}, {field}: <span className={styles.figures}>{words.change(from, to)}</span>
      </Text>
      <Link
        as="button"
        className={styles.place}
        title={text.verifica.goTo(place)}
        onClick={() => void workflow.show(change.cell)}
      >
        {place}
      </Link>
      <Caption1>
        {suspectSentence(language, change)} {whyThisCell(language, change, suspect)} (
        {words.plausibility(plausibilityWord(language, change.plausibility))})
      </Caption1>
      {search?.preview?.change === change ? (
        <ChangeTaking preview={search.preview} />
      ) : (
        change.to !== null && (
          <Button
            size="small"
            disabledFocusable={task !== null}
            aria-label={words.takeLabel(who, field, from, to)}
            onClick={() => void workflow.previewChange(change)}
          >
            {words.take}
          </Button>
        )
      )}
    </div>
  );
}

function Way(props: {
  readonly set: SuspectSet;
  readonly index: number;
  readonly suspect: Suspect;
}) {
  const { set, index, suspect } = props;
  const styles = useStyles();
  const words = usePaneText().verifica.suspects;
  return (
    <li className={styles.way}>
      {suspect.sets.length > 1 && <Text weight="semibold">{words.way(index + 1)}</Text>}
      {set.changes.length > 1 && <Text>{words.together}</Text>}
      {set.changes.map((change, i) => (
        <Change key={i} change={change} suspect={suspect} />
      ))}
    </li>
  );
}

function Group({ suspect }: { readonly suspect: Suspect }) {
  const styles = useStyles();
  const words = usePaneText().verifica.suspects;
  const language = useLanguage();
  const [shown, setShown] = useState(FEW);
  const rest = suspect.sets.length - shown;
  return (
    <li className={styles.group}>
      <Text weight="semibold">{words.failing}</Text>
      <ul className={styles.rules}>
        {suspect.failing.map((rule, index) => (
          <li key={index}>
            <Text>{failingRuleSentence(language, rule)}</Text>
          </li>
        ))}
      </ul>
      <Text>{suspectHeadline(language, suspect)}</Text>
      <ul className={styles.list}>
        {suspect.sets.slice(0, shown).map((set, index) => (
          <Way key={index} set={set} index={index} suspect={suspect} />
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(suspect.sets.length)}>
            {words.more(rest)}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The suspects of the last check; nothing when there are none. */
export function Suspects() {
  const styles = useStyles();
  const words = usePaneText().verifica.suspects;
  const workflow = useWorkflow();
  const { search, task } = usePaneState();
  const title = useId();
  if (search === null) return null;
  const { status, suspects, implied, applied } = search;
  return (
    <>
      <div aria-live="polite">
        {status === "searching" && (
          <div className={styles.row}>
            <Spinner size="tiny" labelPosition="after" label={words.searching} />
            <Button size="small" onClick={() => void workflow.cancelSearch()}>
              {words.cancel}
            </Button>
          </div>
        )}
        {(status === "cancelled" || status === "failed") && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>{words[status]}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {applied.length > 0 && (
        <div className={styles.row}>
          <Text>{words.applied(applied.length)}</Text>
          <Button
            size="small"
            disabledFocusable={task !== null}
            onClick={() => void workflow.undoChange()}
          >
            {words.undo}
          </Button>
        </div>
      )}
      {(suspects.length > 0 || implied.length > 0) && (
        <section className={styles.section} aria-labelledby={title}>
          <Subtitle2 as="h2" id={title}>
            {words.title(Math.max(1, suspects.length))}
          </Subtitle2>
          {suspects.length > 0 && (
            <ul className={styles.list}>
              {suspects.map((suspect, index) => (
                <Group key={index} suspect={suspect} />
              ))}
            </ul>
          )}
          {implied.length > 0 && (
            <Suspense fallback={null}>
              <ImpliedFigures />
            </Suspense>
          )}
        </section>
      )}
    </>
  );
}
