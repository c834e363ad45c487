// Severity as a shape and a name, not as a colour alone.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../domain/finding";
import { severityName } from "../../messages/names";
import { useLanguage } from "../paneContext";

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  block: { color: tokens.colorStatusDangerForeground1 },
  justify: { color: tokens.colorStatusWarningForeground3 },
  inform: { color: tokens.colorNeutralForeground2 },
});

const ICONS = { block: ErrorCircle20Filled, justify: Warning20Filled, inform: Info20Regular };

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const language = useLanguage();
  const Icon = ICONS[severity];
  return (
    <Icon
      className={mergeClasses(styles.icon, styles[severity])}
      aria-label={severityName(language, severity)}
    />
  );
}
