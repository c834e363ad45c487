// What was not read of a source, and why: the same lines as the command line prints.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Ignored } from "../../domain/import/ignoredRanges";
import { ignoredText as english } from "../../messages/en/ignored";
import { ignoredSentence } from "../../messages/ignoredSentence";
import { ignoredText as italian } from "../../messages/it/ignored";
import { tablePlace } from "../../workflow/tableSummary";
import { useLanguage } from "../paneContext";

const useStyles = makeStyles({
  panel: { margin: 0, paddingBottom: tokens.spacingVerticalS },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "grid",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** Parts that are listed before a person asks for all of them. */
const AT_ONCE = 20;

export function IgnoredParts(props: { readonly ignored: readonly Ignored[] }) {
  const { ignored } = props;
  const styles = useStyles();
  const language = useLanguage();
  const text = language === "it" ? italian : english;
  const [all, setAll] = useState(false);
  const shown = all ? ignored : ignored.slice(0, AT_ONCE);
  return (
    <Accordion collapsible>
      <AccordionItem value="ignored">
        <AccordionHeader as="h3" size="small">
          {text.parts(ignored.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={styles.list}>
            {shown.map((one) => (
              <li key={`${tablePlace(one)} ${one.reason}`}>
                {tablePlace(one)}
                {one.words !== "" && ` («${one.words}»)`}: {ignoredSentence(language, one)}
              </li>
            ))}
          </ul>
          {shown.length < ignored.length && (
            <Link as="button" onClick={() => setAll(true)}>
              {text.showAll(ignored.length)}
            </Link>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
