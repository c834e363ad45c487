// A fault as a value: what goes wrong between pane and workbook, at which trip, and what ends it.
import type { BatchCut } from "../host/answerBatch";
import type { ExcelHost, Fault } from "../host/excelHost";
import { ActionType, type WireAction, type WireRequest } from "../host/protocol";

/** What may become of what the browser keeps beside the pane. */
export type StorageState =
  | "sound"
  /** Nothing can be stored or read. */
  | "refused"
  /** Only the shortest texts can be stored. */
  | "full"
  /** What was stored is gone: it was cleared, or the pane opens in another partition. */
  | "cleared"
  /** What was stored is cut off. */
  | "spoilt";

/** Where a fault strikes. */
export interface FaultPlace {
  readonly host: ExcelHost;
  /** Makes the browser's storage so. */
  readonly storage: (state: StorageState) => void;
  /** Sheet that somebody protects, renames, deletes or takes rows from. */
  readonly sheet: string;
  /** Zero-based row of that sheet which a co-author takes away. */
  readonly row: number;
  /** Name that somebody gives to a table of their own. */
  readonly table: string;
}

/** A fault that waits for its trip. */
export interface ArmedFault {
  /** Whether the trip came. */
  readonly struck: boolean;
  /** Whether an answer is withheld right now: nothing moves until time passes. */
  readonly holding: boolean;
  /** Whether the pane is gone since: it has to be started anew. */
  readonly reloaded: boolean;
  /** What the person does then: leaves the cell, takes the protection off. */
  lift(): Promise<void>;
  /** The person follows the advice about the fault's `advised` failure. */
  follow(): void;
}

/** One way of going wrong. */
export interface BenchFault {
  readonly code: string;
  /** Number in the list of the ten faults that an add-in has to survive. */
  readonly number: number;
  readonly title: string;
  /** Whether the workbook is another one afterwards, by somebody else's doing. */
  readonly changesWorkbook?: true;
  /** Whether somebody's cells stand on the target sheet while it lasts. */
  readonly addsCells?: true;
  /** Whether the target is gone for good: work that needs it ends when it says so. */
  readonly removesTarget?: true;
  /** Codes of failure that tell a person to put right what the fault did. */
  readonly advised?: readonly string[];
  /** Strikes at the trip `at`, counted from 1 after arming. */
  arm(place: FaultPlace, at: number): ArmedFault;
}

/** What a fault does with the trips from the one it waits for on; `trip` is 1 at the first of them. */
type Strike = (
  request: WireRequest,
  proceed: (cut?: BatchCut) => Promise<string>,
  trip: number,
) => Promise<string>;

interface Behaviour {
  readonly strike: Strike;
  readonly follow?: () => void;
  readonly isHolding?: () => boolean;
  readonly reloads?: true;
  readonly lift?: () => void | Promise<void>;
}

/** Makes a fault of what it does at its trip and after. */
export function benchFault(
  told: Omit<BenchFault, "arm">,
  behaviour: (place: FaultPlace) => Behaviour,
): BenchFault {
  return {
    ...told,
    arm(place, at) {
      const { strike, follow, isHolding, reloads, lift } = behaviour(place);
      let trips = 0;
      const fault: Fault = (request, proceed) => {
        trips++;
        return trips < at ? proceed() : strike(request, proceed, trips - at + 1);
      };
      place.host.fault = fault;
      return {
        get struck() {
          return trips >= at;
        },
        get holding() {
          return isHolding?.() ?? false;
        },
        get reloaded() {
          return reloads === true && trips >= at;
        },
        async lift() {
          if (place.host.fault === fault) place.host.fault = null;
          await lift?.();
        },
        follow: () => follow?.(),
      };
    },
  };
}

/** Whether an action changes the workbook, and not only what the client keeps of it. */
function changesSomething({ ActionType: type, Name }: WireAction): boolean {
  if (type === ActionType.setProperty) return true;
  return type === ActionType.method && !/^(_|Suspend)/.test(Name);
}

/** How many actions are done when a share of those that change something are. */
export function actionsUntil({ Actions }: WireRequest, share: number): number {
  if (share === 0) return 0;
  const changing = Actions.flatMap((action, index) => (changesSomething(action) ? [index] : []));
  if (changing.length < 2) return Math.floor(Actions.length * share);
  return changing[Math.max(1, Math.floor(changing.length * share))]!;
}
