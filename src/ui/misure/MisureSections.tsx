// The sections on figures beside the per-ente tables: what waits for a person first, then what is there.
import type { PreparedPiano } from "../../domain/preparePiano";
import { LettureDaConfermare } from "./LettureDaConfermare";
import { MisureRaccolte } from "./MisureRaccolte";

export function MisureSections({ prepared }: { readonly prepared: PreparedPiano }) {
  return (
    <>
      <LettureDaConfermare prepared={prepared} />
      <MisureRaccolte prepared={prepared} />
    </>
  );
}
