// Where the errors may be: per group that does not balance, what fails and every lightest way out.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useId, useState } from "react";
import type { Suspect, SuspectChange } from "../../domain/suspects/locatePiano";
import {
  failingRuleSentence,
  plausibilityWord,
  suspectHeadline,
  whyThisCell,
} from "../../messages/failingRule";
import { fieldName } from "../../messages/names";
import { suspectSentence } from "../../messages/suspectSentence";
import {
  useFormatNumber,
  useLanguage,
  usePaneState,
  usePaneText,
  useWorkflow,
} from "../paneContext";
import type { PaneText } from "../../messages/it/pane";
import type { SuspectSearch } from "../../workflow/suspectState";
import { useSaid } from "../say";
import { SuspectedCell, SuspectGroup, type ChangeWords } from "./SuspectGroup";

/** A search that is over sooner is not told of. */
const LONG_SEARCH_MS = 1_000;

// Rarely needed.
const FundSuspects = lazy(async () => {
  const { FundSuspects: part } = await import("./FundSuspects");
  return { default: part };
});
const ImpliedFigures = lazy(async () => {
  const { ImpliedFigures: part } = await import("./ImpliedFigures");
  return { default: part };
});

const useStyles = makeStyles({
  section: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  body: { whiteSpace: "normal" },
});

function Group({ suspect }: { readonly suspect: Suspect }) {
  const text = usePaneText();
  const words = text.verifica.suspects;
  const language = useLanguage();
  const format = useFormatNumber();
  const shown = (value: number | null, none: string) => (value === null ? none : format(value));
  const wordsOf = (change: SuspectChange): ChangeWords => ({
    who: change.ente?.name ?? words.total,
    field: fieldName(language, change.field),
    from: shown(change.from, text.verifica.blank),
    to: shown(change.to, words.open),
    why: `${suspectSentence(language, change)} ${whyThisCell(language, change, suspect)} (${words.plausibility(plausibilityWord(language, change.plausibility))})`,
  });
  return (
    <SuspectGroup
      failing={suspect.failing.map((rule) => failingRuleSentence(language, rule))}
      headline={suspectHeadline(language, suspect)}
      ways={suspect.sets.map(({ changes }) =>
        changes.map((change, index) => (
          <SuspectedCell key={index} change={change} words={wordsOf(change)} />
        )),
      )}
    />
  );
}

type Words = PaneText["verifica"]["suspects"];

/** What heads the suspects in the tables. */
function foundTitle({ suspects, implied }: SuspectSearch, words: Words): string {
  return suspects.length > 0 ? words.title(suspects.length) : words.implied(implied.length);
}

/** What is said of a search; "" while it is short, and when nothing was found. */
function searchWords(search: SuspectSearch | null, long: boolean, words: Words): string {
  if (search === null) return "";
  if (search.status === "searching") return long ? words.searching : "";
  if (search.status !== "done") return words[search.status];
  return search.suspects.length + search.implied.length > 0 ? foundTitle(search, words) : "";
}

/** The suspects of the last check; nothing when there are none. */
export function Suspects() {
  const styles = useStyles();
  const words = usePaneText().verifica.suspects;
  const workflow = useWorkflow();
  const { search, task } = usePaneState();
  const title = useId();
  const searching = search?.status === "searching";
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!searching) return;
    const timer = setTimeout(() => setLong(true), LONG_SEARCH_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [searching]);
  useSaid(searchWords(search, searching && long, words), { first: false, beside: true });
  useSaid(
    search === null || search.applied.length === 0 ? "" : words.applied(search.applied.length),
    {
      first: false,
    },
  );
  if (search === null) return null;
  const { status, suspects, fondi, implied, applied } = search;
  return (
    <>
      <div>
        {searching && (
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
            {foundTitle(search, words)}
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
      {fondi.length > 0 && (
        <Suspense fallback={null}>
          <FundSuspects suspects={fondi} />
        </Suspense>
      )}
    </>
  );
}
