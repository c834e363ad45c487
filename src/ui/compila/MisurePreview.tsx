// The tables beside the offer, cell by cell, before they are written.
import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { MisureFill } from "../../domain/fill/fillMisure";
import { modelloBesideText as english } from "../../messages/en/modelloBeside";
import { modelloBesideText as italian } from "../../messages/it/modelloBeside";
import { fieldName, kindName } from "../../messages/names";
import { cellPlace } from "../../workflow/cellPlace";
import { contentText } from "../figureText";
import { useFormatNumber, useLanguage, usePaneText, useWorkflow } from "../paneContext";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  before: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  link: { fontSize: tokens.fontSizeBase200, textAlign: "left" },
});

export function MisurePreview({ fill }: { readonly fill: MisureFill }) {
  const styles = useStyles();
  const text = usePaneText();
  const language = useLanguage();
  const words = language === "it" ? italian : english;
  const format = useFormatNumber();
  const workflow = useWorkflow();
  const kinds = [...new Set(fill.changes.map(({ kind }) => kind))];
  const shown = (value: MisureFill["changes"][number]["write"]["after"]) =>
    contentText(value, format, text.compila.blank);
  return (
    <>
      {fill.waiting > 0 && <Text block>{words.waiting(fill.waiting)}</Text>}
      {fill.withoutRow.length > 0 && (
        <Text block>
          {words.withoutRow} {fill.withoutRow.join(", ")}
        </Text>
      )}
      {kinds.map((kind) => {
        const changes = fill.changes.filter((change) => change.kind === kind);
        const title = kindName(language, kind);
        return (
          <section key={kind} aria-label={title}>
            <Text weight="semibold">
              {title} ({changes.length})
            </Text>
            <ul className={styles.list}>
              {changes.map(({ write, label, measure }) => (
                <li key={cellPlace(write.address)}>
                  <div>
                    {label}
                    {measure !== null && `, ${fieldName(language, measure)}`}
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
      })}
    </>
  );
}
