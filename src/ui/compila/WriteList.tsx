// Cells of one table of the template before they are written: what each is, where, before and after.
import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellWrite } from "../../workbook/cellWrite";
import { cellPlace } from "../../workflow/cellPlace";
import { contentText } from "../figureText";
import { useFormatNumber, usePaneText, useWorkflow } from "../paneContext";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  before: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  link: { fontSize: tokens.fontSizeBase200, textAlign: "left" },
});

export function WriteList(props: {
  readonly title: string;
  readonly cells: readonly { readonly write: CellWrite; readonly name: string }[];
  /** What is said between the title and the cells. */
  readonly children?: ReactNode;
}) {
  const { title, cells, children } = props;
  const styles = useStyles();
  const { blank } = usePaneText().compila;
  const format = useFormatNumber();
  const workflow = useWorkflow();
  return (
    <section aria-label={title}>
      <Text weight="semibold">
        {title} ({cells.length})
      </Text>
      {children}
      <ul className={styles.list}>
        {cells.map(({ write: { address, before, after }, name }) => (
          <li key={cellPlace(address)}>
            <div>{name}</div>
            <div className={styles.before}>
              <Link
                as="button"
                className={styles.link}
                onClick={() => void workflow.showPlace(address)}
              >
                {cellPlace(address)}
              </Link>
              : {contentText(before, format, blank)} → {contentText(after, format, blank)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
