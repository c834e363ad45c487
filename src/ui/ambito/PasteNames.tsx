// A list of names from anywhere: the sure ones are added at once, the others are asked.
import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { KnownEnti } from "../../domain/ambito/ambitoRegistry";
import { readNames, withEnti, type UnsureName } from "../../workflow/ambitoForm";
import { useAmbitoForm, useAmbitoText } from "./useAmbitoForm";

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  field: { width: "100%" },
  asks: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    width: "100%",
  },
  ask: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  choice: { minWidth: 0, overflowWrap: "anywhere" },
});

export function PasteNames({ enti }: { readonly enti: KnownEnti }) {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const [list, setList] = useState("");
  const [added, setAdded] = useState<number | null>(null);
  const [unsure, setUnsure] = useState<readonly UnsureName[]>([]);

  function read(): void {
    const names = readNames(list, enti);
    edit(withEnti(form, names.sure));
    setAdded(names.sure.length);
    setUnsure(names.unsure);
    setList("");
  }

  const settle = (label: string) => setUnsure(unsure.filter((one) => one.label !== label));
  return (
    <div className={styles.part}>
      <Field className={styles.field} label={text.pasteLabel} hint={text.pasteHint}>
        <Textarea value={list} rows={4} onChange={(_, { value }) => setList(value)} />
      </Field>
      <Button disabledFocusable={list.trim() === ""} onClick={read}>
        {text.readList}
      </Button>
      <div aria-live="polite">
        {added !== null && <Text>{text.listAdded(added)}</Text>}{" "}
        {unsure.length > 0 && <Text weight="semibold">{text.listAsks}</Text>}
      </div>
      {unsure.length > 0 && (
        <ul className={styles.asks}>
          {unsure.map(({ label, candidates }) => (
            <li key={label} className={styles.ask}>
              <Text>«{label}»</Text>
              {candidates.length === 0 && <Text>{text.noCandidate}</Text>}
              {candidates.map((ente) => (
                <Button
                  key={ente.code}
                  size="small"
                  className={styles.choice}
                  aria-label={text.meant(ente.name, label)}
                  onClick={() => {
                    edit(withEnti(form, [ente]));
                    settle(label);
                  }}
                >
                  {ente.name}
                  {ente.province !== null && ` (${ente.province})`}
                </Button>
              ))}
              <Button
                size="small"
                appearance="transparent"
                aria-label={`${text.leave}: ${label}`}
                onClick={() => settle(label)}
              >
                {text.leave}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
