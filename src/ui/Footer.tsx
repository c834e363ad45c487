// Brand, guide and accessibility statement stand below: the top of a task pane belongs to the work.
import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePaneState, usePaneText, useWorkflow } from "./paneContext";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  links: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalM,
  },
  brand: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
});

export function Footer() {
  const styles = useStyles();
  const text = usePaneText();
  const workflow = useWorkflow();
  const { giornale, task } = usePaneState();
  return (
    <footer className={styles.footer}>
      <span className={styles.brand}>
        <img src="assets/icon-32.png" width={16} height={16} alt="" />
        <Text size={200} weight="semibold">
          {text.product}
        </Text>
      </span>
      <span className={styles.links}>
        <Link
          as="button"
          aria-expanded={giornale.lines !== null}
          disabledFocusable={task !== null}
          onClick={() =>
            void (giornale.lines === null ? workflow.showGiornale() : workflow.hideGiornale())
          }
        >
          {text.journal}
        </Link>
        <Link href="assets/accessibilita.html" target="_blank" rel="noreferrer">
          {text.accessibility}
        </Link>
        <Link href="assets/guida.html" target="_blank" rel="noreferrer">
          {text.guide}
        </Link>
      </span>
    </footer>
  );
}
