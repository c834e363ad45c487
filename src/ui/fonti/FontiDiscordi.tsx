// Where sources disagree: the open questions one by one, then what was decided; below, the sources of
// other years and those that a newer file replaced.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { figureOfEnte, isOpen, serialDay } from "../../workflow/fontiQuestions";
import type { Discordanza } from "../../domain/fonti/discordanza";
import type { PreparedPiano } from "../../domain/preparePiano";
import { usePaneState, useWorkflow } from "../paneContext";
import { StatementPlace } from "./Dichiarazioni";
import { DiscordanzaForm, formKey } from "./DiscordanzaForm";
import { useFontiText, useVoceName, useVoceWords } from "./useFontiText";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  small: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  panel: { marginLeft: 0, marginRight: 0, paddingBottom: tokens.spacingVerticalM },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  item: { display: "grid", gap: tokens.spacingVerticalXXS, justifyItems: "start" },
});

const keyOf = ({ ente, field }: Discordanza): string => figureOfEnte(ente, field);

function Decided({ one }: { readonly one: Discordanza }) {
  const styles = useStyles();
  const text = useFontiText();
  const words = useVoceWords()(one);
  const nameOf = useVoceName();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  const { scelta, statements, stands, standing } = one;
  const name = nameOf(one);
  const voice = standing ?? (scelta === null ? text.byHand : text.ownDecided);
  return (
    <li className={styles.item}>
      <Text weight="semibold">
        {name}: {words(scelta?.figure ?? stands)} ({voice})
      </Text>
      {scelta === null ? (
        <Text size={200}>{text.corrected}</Text>
      ) : (
        <Text size={200}>
          {text.decidedLine(scelta.decidedBy, serialDay(scelta.decidedOn))}.{" "}
          {text.reasonLine(scelta.reason)}
        </Text>
      )}
      {statements.map((statement) => (
        <Text key={statement.file} size={200}>
          {words(statement.figure)}:{" "}
          <StatementPlace statement={statement} decidedOn={scelta?.decidedOn} />
        </Text>
      ))}
      {scelta !== null && (
        <Button
          size="small"
          aria-label={text.withdrawOf(name)}
          disabledFocusable={task !== null}
          onClick={() => void workflow.withdrawScelta(scelta)}
        >
          {text.withdraw}
        </Button>
      )}
    </li>
  );
}

export function FontiDiscordi({ prepared }: { readonly prepared: PreparedPiano }) {
  const styles = useStyles();
  const text = useFontiText();
  const nameOf = useVoceName();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  const { discordanze, altriAnni, sostituzioni } = prepared.fonti;
  const open = discordanze.filter(isOpen);
  const decided = discordanze.filter((one) => !isOpen(one));
  const [shown, setShown] = useState<string | null>(null);
  const [decidedBy, setDecidedBy] = useState(prepared.scelte.at(-1)?.decidedBy ?? "");
  const headers = useRef(new Map<string, HTMLElement>());
  const follow = useRef<number | null>(null);

  // After a decision the next open question comes forward, so that many can be answered in a row.
  const keys = open.map(keyOf).join("|");
  useEffect(() => {
    if (follow.current === null) return;
    const next = open[Math.min(follow.current, open.length - 1)];
    follow.current = null;
    setShown(next === undefined ? null : keyOf(next));
    if (next !== undefined) headers.current.get(keyOf(next))?.querySelector("button")?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the questions are told apart by their keys
  }, [keys]);

  return (
    <>
      {discordanze.length > 0 && (
        <section className={styles.section} aria-labelledby="fonti-discordi">
          <h2 className={styles.heading} id="fonti-discordi" aria-live="polite">
            {text.title}: {text.open(open.length)}
          </h2>
          <Text>{text.intro}</Text>
          <Accordion
            collapsible
            openItems={shown === null ? [] : [shown]}
            onToggle={(_, { value }) => setShown(shown === value ? null : String(value))}
          >
            {open.map((one, index) => (
              <AccordionItem key={keyOf(one)} value={keyOf(one)}>
                <AccordionHeader
                  as="h3"
                  ref={(header: HTMLElement | null) => {
                    if (header === null) headers.current.delete(keyOf(one));
                    else headers.current.set(keyOf(one), header);
                  }}
                >
                  {nameOf(one)}
                </AccordionHeader>
                <AccordionPanel className={styles.panel}>
                  <DiscordanzaForm
                    key={formKey(one)}
                    one={one}
                    all={discordanze}
                    decidedBy={decidedBy}
                    onDecided={(by) => {
                      setDecidedBy(by);
                      follow.current = index;
                    }}
                  />
                </AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
          {decided.length > 0 && (
            <>
              <h3 className={styles.small}>{text.decided(decided.length)}</h3>
              <ul className={styles.list}>
                {decided.map((one) => (
                  <Decided key={keyOf(one)} one={one} />
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      {altriAnni.length > 0 && (
        <section className={styles.section} aria-labelledby="altri-anni">
          <h2 className={styles.heading} id="altri-anni">
            {text.otherYears}
          </h2>
          <ul className={styles.list}>
            {altriAnni.map(({ file, year }) => (
              <li key={file} className={styles.item}>
                <Text>{text.otherYear(file, year)}</Text>
                <Button
                  size="small"
                  disabledFocusable={task !== null}
                  onClick={() => void workflow.countSource(file)}
                >
                  {text.thisYear(file)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {sostituzioni.length > 0 && (
        <section className={styles.section} aria-labelledby="sostituite">
          <h2 className={styles.heading} id="sostituite">
            {text.replaced}
          </h2>
          <ul className={styles.list}>
            {sostituzioni.map(({ newer, older, figures, changed }) => (
              <li key={`${newer} ${older}`}>
                <Text>{text.replacement(newer, older, figures, changed.length)}</Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
