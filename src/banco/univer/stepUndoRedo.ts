// Undo in steps: everything that a batch of the pane does is taken back at once, last part first.
// Univer can gather parts too, but takes them back in the order in which they were done.
import {
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
  setDependencies,
  type IUndoRedoItem,
} from "./univerPackages";

/** Parts of the step that is open, for all Univers of this page: there is one batch at a time. */
let open: IUndoRedoItem[] | null = null;

/** Univer's undo service with steps. */
class StepUndoRedoService extends LocalUndoRedoService {
  override pushUndoRedo(item: IUndoRedoItem): void {
    if (open === null) super.pushUndoRedo(item);
    else open.push(item);
  }
}
setDependencies(StepUndoRedoService, [IUniverInstanceService, ICommandService, IContextService]);

/** To be given to Univer when it starts. */
export const stepUndoRedo: [typeof IUndoRedoService, { useClass: typeof StepUndoRedoService }][] = [
  [IUndoRedoService, { useClass: StepUndoRedoService }],
];

/** A step that is being gathered. */
export interface UndoStep {
  /** What is done until `resume` belongs to somebody else. */
  pause(): void;
  resume(): void;
  /** Ends the step; without parts it leaves no trace. */
  close(): void;
}

/** Gathers what is done from now on into one step. */
export function openStep(undoRedo: IUndoRedoService, unitID: string): UndoStep {
  const parts: IUndoRedoItem[] = [];
  open = parts;
  return {
    pause: () => (open = null),
    resume: () => (open = parts),
    close() {
      open = null;
      if (parts.length === 0) return;
      undoRedo.pushUndoRedo({
        unitID,
        redoMutations: parts.flatMap(({ redoMutations }) => redoMutations),
        undoMutations: parts.reverse().flatMap(({ undoMutations }) => undoMutations),
      });
    },
  };
}
