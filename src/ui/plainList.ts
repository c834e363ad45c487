// Lists without bullets whose items stand below each other, as the pane has them in many places.
import { makeStyles, tokens } from "@fluentui/react-components";

const plain = {
  listStyleType: "none",
  margin: 0,
  padding: 0,
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr)",
  overflowWrap: "anywhere",
} as const;

/** `list` for lines that belong together, `wide` for items of several lines each. */
export const usePlainList = makeStyles({
  list: { ...plain, gap: tokens.spacingVerticalS },
  wide: { ...plain, gap: tokens.spacingVerticalM },
});
