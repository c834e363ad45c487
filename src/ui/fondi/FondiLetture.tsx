// Readings of funds from sentences: the words, the figures, and what a person says of them.
import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { LetturaFondi } from "../../domain/fondi/lettureFondi";
import type { Verdict } from "../../domain/import/measureTable";
import { fundPlaceName } from "../../messages/fundPlaceName";
import { ledgerTermName } from "../../messages/names";
import { isMoney } from "../../workflow/fondiView";
import { citedPlace } from "../../workflow/tableSummary";
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
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
    overflowWrap: "anywhere",
  },
  words: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { fontSize: tokens.fontSizeBase200, textAlign: "left", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  start: { justifySelf: "start" },
  details: { overflowWrap: "anywhere" },
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
  const styles = useStyles();
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
      <blockquote className={styles.words}>
        {one.words.map((part) => `«${part}»`).join(" ")}{" "}
        <Link
          as="button"
          inline
          className={styles.link}
          aria-label={text.show(place)}
          onClick={() => void workflow.showSource(cell)}
        >
          {place}
        </Link>
      </blockquote>
      <div className={styles.actions}>{children}</div>
    </li>
  );
}

export function FondiLetture(props: {
  readonly waiting: readonly LetturaFondi[];
  readonly judged: readonly LetturaFondi[];
}) {
  const { waiting, judged } = props;
  const styles = useStyles();
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
    const next = section.current?.querySelector<HTMLElement>(`[data-lettura-fondi="${to}"]`);
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
        <ul className={styles.list}>
          {waiting.map((one, index) => (
            <Reading key={one.key} one={one}>
              <Button
                size="small"
                data-lettura-fondi={index}
                disabledFocusable={task !== null}
                aria-label={text.confirmOf(what(one))}
                onClick={() => judge([one], "confirmed")}
              >
                {text.confirm}
              </Button>
              <Button
                size="small"
                disabledFocusable={task !== null}
                aria-label={text.refuseOf(what(one))}
                onClick={() => judge([one], "refused")}
              >
                {text.refuse}
              </Button>
            </Reading>
          ))}
        </ul>
      )}
      {judged.length > 0 && (
        <details className={styles.details}>
          <summary>{text.judged(judged.length)}</summary>
          <ul className={styles.list}>
            {judged.map((one) => (
              <Reading key={one.key} one={one}>
                <Text>{text.verdicts[one.verdict!]}</Text>
                <Button
                  size="small"
                  disabledFocusable={task !== null}
                  aria-label={text.againOf(what(one))}
                  onClick={() => void workflow.judgeFondi([one.key], null)}
                >
                  {text.again}
                </Button>
              </Reading>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
