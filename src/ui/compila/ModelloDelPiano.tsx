// The template for offices without one: which parts it has, in which order; added and taken away.
import { Button, Checkbox, Field, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { useState } from "react";
import { modelloPaneText as english } from "../../messages/en/modelloPane";
import { modelloSections } from "../../messages/it/modello";
import { modelloPaneText as italian } from "../../messages/it/modelloPane";
import { planTemplate } from "../../messages/planTemplate";
import { FIRST_CHOICE } from "../../workflow/modelloCommands";
import { FoldButton } from "../FoldButton";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { usePlanPart } from "./planPart";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0, width: "100%" },
  row: { display: "flex", alignItems: "center" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

export function ModelloDelPiano() {
  const styles = { ...usePlanPart(), ...useStyles() };
  const text = useLanguage() === "it" ? italian : english;
  const workflow = useWorkflow();
  const { task, modello } = usePaneState();
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [partials, setPartials] = useState(false);
  const [said, setSaid] = useState("");
  const parts = choice.filter(({ chosen }) => chosen).map(({ part }) => part);
  const move = (from: number, to: number) => {
    const next = [...choice];
    const [one] = next.splice(from, 1);
    next.splice(to, 0, one!);
    setChoice(next);
    setSaid(text.moved(modelloSections[one!.part].sheet, to + 1));
  };
  return (
    <section className={styles.section} aria-labelledby="modello">
      <h2 className={styles.title} id="modello">
        {text.title}
      </h2>
      <Text className={styles.hint}>{text.hint}</Text>
      <FoldButton open={open} onToggle={setOpen}>
        {text.order}
      </FoldButton>
      {open && (
        <Field hint={text.partialsHint}>
          <Checkbox
            label={text.partials}
            checked={partials}
            onChange={(_, data) => setPartials(data.checked === true)}
          />
        </Field>
      )}
      {open && (
        <ol className={styles.list}>
          {choice.map(({ part, chosen }, at) => {
            const name = modelloSections[part].sheet;
            return (
              <li key={part} className={styles.row}>
                <span className={styles.name}>
                  <Checkbox
                    label={name}
                    aria-label={text.part(name, at + 1)}
                    checked={chosen}
                    onChange={(_, data) =>
                      setChoice(
                        choice.map((one) =>
                          one.part === part ? { part, chosen: data.checked === true } : one,
                        ),
                      )
                    }
                  />
                </span>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={text.up(name)}
                  title={text.up(name)}
                  icon={<ArrowUp20Regular />}
                  disabledFocusable={at === 0}
                  onClick={() => move(at, at - 1)}
                />
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={text.down(name)}
                  title={text.down(name)}
                  icon={<ArrowDown20Regular />}
                  disabledFocusable={at === choice.length - 1}
                  onClick={() => move(at, at + 1)}
                />
              </li>
            );
          })}
        </ol>
      )}
      <Text role="status" size={200}>
        {said}
      </Text>
      <div className={styles.actions}>
        <Button
          disabledFocusable={task !== null || parts.length === 0}
          onClick={() => void workflow.writeModello(planTemplate, parts, partials)}
        >
          {text.write(parts.length)}
        </Button>
        {modello !== null && (
          <Button disabledFocusable={task !== null} onClick={() => void workflow.undoModello()}>
            {text.undo}
          </Button>
        )}
      </div>
    </section>
  );
}
