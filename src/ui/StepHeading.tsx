// Title and purpose of a step.
import { makeStyles, Text, Title3, tokens } from "@fluentui/react-components";

import { FOCUS_TITLE } from "./useKeepFocus";

const useStyles = makeStyles({
  heading: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalM,
  },
  title: {
    outlineStyle: "none",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  intro: { color: tokens.colorNeutralForeground2 },
});

export function StepHeading({ title, intro }: { readonly title: string; readonly intro: string }) {
  const styles = useStyles();
  return (
    <div className={styles.heading}>
      <Title3 as="h1" className={styles.title} id={FOCUS_TITLE} tabIndex={-1}>
        {title}
      </Title3>
      <Text className={styles.intro}>{intro}</Text>
    </div>
  );
}
