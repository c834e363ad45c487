// The fields that texts of the plan may name, with what the data say of them, to be put into a cell.
import { Button, Field, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TextField } from "../../domain/fill/textFields";
import { fieldText } from "../../messages/fieldText";
import { usePaneState, useWorkflow } from "../paneContext";
import { useTestiText } from "./useTestiText";

/** Beyond, nobody reads on: one searches. */
const MOST_SHOWN = 30;

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  field: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  name: { overflowWrap: "anywhere" },
  value: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Fields whose names hold all the words, in any order. */
function matching(fields: readonly TextField[], query: string): readonly TextField[] {
  const words = query.toLocaleLowerCase("it").split(/\s+/);
  return fields.filter(({ name }) => {
    const lower = name.toLocaleLowerCase("it");
    return words.every((word) => lower.includes(word));
  });
}

export function FieldList() {
  const styles = useStyles();
  const words = useTestiText();
  const workflow = useWorkflow();
  const { texts, task } = usePaneState();
  const [query, setQuery] = useState("");
  const found = texts.fields === null ? [] : matching(texts.fields, query.trim());
  return (
    <section className={styles.part} aria-label={words.fields}>
      <Text weight="semibold">{words.fields}</Text>
      <Text size={200}>{words.fieldsHelp}</Text>
      <div className={styles.actions}>
        {texts.fields === null && (
          <Button disabledFocusable={task !== null} onClick={() => void workflow.listFields()}>
            {words.list}
          </Button>
        )}
        {texts.inserted !== null && (
          <Button disabledFocusable={task !== null} onClick={() => void workflow.undoField()}>
            {words.undoInsert}
          </Button>
        )}
      </div>
      {texts.fields !== null && (
        <>
          <Field label={words.search}>
            <SearchBox value={query} onChange={(_, { value }) => setQuery(value)} />
          </Field>
          {found.length === 0 && <Text>{words.noMatch}</Text>}
          <ul className={styles.list}>
            {found.slice(0, MOST_SHOWN).map(({ name, value }) => (
              <li key={name} className={styles.field}>
                <div>
                  <div className={styles.name}>{name}</div>
                  <div className={styles.value}>
                    {value === null ? words.noValue : fieldText("it", value, null)}
                  </div>
                </div>
                <Button
                  size="small"
                  aria-label={`${words.insert}: ${name}`}
                  disabledFocusable={task !== null}
                  onClick={() => void workflow.insertField(name)}
                >
                  {words.insertShort}
                </Button>
              </li>
            ))}
          </ul>
          {found.length > MOST_SHOWN && (
            <Text size={200}>{words.more(found.length - MOST_SHOWN)}</Text>
          )}
        </>
      )}
    </section>
  );
}
