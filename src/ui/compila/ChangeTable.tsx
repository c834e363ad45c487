// The changes of one table of the plan on one sheet: cell, ente, before and after.
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FillChange } from "../../domain/fill/planFill";
import { fieldName } from "../../messages/names";
import { cellPlace } from "../../workflow/cellPlace";
import { placeOnSheet } from "../../workflow/tableSummary";
import { contentText } from "../figureText";
import { MoreRows, useLongList } from "../LongList";
import { OrigineToggle } from "../fonti/OrigineToggle";
import {
  useFormatNumber,
  useLanguage,
  usePaneState,
  usePaneText,
  useWorkflow,
} from "../paneContext";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  change: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  long: { whiteSpace: "normal", textAlign: "left" },
  place: { whiteSpace: "nowrap", overflowWrap: "normal" },
  link: { fontSize: tokens.fontSizeBase200, textAlign: "left" },
});

export function ChangeTable({ changes }: { readonly changes: readonly FillChange[] }) {
  const styles = useStyles();
  const text = usePaneText();
  const language = useLanguage();
  const format = useFormatNumber();
  const workflow = useWorkflow();
  const words = (content: FillChange["write"]["after"]) =>
    contentText(content, format, text.compila.blank);
  const { known } = usePaneState();
  const { shown, rest, more } = useLongList(changes);
  const several = new Set(changes.map(({ field }) => field)).size > 1;
  return (
    <>
      <table className={styles.table}>
        <tbody>
          {shown.map(({ write, ente, field, kind }) => {
            const place = cellPlace(write.address);
            const long = typeof write.after === "string";
            return (
              <tr key={place}>
                <td className={mergeClasses(styles.cell, styles.place)}>
                  <Link
                    as="button"
                    className={styles.link}
                    title={text.verifica.goTo(place)}
                    onClick={() => void workflow.showPlace(write.address)}
                  >
                    {placeOnSheet(write.address)}
                  </Link>
                </td>
                <td className={styles.cell}>
                  {ente?.name ?? text.compila.totalRow}
                  {several && `, ${fieldName(language, field)}`}
                  {ente !== null && known !== null && (
                    <OrigineToggle
                      prepared={known}
                      ente={ente.code}
                      field={field}
                      kind={kind}
                      what={`${ente.name}, ${fieldName(language, field)} ${words(write.after)}`}
                    />
                  )}
                </td>
                <td className={mergeClasses(styles.cell, styles.change, long && styles.long)}>
                  {words(write.before)} → <strong>{words(write.after)}</strong>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoreRows rest={rest} more={more} />
    </>
  );
}
