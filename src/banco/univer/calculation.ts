// Waits for formulas. Univer recalculates a tenth of a second after the last change; a host that has
// to answer asks for it at once.
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ICommandInfo,
} from "./univerPackages";
import type { UniverKit } from "./startUniver";

/** What Univer's controller hides; the version is pinned, so that these names hold. */
interface TriggerInside {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _generateDirty(commands: ICommandInfo[]): object;
  _mergeDirty(a: object, b: object): object;
}

/** Gives up after this long, so that a formula that never ends cannot hang the host. */
const PATIENCE_MS = 20_000;

/** Follows the calculations of one Univer. */
export class Calculation {
  private running = 0;
  private waiters: (() => void)[] = [];

  constructor(private readonly kit: UniverKit) {
    kit.commands.onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.running++;
      if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
      const state = (command.params as { functionsExecutedState?: number }).functionsExecutedState;
      if (state === undefined) return;
      // Calculations overlap when one begins before the other ends: each says when it is over.
      this.running = Math.max(0, this.running - 1);
      // The results are written in the same turn as this note; whoever waits goes on in the next.
      const waiters = this.waiters;
      this.waiters = [];
      for (const go of waiters) setTimeout(go, 0);
    });
  }

  /** Whether a change waits for its calculation or one is under way. */
  get pending(): boolean {
    return this.inside._waitingCommandQueue.length > 0 || this.running > 0;
  }

  /** Calculates at once what waits, and resolves when every result is in its cell. */
  async settled(): Promise<void> {
    for (let round = 0; round < 50 && this.pending; round++) {
      const done = new Promise<void>((resolve) => {
        const end = setTimeout(resolve, PATIENCE_MS);
        this.waiters.push(() => {
          clearTimeout(end);
          resolve();
        });
      });
      if (this.running === 0) this.start();
      await done;
    }
  }

  private get inside(): TriggerInside {
    return this.kit.trigger as unknown as TriggerInside;
  }

  /** What the controller does when its time is over. */
  private start(): void {
    const inside = this.inside;
    clearTimeout(inside._setTimeoutKey);
    const dirty = inside._generateDirty(inside._waitingCommandQueue);
    inside._waitingCommandQueue = [];
    inside._executingDirtyData = inside._mergeDirty(inside._executingDirtyData, dirty);
    void this.kit.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...inside._executingDirtyData },
      { onlyLocal: true },
    );
  }
}
