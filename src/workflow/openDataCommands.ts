// The plan as open data: made of what the workbook holds now.
import { isoOfSerial } from "../domain/calendario/isoDate";
import type { PreparedPiano } from "../domain/preparePiano";
import { done } from "../workbook/failure";
import type { DataFiles } from "../workbook/dataFiles";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";

/** Makes the set; its words are no matter of the workflow's. @param created ISO date. */
export type OpenDataOf = (prepared: PreparedPiano, created: string) => DataFiles;

/** Commands around the open data. */
export interface OpenDataCommands {
  makeOpenData(openDataOf: OpenDataOf): Promise<void>;
}

export function openDataCommands(session: PaneSession): OpenDataCommands {
  const { run, send, world } = session;
  return {
    makeOpenData: (openDataOf) =>
      run("documento", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known } = seen.value;
        const archive = await world.dataArchive(openDataOf(known, isoOfSerial(world.now())!));
        const { ambito } = known.ambito;
        const name = ambito?.id ?? String(known.piano.year ?? "");
        const fileName = `${["dati-aperti", name].filter((part) => part !== "").join("-")}.zip`;
        const { savesFiles } = world;
        send({ type: "open-data-made", openData: { ...archive, fileName, savesFiles } });
        return done([]);
      }),
  };
}
