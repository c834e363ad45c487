// Owners that are no comune of the registry: ALER units, unioni, cooperatives, and comuni born later.
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { KnownEnti } from "../../domain/ambito/ambitoRegistry";
import type { EnteKind } from "../../domain/enti/ente";
import { alerUnits, sortedEnti, withEnti, withoutEnte, withOwner } from "../../workflow/ambitoForm";
import { RoomSection } from "./RoomSection";
import { useAmbitoForm, useAmbitoText } from "./useAmbitoForm";
import { useSourceCodes } from "./useSourceCodes";

const useStyles = makeStyles({
  units: {
    display: "grid",
    maxHeight: "200px",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  owner: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  field: { width: "100%" },
  input: { minWidth: 0, maxWidth: "100%" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

const KINDS: readonly EnteKind[] = ["altro", "aler", "comune"];
const BLANK = { name: "", kind: "altro" as EnteKind, code: "" };

function NewOwner({ enti }: { readonly enti: KnownEnti }) {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const [owner, setOwner] = useState(BLANK);
  const [wrong, setWrong] = useState(false);
  const add = () => {
    const added = withOwner(form, enti, owner);
    setWrong(added === null);
    if (added === null) return;
    edit(added);
    setOwner(BLANK);
  };
  return (
    <fieldset className={styles.owner}>
      <legend className={styles.legend}>{text.otherOwner}</legend>
      <Field
        className={styles.field}
        label={text.ownerName}
        {...(wrong ? { validationMessage: text.ownerWrong } : {})}
      >
        <Input
          className={styles.input}
          value={owner.name}
          onChange={(_, { value }) => setOwner({ ...owner, name: value })}
        />
      </Field>
      <Field className={styles.field} label={text.ownerKind}>
        <Select
          value={owner.kind}
          onChange={(_, { value }) => setOwner({ ...owner, kind: value as EnteKind })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {owner.kind === "comune" && (
        <Field className={styles.field} label={text.ownerCode} hint={text.ownerCodeHint}>
          <Input
            className={styles.input}
            inputMode="numeric"
            maxLength={6}
            value={owner.code}
            onChange={(_, { value }) => setOwner({ ...owner, code: value })}
          />
        </Field>
      )}
      <Button
        aria-label={`${text.add}: ${text.otherOwner}`}
        disabledFocusable={owner.name.trim() === ""}
        onClick={add}
      >
        {text.add}
      </Button>
    </fieldset>
  );
}

export function Owners({ enti }: { readonly enti: KnownEnti }) {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const inSources = useSourceCodes();
  const members = new Set(sortedEnti(form).members.map(({ code }) => code));
  return (
    <RoomSection title={text.owners}>
      <div className={styles.units} role="group" aria-label={text.alerUnits}>
        {alerUnits(enti).map((unit) => (
          <Checkbox
            key={unit.code}
            label={unit.name}
            checked={members.has(unit.code)}
            onChange={(_, { checked }) =>
              edit(
                checked === true ? withEnti(form, [unit]) : withoutEnte(form, unit.code, inSources),
              )
            }
          />
        ))}
      </div>
      <NewOwner enti={enti} />
    </RoomSection>
  );
}
