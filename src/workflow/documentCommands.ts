// The plan as a document: made of what the workbook holds now.
import { ownParagraphs } from "../domain/fill/ownParagraphs";
import { checkPrepared, type PreparedPiano, type WeighedCheck } from "../domain/preparePiano";
import type { TextDocument } from "../workbook/textDocument";
import { done } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";

/** Makes the document; its sentences are no matter of the workflow's. */
export type DocumentOf = (
  prepared: PreparedPiano,
  check: WeighedCheck,
  texts: readonly string[],
) => TextDocument;

/** Commands around the document. */
export interface DocumentCommands {
  makeDocument(documentOf: DocumentOf): Promise<void>;
}

export function documentCommands(session: PaneSession): DocumentCommands {
  const { run, send, state, world } = session;
  return {
    makeDocument: (documentOf) =>
      run("documento", async () => {
        const seen = await lookAtWorkbook(session, "all");
        if (!seen.ok) return seen;
        const { known, others, match } = seen.value;
        const texts = ownParagraphs(state().file, others, match);
        const document = documentOf(known, checkPrepared(known, match), texts);
        const bytes = world.savesFiles ? await world.writeWord(document) : null;
        const { ambito } = known.ambito;
        const name = ambito?.id ?? String(known.piano.year ?? "").trim();
        const fileName = `${["piano", name].filter((part) => part !== "").join("-")}.docx`;
        send({ type: "document-made", document: { fileName, document, bytes } });
        return done([]);
      }),
  };
}
