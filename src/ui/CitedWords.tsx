// The words of a source that a figure was read from, with the way to their place.
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  words: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS}`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  link: { fontSize: tokens.fontSizeBase200, textAlign: "left", overflowWrap: "anywhere" },
});

export function CitedWords(props: {
  /** The words, in their quotes. */
  readonly children: ReactNode;
  readonly place: string;
  /** What the link does, for who does not see the words. */
  readonly label: string;
  readonly onShow: () => void;
}) {
  const { children, place, label, onShow } = props;
  const styles = useStyles();
  return (
    <blockquote className={styles.words}>
      {children}{" "}
      <Link as="button" inline className={styles.link} aria-label={label} onClick={onShow}>
        {place}
      </Link>
    </blockquote>
  );
}
