// Our localiser and two solvers behind one face: a problem in, a claim about the lightest set out.
import loadHighs from "highs";
import { solve } from "yalps";
import { lpText, mipModel, yalpsModel } from "./mipModel.mjs";

/** How long one call may take, in seconds. */
const HIGHS_SECONDS = 60;
const YALPS_SECONDS = 10;
/** Above a solver's tolerance, below any change of a count. */
const A_CHANGE = 0.5;

/** @returns name → function that gives `{ sets, proved }`; sets of cells, all or one; null: no answer */
export async function makeSolvers(locateErrors) {
  const highs = await loadHighs();
  const options = {
    ...{ output_flag: false, time_limit: HIGHS_SECONDS, mip_rel_gap: 0 },
    ...{ mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 },
  };
  return {
    quadra(problem) {
      const { status, proved, sets, cut } = locateErrors(problem);
      return status === "localised" && proved
        ? { sets: sets.map(({ cells }) => cells), cut }
        : null;
    },
    highs(problem) {
      const model = mipModel(problem);
      const { Status, Columns } = highs.solve(lpText(model), options);
      if (Status !== "Optimal") return null;
      const change = (i) => Columns[`u${i}`].Primal - Columns[`d${i}`].Primal;
      return { sets: [model.cells.filter((_, i) => Math.abs(change(i)) > A_CHANGE)] };
    },
    yalps(problem) {
      const model = mipModel(problem);
      const { status, variables } = solve(yalpsModel(model), {
        ...{ timeout: YALPS_SECONDS * 1000, tolerance: 0, maxIterations: Infinity },
        ...{ maxPivots: 1e6, precision: 1e-9 },
      });
      if (status !== "optimal") return null;
      const values = new Map(variables);
      const change = (i) => (values.get(`u${i}`) ?? 0) - (values.get(`d${i}`) ?? 0);
      return { sets: [model.cells.filter((_, i) => Math.abs(change(i)) > A_CHANGE)] };
    },
  };
}
