// What was collected beside the per-ente tables: people, dwellings owned, residential services, days and
// quotas, subject by subject, each figure with the way to its source.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";
import type { PreparedPiano } from "../../domain/preparePiano";
import { misuraWords, subjectName } from "../../messages/misureSentences";
import { fieldName, kindName } from "../../messages/names";
import {
  citedMisura,
  misureGroups,
  type MisuraRaccolta,
  type MisureGroup,
} from "../../workflow/misureView";
import { useLanguage, useWorkflow } from "../paneContext";
import { usePlainList } from "../plainList";
import { useMisureText } from "./useMisureText";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  panel: { margin: 0, paddingBottom: tokens.spacingVerticalM },
  figures: { listStyleType: "none", margin: 0, padding: 0 },
  figure: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXXS,
  },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  link: { textAlign: "left", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  state: { color: tokens.colorNeutralForeground2 },
});

function FigureLine({ figure }: { readonly figure: MisuraRaccolta }) {
  const styles = useStyles();
  const text = useMisureText();
  const language = useLanguage();
  const workflow = useWorkflow();
  const { measure, reading, state } = figure;
  const { cited, place } = citedMisura({ file: reading.table.file, cell: reading.cell });
  const name = fieldName(language, measure);
  return (
    <li className={styles.figure}>
      <span>
        <Link
          as="button"
          className={styles.link}
          aria-label={`${name}: ${text.show(place)}`}
          title={text.show(place)}
          onClick={() => void workflow.showSource(cited)}
        >
          {name}
        </Link>
        {state !== "read" && (
          <Text size={200} className={styles.state}>
            {" "}
            ({text.states[state]})
          </Text>
        )}
      </span>
      <Text size={200} className={styles.value}>
        {misuraWords(language, measure, reading.cell.figure)}
      </Text>
    </li>
  );
}

function Group({ group }: { readonly group: MisureGroup }) {
  const styles = useStyles();
  const list = usePlainList();
  const language = useLanguage();
  return (
    <ul className={list.list}>
      {group.subjects.map(({ key, subject, figures }) => (
        <li key={key}>
          <Text weight="semibold" size={200}>
            {subjectName(language, subject)}
          </Text>
          <ul className={styles.figures}>
            {figures.map((figure) => (
              <FigureLine key={figure.measure} figure={figure} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export function MisureRaccolte({ prepared }: { readonly prepared: PreparedPiano }) {
  const styles = useStyles();
  const text = useMisureText();
  const language = useLanguage();
  const groups = useMemo(() => misureGroups(prepared), [prepared]);
  if (groups.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="misure">
      <h2 className={styles.heading} id="misure">
        {text.title}
      </h2>
      <Accordion collapsible multiple>
        {groups.map((group) => (
          <AccordionItem key={group.kind} value={group.kind}>
            <AccordionHeader as="h3">
              {kindName(language, group.kind)}:{" "}
              {text.figures(group.subjects.reduce((sum, { figures }) => sum + figures.length, 0))}
              {group.waiting > 0 && `, ${text.toConfirm(group.waiting)}`}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Group group={group} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}
