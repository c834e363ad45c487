// A primary button that cannot be pressed loses its colour; where colours are few it would look like plain
// text. Its border stays.
import { makeStyles, mergeClasses, tokens, type ButtonState } from "@fluentui/react-components";

const useStyles = makeStyles({
  flat: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeDisabled}`,
    "@media (forced-colors: active)": { border: `${tokens.strokeWidthThin} solid GrayText` },
  },
});

/** A style hook of Fluent UI for all its buttons. */
export function useFlatButton(state: unknown): void {
  const styles = useStyles();
  const { appearance, disabled, disabledFocusable, root } = state as ButtonState;
  if (appearance !== "primary" || !(disabled || disabledFocusable)) return;
  // eslint-disable-next-line react-hooks/immutability -- style hooks of Fluent UI add to what they are given
  root.className = mergeClasses(root.className, styles.flat);
}
