// Readings of funds from sentences: the words, the figures, and what a person says of them.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { LetturaFondi } from "../../domain/fondi/lettureFondi";
import type { Verdict } from "../../domain/import/measureTable";
import { fundPlaceName } from "../../messages/fundPlaceName";
import { ledgerTermName } from "../../messages/names";
import { isMoney } from "../../workflow/fondiView";
import { citedPlace } from "../../workflow/tableSummary";
import { CitedWords } from "../CitedWords";
import { FoldButton } from "../FoldButton";
import { usePlainList } from "../plainList";
import { ReadingActions, VerdictButton, VerdictButtons } from "../VerdictButtons";
import { useFormatNumber, useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { useEuro, useFondiText } from "./useFondiText";
import { useSaid } from "../say";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: "none",
  },
  hint: { color: tokens.colorNeutralForeground2 },
  start: { justifySelf: "start" },
});

/** What a reading says: "erogato 2.679,22 euro, nuclei familiari 2". */
function useFigureWords(): (one: LetturaFondi) => string {
  const text = useFondiText();
  const language = useLanguage();
  const euro = useEuro();
  const format = useFormatNumber();
  return ({ figures, movement }) =>
    movement !== null
      ? text.movementTo(
          euro(movement.amount),
          movement.to === null ? text.nowhere : fundPlaceName(language, movement.to),
        )
      : figures
          .map(
            ({ field, value }) =>
              `${ledgerTermName(language, field)} ${isMoney(field) ? euro(value) : format(value)}`,
          )
          .join(", ");
}

function Reading(props: { readonly one: LetturaFondi; readonly children: React.ReactNode }) {
  const { one, children } = props;
  const text = useFondiText();
  const language = useLanguage();
  const workflow = useWorkflow();
  const words = useFigureWords();
  const { file, at, raw } = one.reading;
  const cell = { file, at, value: raw, ente: null, field: null };
  const place = citedPlace(cell);
  return (
    <li>
      <Text weight="semibold" block>
        {fundPlaceName(language, one.place)}
      </Text>
      <Text block>{words(one)}</Text>
      <CitedWords
        place={place}
        label={text.show(place)}
        onShow={() => void workflow.showSource(cell)}
      >
        {one.words.map((part) => `«${part}»`).join(" ")}
      </CitedWords>
      {children}
    </li>
  );
}

export function FondiLetture(props: {
  readonly waiting: readonly LetturaFondi[];
  readonly judged: readonly LetturaFondi[];
}) {
  const { waiting, judged } = props;
  const styles = useStyles();
  const list = usePlainList();
  const [open, setOpen] = useState(false);
  const text = useFondiText();
  const language = useLanguage();
  const workflow = useWorkflow();
  const words = useFigureWords();
  const { task } = usePaneState();
  const section = useRef<HTMLElement>(null);
  const follow = useRef<number | null>(null);
  const what = (one: LetturaFondi) => `${fundPlaceName(language, one.place)}, ${words(one)}`;
  const judge = (some: readonly LetturaFondi[], verdict: Verdict) => {
    follow.current = waiting.indexOf(some[0]!);
    void workflow.judgeFondi(
      some.map(({ key }) => key),
      verdict,
    );
  };

  // After an answer the next reading has the focus, else the heading.
  useEffect(() => {
    const at = follow.current;
    if (at === null) return;
    follow.current = null;
    const to = Math.min(at, waiting.length - 1);
    const next = section.current?.querySelector<HTMLElement>(`[data-lettura="${to}"]`);
    (next ?? section.current?.querySelector<HTMLElement>("h2"))?.focus();
  }, [waiting.length]);

  useSaid(
    waiting.length === 0 ? text.allConfirmed : `${text.readings}: ${text.open(waiting.length)}`,
    { first: false },
  );
  if (waiting.length + judged.length === 0) return null;
  return (
    <section ref={section} className={styles.section} aria-labelledby="letture-fondi">
      <h2 className={styles.heading} id="letture-fondi" tabIndex={-1}>
        {text.readings}: {text.open(waiting.length)}
      </h2>
      <Text className={styles.hint}>
        {waiting.length === 0 ? text.allConfirmed : text.readingsIntro}
      </Text>
      {waiting.length > 1 && (
        <Button
          className={styles.start}
          size="small"
          disabledFocusable={task !== null}
          onClick={() => judge(waiting, "confirmed")}
        >
          {text.confirmAll(waiting.length)}
        </Button>
      )}
      {waiting.length > 0 && (
        <ul className={list.wide}>
          {waiting.map((one, index) => (
            <Reading key={one.key} one={one}>
              <VerdictButtons
                text={text}
                what={what(one)}
                number={index}
                onJudge={(verdict) => judge([one], verdict)}
              />
            </Reading>
          ))}
        </ul>
      )}
      {judged.length > 0 && (
        <FoldButton open={open} onToggle={setOpen}>
          {text.judged(judged.length)}
        </FoldButton>
      )}
      {open && judged.length > 0 && (
        <ul className={list.wide}>
          {judged.map((one) => (
            <Reading key={one.key} one={one}>
              <ReadingActions>
                <Text>{text.verdicts[one.verdict!]}</Text>
                <VerdictButton
                  name={text.againOf(what(one))}
                  onClick={() => void workflow.judgeFondi([one.key], null)}
                >
                  {text.again}
                </VerdictButton>
              </ReadingActions>
            </Reading>
          ))}
        </ul>
      )}
    </section>
  );
}
