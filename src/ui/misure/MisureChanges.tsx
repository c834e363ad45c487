// What the next writing changes beside the per-ente tables: figures, and what is said of readings from
// sentences.
import { Text } from "@fluentui/react-components";
import { countMisure, countVerdicts } from "../../workflow/misureView";
import type { Pending } from "../../workflow/paneState";
import { useMisureText } from "./useMisureText";

export function MisureChanges({ pending }: { readonly pending: Pending }) {
  const text = useMisureText();
  const { base, prepared } = pending;
  const figures = text.newFigures(countMisure(base, prepared));
  const verdicts = text.changes(countVerdicts(base, prepared));
  return (
    <>
      {figures !== "" && <Text>{figures}.</Text>}
      {verdicts !== "" && <Text>{verdicts}.</Text>}
    </>
  );
}
