// One ente on the board: its state, when and with which file it answered, what the rules say of it.
import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { SurveyRow, SurveyState } from "../../domain/indagine/surveyBoard";
import { formatDate } from "../../messages/formatDate";
import { reminderText, surveyStateName } from "../../messages/indagineSentences";
import type { Board } from "../../workflow/surveyState";
import { useLanguage } from "../paneContext";
import { FindingItem } from "../verifica/FindingItem";
import { useIndagineText } from "./indagineText";
import { ReminderBox } from "./ReminderBox";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  badge: { flexShrink: 0, whiteSpace: "nowrap" },
  facts: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  action: { paddingLeft: 0, minWidth: "auto", color: tokens.colorBrandForegroundLink },
  findings: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
});

const COLOURS: Readonly<
  Record<SurveyState, "danger" | "warning" | "informative" | "success" | "subtle">
> = {
  mancante: "informative",
  "in ritardo": "danger",
  "con errori": "warning",
  arrivato: "success",
  "senza SAP": "success",
};

export function BoardRow({ row, board }: { readonly row: SurveyRow; readonly board: Board }) {
  const styles = useStyles();
  const text = useIndagineText();
  const language = useLanguage();
  const [open, setOpen] = useState<"findings" | "reminder" | null>(null);
  const panel = useId();
  const { ente, state, arrivedOn, afterDeadline, deadline, findings, files } = row;
  const reminder = reminderText(language, row, board.ambito, board.today);
  const facts = [
    ...(arrivedOn === null ? [] : [text.board.arrived(formatDate(language, arrivedOn))]),
    ...(afterDeadline ? [text.board.late] : []),
    ...(arrivedOn === null && deadline !== null
      ? [text.board.due(formatDate(language, deadline))]
      : []),
    ...files,
  ];
  const toggle = (what: "findings" | "reminder") => setOpen(open === what ? null : what);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {ente.name}
        </Text>
        <Badge appearance="tint" color={COLOURS[state]} className={styles.badge}>
          {surveyStateName(language, state)}
        </Badge>
      </div>
      {facts.length > 0 && (
        <Text size={200} className={styles.facts}>
          {facts.join(" · ")}
        </Text>
      )}
      {files.length > 1 && (
        <Text size={200} className={styles.facts}>
          {text.board.several(files.length)}
        </Text>
      )}
      {(findings.length > 0 || reminder !== null) && (
        <div className={styles.actions}>
          {findings.length > 0 && (
            <Button
              size="small"
              appearance="transparent"
              className={styles.action}
              aria-expanded={open === "findings"}
              aria-controls={panel}
              aria-label={`${text.board.findings(findings.length)}: ${ente.name}`}
              onClick={() => toggle("findings")}
            >
              {text.board.findings(findings.length)}
            </Button>
          )}
          {reminder !== null && (
            <Button
              size="small"
              appearance="transparent"
              className={styles.action}
              aria-expanded={open === "reminder"}
              aria-controls={panel}
              aria-label={text.reminder.one(ente.name)}
              onClick={() => toggle("reminder")}
            >
              {text.reminder.short}
            </Button>
          )}
        </div>
      )}
      <div id={panel} hidden={open === null}>
        {open === "findings" && (
          <ul className={styles.findings} aria-label={text.board.details(ente.name)}>
            {findings.map((finding, index) => (
              <FindingItem key={index} finding={finding} withSeverity />
            ))}
          </ul>
        )}
        {open === "reminder" && reminder !== null && (
          <ReminderBox
            title={text.reminder.one(ente.name)}
            reminder={reminder}
            to={ente.email}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
    </li>
  );
}
