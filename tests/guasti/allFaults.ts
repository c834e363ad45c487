// One worker of `npm run faults`: tries its share of all combinations and prints each as a line of JSON.
import { FAULTS } from "../../src/banco/faults/faultCatalogue";
import { rehearse, runFault } from "./runFault";
import { WORKFLOWS } from "./workflows";

const [worker, workers, onlyWorkflow, onlyFault] = process.argv.slice(2);

async function tryAll(): Promise<void> {
  const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
  let count = 0;
  for (const workflow of WORKFLOWS) {
    if (onlyWorkflow !== undefined && workflow.name !== onlyWorkflow) continue;
    const rehearsal = await rehearse(workflow);
    if (rehearsal.complaints.length > 0 && worker === "0") {
      const told = { fault: "none", number: 0, title: "nothing goes wrong", at: 0 };
      say({ workflow: workflow.name, ...told, complaints: rehearsal.complaints, told: [] });
    }
    for (const fault of FAULTS) {
      if (onlyFault !== undefined && fault.code !== onlyFault) continue;
      if (count++ % Number(workers) !== Number(worker)) continue;
      for (let at = 1; at <= rehearsal.trips; at++) {
        const { struck, complaints, told } = await runFault(rehearsal, fault, at);
        if (!struck) continue;
        const { code, number, title } = fault;
        say({ workflow: workflow.name, fault: code, number, title, at, complaints, told });
      }
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
