// What was read from sentences: each figure beside the words it comes from, to be confirmed or refused
// one by one or all of a source at once. Nothing of it counts before.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { Lettura } from "../../domain/contesto/letture";
import type { Verdict } from "../../domain/import/measureTable";
import type { PreparedPiano } from "../../domain/preparePiano";
import { citedMisura, lettureBySource, type LettureOfSource } from "../../workflow/misureView";
import { CitedWords } from "../CitedWords";
import { useWorkflow } from "../paneContext";
import { usePlainList } from "../plainList";
import { ReadingActions, VerdictButton, VerdictButtons } from "../VerdictButtons";
import { useLetturaWords, useMisureText } from "./useMisureText";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  panel: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalM,
    display: "grid",
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
});

/** Readings of the same sentence follow each other: its words are shown once. */
function bySentence(letture: readonly Lettura[]): Lettura[][] {
  const groups: Lettura[][] = [];
  for (const one of letture) {
    const last = groups.at(-1)?.[0];
    const same =
      last !== undefined &&
      last.cell.words === one.cell.words &&
      citedMisura(last).place === citedMisura(one).place;
    if (same) groups.at(-1)!.push(one);
    else groups.push([one]);
  }
  return groups;
}

function Sentence({ letture, children }: { letture: Lettura[]; children: React.ReactNode }) {
  const list = usePlainList();
  const text = useMisureText();
  const workflow = useWorkflow();
  const [first] = letture as [Lettura];
  const { cited, place } = citedMisura(first);
  return (
    <li>
      <CitedWords
        place={place}
        label={text.show(place)}
        onShow={() => void workflow.showSource(cited)}
      >
        {first.cell.words === undefined ? text.noWords : `«${first.cell.words}»`}
      </CitedWords>
      <ul className={list.list}>{children}</ul>
    </li>
  );
}

function WaitingOfSource(props: {
  readonly source: LettureOfSource;
  readonly onJudged: (index: number) => void;
}) {
  const { file, waiting } = props.source;
  const list = usePlainList();
  const text = useMisureText();
  const words = useLetturaWords();
  const workflow = useWorkflow();
  const judge = (letture: readonly Lettura[], verdict: Verdict) => {
    props.onJudged(waiting.indexOf(letture[0]!));
    void workflow.judge(
      letture.map(({ key }) => key),
      verdict,
    );
  };
  return (
    <>
      {waiting.length > 1 && (
        <ReadingActions>
          <VerdictButton
            name={text.allOf(text.confirmAll(waiting.length), file)}
            onClick={() => judge(waiting, "confirmed")}
          >
            {text.confirmAll(waiting.length)}
          </VerdictButton>
          <VerdictButton
            name={text.allOf(text.refuseAll(waiting.length), file)}
            onClick={() => judge(waiting, "refused")}
          >
            {text.refuseAll(waiting.length)}
          </VerdictButton>
        </ReadingActions>
      )}
      <ul className={list.wide}>
        {bySentence(waiting).map((letture) => (
          <Sentence key={letture[0]!.key} letture={letture}>
            {letture.map((one) => (
              <li key={one.key}>
                <Text weight="semibold">{words(one)}</Text>
                <VerdictButtons
                  text={text}
                  what={words(one)}
                  number={waiting.indexOf(one)}
                  onJudge={(verdict) => judge([one], verdict)}
                />
              </li>
            ))}
          </Sentence>
        ))}
      </ul>
    </>
  );
}

function JudgedOfSource({ judged }: Pick<LettureOfSource, "judged">) {
  const list = usePlainList();
  const text = useMisureText();
  const words = useLetturaWords();
  const workflow = useWorkflow();
  return (
    <ul className={list.wide}>
      {bySentence(judged).map((letture) => (
        <Sentence key={letture[0]!.key} letture={letture}>
          {letture.map((one) => (
            <li key={one.key}>
              <Text>
                {words(one)} ({text.verdicts[one.cell.verdict!]})
              </Text>
              <ReadingActions>
                <VerdictButton
                  name={text.againOf(words(one))}
                  onClick={() => void workflow.judge([one.key], null)}
                >
                  {text.again}
                </VerdictButton>
              </ReadingActions>
            </li>
          ))}
        </Sentence>
      ))}
    </ul>
  );
}

export function LettureDaConfermare({ prepared }: { readonly prepared: PreparedPiano }) {
  const styles = useStyles();
  const text = useMisureText();
  const sources = useMemo(() => lettureBySource(prepared), [prepared]);
  const count = sources.reduce((sum, { waiting }) => sum + waiting.length, 0);
  const section = useRef<HTMLElement>(null);
  const follow = useRef<{ readonly file: string; readonly index: number } | null>(null);

  // After an answer the next reading of the source has the focus, else the heading.
  useEffect(() => {
    const to = follow.current;
    if (to === null) return;
    follow.current = null;
    const at = sources.findIndex(({ file }) => file === to.file);
    const last = (sources[at]?.waiting.length ?? 0) - 1;
    const next = section.current?.querySelector<HTMLElement>(
      `[data-fonte="${at}"] [data-lettura="${Math.min(to.index, last)}"]`,
    );
    (next ?? section.current?.querySelector<HTMLElement>("h2"))?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- an answer changes how many readings wait
  }, [count]);

  if (sources.length === 0) return null;
  return (
    <section ref={section} className={styles.section} aria-labelledby="letture">
      <h2 className={styles.heading} id="letture" tabIndex={-1} aria-live="polite">
        {text.letture}: {text.open(count)}
      </h2>
      {count > 0 && <Text>{text.intro}</Text>}
      <Accordion collapsible multiple>
        {sources.flatMap((source, index) => [
          ...(source.waiting.length === 0
            ? []
            : [
                <AccordionItem key={`${source.file} waiting`} value={`${source.file} waiting`}>
                  <AccordionHeader as="h3">
                    {source.file}: {text.open(source.waiting.length)}
                  </AccordionHeader>
                  <AccordionPanel className={styles.panel} data-fonte={index}>
                    <WaitingOfSource
                      source={source}
                      onJudged={(at) => (follow.current = { file: source.file, index: at })}
                    />
                  </AccordionPanel>
                </AccordionItem>,
              ]),
          ...(source.judged.length === 0
            ? []
            : [
                <AccordionItem key={`${source.file} judged`} value={`${source.file} judged`}>
                  <AccordionHeader as="h3">
                    {source.file}: {text.judged(source.judged.length)}
                  </AccordionHeader>
                  <AccordionPanel className={styles.panel}>
                    <JudgedOfSource judged={source.judged} />
                  </AccordionPanel>
                </AccordionItem>,
              ]),
        ])}
      </Accordion>
    </section>
  );
}
