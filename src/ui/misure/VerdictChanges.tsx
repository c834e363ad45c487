// What the next writing changes of readings from sentences.
import { Text } from "@fluentui/react-components";
import { countVerdicts } from "../../workflow/misureView";
import type { Pending } from "../../workflow/paneState";
import { useMisureText } from "./useMisureText";

export function VerdictChanges({ pending }: { readonly pending: Pending }) {
  const text = useMisureText();
  const changes = text.changes(countVerdicts(pending.base, pending.prepared));
  return changes === "" ? null : <Text>{changes}.</Text>;
}
