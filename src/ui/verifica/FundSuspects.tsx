// Where the errors of the ledger of funds may be, beside those of the tables: amounts to the cent.
import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { FundSuspect, FundSuspectChange } from "../../domain/fondi/locateFondi";
import { suspectHeadline, whyThisCell, plausibilityWord } from "../../messages/failingRule";
import { findingSentence } from "../../messages/findingSentence";
import { fundPlaceName } from "../../messages/fundPlaceName";
import { fundFieldName, fundFigure, fundSuspectSentence } from "../../messages/fundSuspectSentence";
import { useFondiText } from "../fondi/useFondiText";
import { useLanguage, usePaneText } from "../paneContext";
import { SuspectedCell, SuspectGroup, type ChangeWords } from "./SuspectGroup";
import { useSaid } from "../say";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
});

function FundGroup({ suspect }: { readonly suspect: FundSuspect }) {
  const text = usePaneText();
  const words = text.verifica.suspects;
  const language = useLanguage();
  const wordsOf = (change: FundSuspectChange): ChangeWords => {
    const { place, field, from, to, plausibility } = change;
    const shown = (value: number | null, none: string) =>
      value === null ? none : fundFigure(language, field, value);
    return {
      who: fundPlaceName(language, place),
      field: fundFieldName(language, field),
      from: shown(from, text.verifica.blank),
      to: shown(to, words.open),
      why: `${fundSuspectSentence(language, change)} ${whyThisCell(language, change, suspect)} (${words.plausibility(plausibilityWord(language, plausibility))})`,
    };
  };
  return (
    <SuspectGroup
      failing={suspect.failing.map((finding) => findingSentence(language, finding))}
      headline={suspectHeadline(language, suspect)}
      ways={suspect.sets.map(({ changes }) =>
        changes.map((change, index) => (
          <SuspectedCell key={index} change={change} words={wordsOf(change)} />
        )),
      )}
    />
  );
}

export function FundSuspects({ suspects }: { readonly suspects: readonly FundSuspect[] }) {
  const styles = useStyles();
  const text = useFondiText();
  const title = useId();
  useSaid(text.suspects(suspects.length), { beside: true });
  return (
    <section className={styles.section} aria-labelledby={title}>
      <Subtitle2 as="h2" id={title}>
        {text.suspects(suspects.length)}
      </Subtitle2>
      <ul className={styles.list}>
        {suspects.map((suspect, index) => (
          <FundGroup key={index} suspect={suspect} />
        ))}
      </ul>
    </section>
  );
}
