// How the parts of Compila below its main job look: one after the other, each with a title and a hint.
import { makeStyles, tokens } from "@fluentui/react-components";

export const usePlanPart = makeStyles({
  section: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: { color: tokens.colorNeutralForeground2 },
  save: { overflowWrap: "anywhere" },
});
