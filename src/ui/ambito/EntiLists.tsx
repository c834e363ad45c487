// Who belongs to the plan, who does not, and whom the office has not decided about.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { AmbitoEnte } from "../../domain/ambito/ambito";
import { sortedEnti, withDetails, withEnti } from "../../workflow/ambitoForm";
import { EnteRow } from "./EnteRow";
import { RoomSection } from "./RoomSection";
import { useAmbitoForm, useAmbitoText } from "./useAmbitoForm";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  choice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS },
  start: { justifySelf: "start" },
  // Long names break beside the buttons; where there is no room for that, the buttons go below.
  name: { flex: "1 1 8em", overflowWrap: "anywhere" },
});

function Choice({ ente, isOpen }: { readonly ente: AmbitoEnte; readonly isOpen: boolean }) {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const decide = (inPiano: boolean) => edit(withDetails(form, ente.code, { inPiano }));
  return (
    <li className={styles.choice}>
      <Text className={styles.name}>{ente.name}</Text>
      <span className={styles.buttons}>
        <Button size="small" aria-label={text.isIn(ente.name)} onClick={() => decide(true)}>
          {text.putIn}
        </Button>
        {isOpen && (
          <Button size="small" aria-label={text.isOut(ente.name)} onClick={() => decide(false)}>
            {text.putOut}
          </Button>
        )}
      </span>
    </li>
  );
}

export function EntiLists() {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const { members, out, open } = sortedEnti(form);
  return (
    <>
      {open.length > 0 && (
        <RoomSection title={text.open} hint={text.openHint}>
          <Button className={styles.start} onClick={() => edit(withEnti(form, open))}>
            {text.allIn}
          </Button>
          <ul className={styles.list}>
            {open.map((ente) => (
              <Choice key={ente.code} ente={ente} isOpen />
            ))}
          </ul>
        </RoomSection>
      )}
      <RoomSection
        title={text.members(members.length)}
        {...(members.length === 0 ? { hint: text.noMembers } : {})}
      >
        <ul className={styles.list}>
          {members.map((ente) => (
            <EnteRow key={ente.code} ente={ente} />
          ))}
        </ul>
      </RoomSection>
      {out.length > 0 && (
        <RoomSection title={text.out}>
          <ul className={styles.list}>
            {out.map((ente) => (
              <Choice key={ente.code} ente={ente} isOpen={false} />
            ))}
          </ul>
        </RoomSection>
      )}
    </>
  );
}
