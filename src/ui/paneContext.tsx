// What every component of the pane needs: the workflow, its state, and the words of the language.
import { createContext, useContext, useSyncExternalStore, type ReactNode } from "react";
import { paneText as english } from "../messages/en/pane";
import { formatNumber, type Language } from "../messages/formatNumber";
import { paneText as italian, type PaneText } from "../messages/it/pane";
import type { PaneState } from "../workflow/paneState";
import type { PaneWorkflow } from "../workflow/paneWorkflow";

interface Pane {
  readonly workflow: PaneWorkflow;
  readonly language: Language;
}

const PaneContext = createContext<Pane | null>(null);

function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("A component of the pane stands outside its provider.");
  return pane;
}

/** Provides the workflow and the language to all components below. */
export function PaneProvider({ children, ...pane }: Pane & { children: ReactNode }) {
  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
}

/** The commands. */
export function useWorkflow(): PaneWorkflow {
  return usePane().workflow;
}

/** The state; the component renders again when it changes. */
export function usePaneState(): PaneState {
  const { workflow } = usePane();
  return useSyncExternalStore(workflow.subscribe, workflow.getState);
}

/** The language of the interface. */
export function useLanguage(): Language {
  return usePane().language;
}

/** The words of the pane. */
export function usePaneText(): PaneText {
  return useLanguage() === "it" ? italian : english;
}

/** A number as the language prints it. */
export function useFormatNumber(): (value: number) => string {
  const language = useLanguage();
  return (value) => formatNumber(language, value);
}
