// The summary of the check as a sheet to print, with the name of who checked.
import {
  Button,
  Field,
  Input,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import { riepilogoSheet } from "../../messages/riepilogoSheet";
import { usePaneState, usePaneText, useWorkflow } from "../paneContext";

const useStyles = makeStyles({
  narrow: { minWidth: 0, width: "100%" },
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  hint: { color: tokens.colorNeutralForeground2 },
});

export function CheckSummary() {
  const styles = useStyles();
  const words = usePaneText().verifica.riepilogo;
  const workflow = useWorkflow();
  const { task, checked } = usePaneState();
  const title = useId();
  const author = checked?.weighed.justified.at(-1)?.motivazione.author ?? "";
  const [name, setName] = useState(author);
  return (
    <section className={styles.section} aria-labelledby={title}>
      <Subtitle2 as="h2" id={title}>
        {words.title}
      </Subtitle2>
      <Text className={styles.hint}>{words.intro}</Text>
      <Field label={words.checkedBy}>
        <Input
          className={styles.narrow}
          input={{ className: styles.narrow }}
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <div>
        <Button
          size="small"
          disabledFocusable={task !== null}
          onClick={() => void workflow.writeRiepilogo(name, riepilogoSheet)}
        >
          {words.write}
        </Button>
      </div>
    </section>
  );
}
