// A reminder: its subject, its text, and the ways to take it along.
import {
  Button,
  Field,
  Link,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import type { Reminder } from "../../messages/indagineSentences";
import { mailLink } from "../../messages/mailLink";
import { CopyBox } from "./CopyBox";
import { useIndagineText } from "./indagineText";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

export function ReminderBox(props: {
  readonly title: string;
  readonly reminder: Reminder;
  readonly to: string | null;
  readonly onClose: () => void;
}) {
  const { title, reminder, to, onClose } = props;
  const styles = useStyles();
  const words = useIndagineText().reminder;
  const link = mailLink(to, reminder);
  return (
    <section className={styles.box} aria-label={title}>
      <Text weight="semibold">{title}</Text>
      <Field label={words.subject}>
        <Textarea readOnly rows={3} resize="vertical" value={reminder.subject} />
      </Field>
      <CopyBox
        label={words.body}
        text={reminder.body}
        copied={`${reminder.subject}\n\n${reminder.body}`}
        button={words.copy}
      />
      <div className={styles.actions}>
        {link === null ? (
          <Text size={200} className={styles.hint}>
            {words.mailTooLong}
          </Text>
        ) : (
          <Link href={link} target="_blank" rel="noreferrer">
            {words.mail}
          </Link>
        )}
        <Button appearance="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </section>
  );
}
