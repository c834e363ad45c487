// What every part of the room of the plan needs: the form, a way to change it, and the words.
import { ambitoPaneText as english } from "../../messages/en/ambitoPane";
import { voceNames as englishVoci } from "../../messages/en/ambito";
import { ambitoPaneText as italian, type AmbitoPaneText } from "../../messages/it/ambitoPane";
import { voceNames as italianVoci } from "../../messages/it/ambito";
import { formOf, type AmbitoForm } from "../../workflow/ambitoForm";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";

/** The words of the room, and the names of the rows of the sheet `Ambito`. */
export function useAmbitoText(): AmbitoPaneText & { readonly voci: typeof italianVoci } {
  return useLanguage() === "it"
    ? { ...italian, voci: italianVoci }
    : { ...english, voci: englishVoci };
}

/** The form as it stands, and a command that puts another in its place. */
export function useAmbitoForm(): {
  readonly form: AmbitoForm;
  readonly edit: (form: AmbitoForm) => void;
} {
  const { ambito, known } = usePaneState();
  const workflow = useWorkflow();
  return {
    form: ambito.form ?? formOf(known?.ambito),
    edit: (form) => workflow.editAmbito(form),
  };
}
