// Findings by severity or by ente.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Fragment, useState } from "react";
import type { Finding, Severity } from "../../domain/finding";
import { severityName } from "../../messages/names";
import { useLanguage, usePaneState, usePaneText } from "../paneContext";
import { FoldButton } from "../FoldButton";
import { MoreRows, useLongList } from "../LongList";
import { FindingItem } from "./FindingItem";
import { kindsOf } from "./findingKinds";
import { SeverityIcon } from "./SeverityIcon";

/** What findings are put together by. */
export type Grouping = "severity" | "ente";

interface Group {
  readonly key: string;
  readonly title: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalM,
  },
  others: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  panel: { marginLeft: 0, marginRight: 0, paddingBottom: tokens.spacingVerticalM },
});

/**
 * What tells a finding from the others while figures change: an item keeps its place, its open form and
 * its focus. Findings that are alike are numbered.
 */
function keysOf(findings: readonly Finding[]): string[] {
  const times = new Map<string, number>();
  return findings.map(({ code, enti, cells: [first] }) => {
    const place = first && [first.file, first.at.sheet, first.at.row, first.at.column, first.field];
    const key = [code, ...enti.map((ente) => ente.code), ...(place ?? [])].join(" ");
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return `${key} ${before}`;
  });
}

function groupsOf(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
  titleOf: (key: string) => string,
): Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([key, group]) => {
    // Findings come by severity: the first is the gravest.
    return { key, title: titleOf(key), severity: group[0]!.severity, findings: group };
  });
}

export function FindingGroups(props: {
  readonly findings: readonly Finding[];
  readonly grouping: Grouping;
}) {
  const { findings, grouping } = props;
  const styles = useStyles();
  const text = usePaneText();
  const language = useLanguage();
  const { checked } = usePaneState();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const accepted = new Set(checked?.weighed.justified.map(({ finding }) => finding));
  const acceptedIn = (group: Group) => group.findings.filter((one) => accepted.has(one)).length;
  const groups =
    grouping === "severity"
      ? groupsOf(
          findings,
          ({ severity }) => severity,
          (key) => severityName(language, key as Severity),
        )
      : groupsOf(
          findings,
          ({ enti }) => enti[0]?.name ?? "",
          (key) => key || text.verifica.allEnti,
        );
  const { shown, rest, more } = useLongList(groups);
  // A group that appears after an edit is open, too.
  const open = shown.map(({ key }) => key).filter((key) => !closed.has(`${grouping} ${key}`));
  return (
    <>
      <Accordion
        multiple
        collapsible
        openItems={open}
        onToggle={(_, { value }) => {
          const key = `${grouping} ${String(value)}`;
          const next = new Set(closed);
          if (!next.delete(key)) next.add(key);
          setClosed(next);
        }}
      >
        {shown.map((group) => (
          <AccordionItem key={group.key} value={group.key}>
            <AccordionHeader as="h2" icon={<SeverityIcon severity={group.severity} />}>
              {group.title} ({group.findings.length}
              {acceptedIn(group) > 0 && `, ${text.verifica.justify.count(acceptedIn(group))}`})
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <FindingList findings={group.findings} withSeverity={grouping === "ente"} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      <MoreRows rest={rest} more={more} />
    </>
  );
}

function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly withSeverity: boolean;
}) {
  const { findings, withSeverity } = props;
  const styles = useStyles();
  const { shown, rest, more } = useLongList(kindsOf(findings));
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ key, inSight, behind }) => (
          <Fragment key={key}>
            <FindingItems findings={inSight} withSeverity={withSeverity} />
            {behind.length > 0 && <OthersAlike findings={behind} withSeverity={withSeverity} />}
          </Fragment>
        ))}
      </ul>
      <MoreRows rest={rest} more={more} />
    </>
  );
}

function FindingItems(props: {
  readonly findings: readonly Finding[];
  readonly withSeverity: boolean;
}) {
  const { findings, withSeverity } = props;
  return keysOf(findings).map((key, index) => (
    <FindingItem key={key} finding={findings[index]!} withSeverity={withSeverity} />
  ));
}

/** "39 others like these": how many they are is always seen, and each is one press away. */
function OthersAlike(props: {
  readonly findings: readonly Finding[];
  readonly withSeverity: boolean;
}) {
  const styles = useStyles();
  const text = usePaneText();
  const [open, setOpen] = useState(false);
  const { shown, rest, more } = useLongList(props.findings);
  return (
    <li className={styles.others}>
      <FoldButton open={open} onToggle={setOpen}>
        {text.verifica.othersAlike(props.findings.length)}
      </FoldButton>
      {open && (
        <>
          <ul className={styles.list}>
            <FindingItems findings={shown} withSeverity={props.withSeverity} />
          </ul>
          <MoreRows rest={rest} more={more} />
        </>
      )}
    </li>
  );
}
