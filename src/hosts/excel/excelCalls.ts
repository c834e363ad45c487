// Every call to Excel goes through here: one at a time, watched by a clock, and with its errors
// turned into failures.
import { failed, type Failure, type Result } from "../../workbook/failure";
import { hostFailure, type CallSubject } from "./hostFailure";

/** A trip to Excel that is watched. `context.sync` itself may never settle. */
export type Sync = () => Promise<void>;

/** What a call does with the object model. */
export type Act<T> = (context: Excel.RequestContext, sync: Sync) => Promise<Result<T>>;

/** Ends a call whose trip did not come back, or that comes back after it was given up. */
class GivenUp extends Error {}

/** Calls to the workbook that is open in Excel. */
export class ExcelCalls {
  private last: Promise<unknown> = Promise.resolve();

  /** @param patience milliseconds that a trip may take before its outcome is unknown. */
  constructor(private readonly patience: number) {}

  /** Runs `act` when the calls before it are over. */
  run<T>(subject: CallSubject, act: Act<T>): Promise<Result<T>> {
    const turn = this.last.then(() => this.call(subject, act));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async call<T>(subject: CallSubject, act: Act<T>): Promise<Result<T>> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let givenUp = false;
    let restart = (): void => undefined;
    const watchdog = new Promise<never>((_, reject) => {
      const giveUp = (): void => {
        givenUp = true;
        reject(new GivenUp());
      };
      restart = () => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, this.patience);
      };
    });
    restart();
    const work = Excel.run((context) =>
      act(context, async () => {
        // A call that was given up must not go on when Excel wakes up: nobody waits for it.
        if (givenUp) throw new GivenUp();
        restart();
        await context.sync();
        if (givenUp) throw new GivenUp();
      }),
    );
    try {
      return await Promise.race([work, watchdog]);
    } catch (error) {
      return failed(failureOf(error, subject));
    } finally {
      clearTimeout(timer);
      work.catch(() => undefined);
    }
  }
}

/** What a call had looked at is no more, or has another size: others took it away. */
const GONE: ReadonlySet<string> = new Set(["InvalidReference", "InvalidArgument", "ItemNotFound"]);

/** Whether an error can mean that others took cells away since they were looked at. */
export function isGone(error: unknown): boolean {
  return GONE.has((error as { code?: string } | null)?.code ?? "");
}

/** The failure of an exception that was caught; an exception that is not Excel's is thrown again. */
export function failureOf(error: unknown, subject: CallSubject): Failure {
  if (error instanceof GivenUp) return { code: "outcome-unknown" };
  const failure = hostFailure(error, subject);
  if (failure === null) throw error;
  return failure;
}
