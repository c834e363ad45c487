// A small button that opens what stands below it: its arrow says whether that is open.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    justifySelf: "start",
    justifyContent: "flex-start",
    textAlign: "left",
    paddingLeft: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  arrow: { transitionProperty: "transform", transitionDuration: tokens.durationFast },
  open: { transform: "rotate(90deg)" },
});

export function FoldButton(props: {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
}) {
  const { open, onToggle, children } = props;
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="transparent"
      className={styles.button}
      icon={<ChevronRight16Regular className={mergeClasses(styles.arrow, open && styles.open)} />}
      aria-expanded={open}
      onClick={() => onToggle(!open)}
    >
      {children}
    </Button>
  );
}
