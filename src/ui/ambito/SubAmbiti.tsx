// Sub-ambiti: made, renamed with all their enti, removed.
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import {
  isNewSubAmbito,
  renamedSubAmbito,
  withoutSubAmbito,
  withSubAmbito,
} from "../../workflow/ambitoForm";
import { RoomSection } from "./RoomSection";
import { useAmbitoForm, useAmbitoText } from "./useAmbitoForm";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalXS,
  },
  input: { minWidth: 0 },
});

/** Renames when the field is left: while a name is typed it may be that of another one. */
function NameOfSubAmbito({ name }: { readonly name: string }) {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const [typed, setTyped] = useState(name);
  const leave = () => {
    const renamed = renamedSubAmbito(form, name, typed);
    if (renamed === form) setTyped(name);
    else if (typed !== name) edit(renamed);
  };
  return (
    <div className={styles.row}>
      <Input
        className={styles.input}
        aria-label={text.nameOfSubAmbito(name)}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === "Enter") leave();
        }}
      />
      <Button
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={text.removeSubAmbito(name)}
        onClick={() => edit(withoutSubAmbito(form, name))}
      />
    </div>
  );
}

export function SubAmbiti() {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const [typed, setTyped] = useState("");
  const add = () => {
    if (!isNewSubAmbito(form, typed)) return;
    edit(withSubAmbito(form, typed));
    setTyped("");
  };
  return (
    <RoomSection title={text.subAmbiti} hint={text.subAmbitiHint}>
      {form.subAmbiti.map(({ name }) => (
        <NameOfSubAmbito key={name} name={name} />
      ))}
      <div className={styles.row}>
        <Input
          className={styles.input}
          aria-label={text.newSubAmbito}
          placeholder={text.newSubAmbito}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={({ key }) => {
            if (key === "Enter") add();
          }}
        />
        <Button
          icon={<Add20Regular />}
          aria-label={`${text.add}: ${text.newSubAmbito}`}
          disabledFocusable={!isNewSubAmbito(form, typed)}
          onClick={add}
        />
      </div>
    </RoomSection>
  );
}
