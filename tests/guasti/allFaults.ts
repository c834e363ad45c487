// One worker of `npm run faults`: tries its share of the combinations and prints each as a line of JSON.
import { FAULTS } from "../../src/banco/faults/faultCatalogue";
import { rehearse, runFault, type Rehearsal } from "./runFault";
import { WORKFLOWS } from "./workflows";

/** What a worker is asked for. */
interface Order {
  readonly worker: number;
  readonly workers: number;
  /** Only this workflow, fault or trip. */
  readonly workflow?: string;
  readonly fault?: string;
  readonly trip?: number;
  /** A sample in the order that a seed gives, until so many seconds are over; else all. */
  readonly sample?: { readonly seed: number; readonly seconds: number };
}

const order = JSON.parse(process.argv[2] ?? "{}") as Order;
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const rehearsals = new Map<string, Promise<Rehearsal>>();

function rehearsed(workflow: (typeof WORKFLOWS)[number]): Promise<Rehearsal> {
  const { name } = workflow;
  const known = rehearsals.get(name) ?? rehearse(workflow);
  rehearsals.set(name, known);
  return known;
}

/** Numbers from 0 below 1, the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Pair = readonly [(typeof WORKFLOWS)[number], (typeof FAULTS)[number]];

/** The pairs of this worker. */
function pairs(): Pair[] {
  const wanted = WORKFLOWS.filter(({ name }) => name === (order.workflow ?? name)).flatMap(
    (workflow) =>
      FAULTS.filter(({ code }) => code === (order.fault ?? code)).map((fault): Pair => [
        workflow,
        fault,
      ]),
  );
  const { sample } = order;
  if (sample !== undefined) {
    const random = randomFrom(sample.seed);
    const places = new Map(wanted.map((pair) => [pair, random()]));
    wanted.sort((a, b) => places.get(a)! - places.get(b)!);
  }
  return wanted.filter((_, i) => i % order.workers === order.worker);
}

async function tryOne([workflow, fault]: Pair, rehearsal: Rehearsal, at: number): Promise<void> {
  const { struck, complaints, told } = await runFault(rehearsal, fault, at);
  if (!struck) return;
  const { code, number, title } = fault;
  say({ workflow: workflow.name, fault: code, number, title, at, complaints, told });
}

async function tryAll(): Promise<void> {
  const begun = performance.now();
  const random = randomFrom((order.sample?.seed ?? 0) + order.worker + 1);
  const faultless = new Set<string>();
  for (const pair of pairs()) {
    const [workflow] = pair;
    const { seconds = Infinity } = order.sample ?? {};
    if (performance.now() - begun > 1000 * seconds) return;
    const rehearsal = await rehearsed(workflow);
    if (rehearsal.complaints.length > 0 && !faultless.has(workflow.name)) {
      const told = { fault: "none", number: 0, title: "nothing goes wrong", at: 0 };
      say({ workflow: workflow.name, ...told, complaints: rehearsal.complaints, told: [] });
    }
    faultless.add(workflow.name);
    if (order.sample !== undefined) {
      await tryOne(pair, rehearsal, 1 + Math.floor(random() * rehearsal.trips));
      continue;
    }
    for (let at = 1; at <= rehearsal.trips; at++) {
      if (at === (order.trip ?? at)) await tryOne(pair, rehearsal, at);
    }
  }
}

void tryAll().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
