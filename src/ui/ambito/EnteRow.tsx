// One ente of the plan: its sub-ambito, and behind a button its names and its office.
import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { AmbitoEnte } from "../../domain/ambito/ambito";
import {
  aliasesOf,
  aliasText,
  subAmbitoOf,
  withDetails,
  withoutEnte,
  withSubAmbitoOf,
} from "../../workflow/ambitoForm";
import { useAmbitoForm, useAmbitoText } from "./useAmbitoForm";
import { useSourceCodes } from "./useSourceCodes";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    gridTemplateColumns: "minmax(0, 1fr)",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    alignItems: "center",
  },
  name: { overflowWrap: "anywhere" },
  open: { transform: "rotate(180deg)" },
  details: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  input: { minWidth: 0, maxWidth: "100%" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Other names are read when the field is left: a semicolon at the end is on its way to another name. */
function Details({ ente }: { readonly ente: AmbitoEnte }) {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const [aliases, setAliases] = useState(aliasText(ente.aliases));
  const [name, setName] = useState(ente.name);
  const leaveName = () => {
    const trimmed = name.trim().replace(/\s+/g, " ");
    if (trimmed === "") setName(ente.name);
    else if (trimmed !== ente.name) edit(withDetails(form, ente.code, { name: trimmed }));
  };
  return (
    <div className={styles.details}>
      <Text size={200} className={styles.hint}>
        {text.code(ente.code)}
      </Text>
      <Field label={text.enteName}>
        <Input
          className={styles.input}
          value={name}
          onChange={(_, { value }) => setName(value)}
          onBlur={leaveName}
        />
      </Field>
      <Field label={text.aliases} hint={text.aliasesHint}>
        <Input
          className={styles.input}
          value={aliases}
          onChange={(_, { value }) => setAliases(value)}
          onBlur={() => {
            if (aliases !== aliasText(ente.aliases))
              edit(withDetails(form, ente.code, { aliases: aliasesOf(aliases) }));
          }}
        />
      </Field>
      <Field label={text.ufficio}>
        <Input
          className={styles.input}
          value={ente.ufficio ?? ""}
          onChange={(_, { value }) =>
            edit(withDetails(form, ente.code, { ufficio: value === "" ? null : value }))
          }
        />
      </Field>
      <Field label={text.email}>
        <Input
          className={styles.input}
          type="email"
          value={ente.email ?? ""}
          onChange={(_, { value }) =>
            edit(withDetails(form, ente.code, { email: value === "" ? null : value }))
          }
        />
      </Field>
    </div>
  );
}

export function EnteRow({ ente }: { readonly ente: AmbitoEnte }) {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const inSources = useSourceCodes();
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Text className={styles.name}>
          {ente.name}
          {ente.province !== null && <span className={styles.hint}> ({ente.province})</span>}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronDown20Regular className={mergeClasses(open && styles.open)} />}
          aria-expanded={open}
          aria-label={text.details(ente.name)}
          onClick={() => setOpen(!open)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={text.remove(ente.name)}
          onClick={() => edit(withoutEnte(form, ente.code, inSources))}
        />
      </div>
      {form.subAmbiti.length > 0 && (
        <Select
          size="small"
          aria-label={text.subAmbitoOf(ente.name)}
          value={subAmbitoOf(form, ente.code) ?? ""}
          onChange={(_, { value }) =>
            edit(withSubAmbitoOf(form, ente.code, value === "" ? null : value))
          }
        >
          <option value="">{text.noSubAmbito}</option>
          {form.subAmbiti.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {open && <Details ente={ente} />}
    </li>
  );
}
