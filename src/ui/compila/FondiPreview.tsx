// The fund section of the template, cell by cell, before it is written.
import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FundFill } from "../../domain/fill/fillFondi";
import { fundPlaceName } from "../../messages/fundPlaceName";
import { ledgerTermName } from "../../messages/names";
import { cellPlace } from "../../workflow/cellPlace";
import { useFondiText } from "../fondi/useFondiText";
import { contentText } from "../figureText";
import { useFormatNumber, useLanguage, usePaneText, useWorkflow } from "../paneContext";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  before: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  link: { fontSize: tokens.fontSizeBase200, textAlign: "left" },
});

export function FondiPreview({ fill }: { readonly fill: FundFill }) {
  const styles = useStyles();
  const words = useFondiText();
  const text = usePaneText();
  const language = useLanguage();
  const format = useFormatNumber();
  const workflow = useWorkflow();
  const shown = (value: FundFill["changes"][number]["write"]["after"]) =>
    contentText(value, format, text.compila.blank);
  return (
    <section aria-label={words.title}>
      <Text weight="semibold">
        {words.title} ({fill.changes.length})
      </Text>
      {fill.waiting > 0 && <Text block>{words.notFilled(fill.waiting)}</Text>}
      <ul className={styles.list}>
        {fill.changes.map(({ write, place, field }) => (
          <li key={cellPlace(write.address)}>
            <div>
              {fundPlaceName(language, place)}
              {field !== null && `, ${ledgerTermName(language, field)}`}
            </div>
            <div className={styles.before}>
              <Link
                as="button"
                className={styles.link}
                onClick={() => void workflow.showPlace(write.address)}
              >
                {cellPlace(write.address)}
              </Link>
              : {shown(write.before)} → {shown(write.after)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
