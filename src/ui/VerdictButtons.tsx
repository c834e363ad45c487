// What a person says of a reading: it is so, it is not, or it is to be decided again.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Verdict } from "../domain/import/measureTable";
import { usePaneState } from "./paneContext";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXXS,
  },
});

/** Buttons of a reading or of all of a source, beside each other. */
export function ReadingActions({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().actions}>{children}</div>;
}

/** A button that says something of a reading; its name names the reading. */
export function VerdictButton(props: {
  readonly name: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  const { name, onClick, children } = props;
  const { task } = usePaneState();
  return (
    <Button size="small" disabledFocusable={task !== null} aria-label={name} onClick={onClick}>
      {children}
    </Button>
  );
}

/** The words on the two buttons, and their names for a reading. */
export interface VerdictText {
  readonly confirm: string;
  readonly refuse: string;
  confirmOf(what: string): string;
  refuseOf(what: string): string;
}

/** Both buttons of a reading that waits; after an answer the focus finds the next by `number`. */
export function VerdictButtons(props: {
  readonly text: VerdictText;
  readonly what: string;
  readonly number: number;
  readonly onJudge: (verdict: Verdict) => void;
}) {
  const { text, what, number, onJudge } = props;
  const { task } = usePaneState();
  return (
    <ReadingActions>
      <Button
        size="small"
        data-lettura={number}
        disabledFocusable={task !== null}
        aria-label={text.confirmOf(what)}
        onClick={() => onJudge("confirmed")}
      >
        {text.confirm}
      </Button>
      <VerdictButton name={text.refuseOf(what)} onClick={() => onJudge("refused")}>
        {text.refuse}
      </VerdictButton>
    </ReadingActions>
  );
}
