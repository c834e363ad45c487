// Ways to end a node of the search early, where figures fit into plain numbers.
import type { Budget } from "./budget";
import type { CellSet } from "./cellSet";
import type { EditSystem } from "./editSystem";
import { ExactlyOnce } from "./exactlyOnce";
import { ConflictFinder, type Conflicts } from "./findConflicts";
import type { LowerBound } from "./lowerBound";
import { SAFE_NUMBERS, type Ring } from "./ring";

/** With more open cells the search has not come to its end. */
const MOST_PICKED = 400;

/** The search works without them, only slower. */
export class Shortcuts {
  private readonly finder: ConflictFinder;

  private constructor(
    private readonly lower: LowerBound<number>,
    private readonly system: EditSystem<number>,
    private readonly open: CellSet,
    private readonly integer: boolean,
    private readonly budget: Budget,
  ) {
    this.finder = new ConflictFinder(lower, system, open, integer);
  }

  /** Null where figures need big integers. */
  static of<N>(
    ring: Ring<N>,
    lower: LowerBound<N>,
    system: EditSystem<N>,
    open: CellSet,
    integer: boolean,
    budget: Budget,
  ): Shortcuts | null {
    if ((ring as unknown) !== SAFE_NUMBERS) return null;
    return new Shortcuts(
      lower as unknown as LowerBound<number>,
      system as unknown as EditSystem<number>,
      open,
      integer,
      budget,
    );
  }

  /** After a computed bound. @param slack what the limit leaves beyond it */
  conflicts(slack: number): Conflicts {
    return this.finder.find(slack);
  }

  /** Picking the cells that are left, when that is all there is to do; else null. */
  exactlyOnce(slack: number): ExactlyOnce | null {
    const { lower, system, open, integer, budget } = this;
    if (open.size > MOST_PICKED || system.waiting().length > 0) return null;
    if (integer && system.loose > 0) return null;
    return ExactlyOnce.of(lower, system, open, slack, integer, budget);
  }
}
