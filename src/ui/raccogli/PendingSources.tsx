// What was recognised, before anything is written.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import { lazyPart } from "../lazyPart";
import type { Pending } from "../../workflow/paneState";
import { fieldName } from "../../messages/names";
import { figureText } from "../figureText";
import {
  useFormatNumber,
  useLanguage,
  usePaneState,
  usePaneText,
  useWorkflow,
} from "../paneContext";
import { SourceTables } from "./SourceTables";
import { useSaid } from "../say";

// Few readings leave a question: what asks it arrives when one does.
const MappingSteps = lazyPart(() =>
  import("./MappingSteps").then(({ MappingSteps }) => MappingSteps),
);

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  source: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  changes: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

// What is about lists of dwellings arrives with the first list.
const AlloggiFigures = lazyPart(() =>
  import("./AlloggiFigures").then(({ AlloggiFigures }) => AlloggiFigures),
);
const AlloggiLists = lazyPart(() =>
  import("./AlloggiLists").then(({ AlloggiLists }) => AlloggiLists),
);

const IgnoredParts = lazyPart(() =>
  import("./IgnoredParts").then(({ IgnoredParts }) => IgnoredParts),
);
const MisureChanges = lazyPart(() =>
  import("../misure/MisureChanges").then(({ MisureChanges }) => MisureChanges),
);

export function PendingSources({ pending }: { readonly pending: Pending }) {
  const styles = useStyles();
  const text = usePaneText();
  const workflow = useWorkflow();
  const language = useLanguage();
  const format = useFormatNumber();
  const { task } = usePaneState();
  const { comparison, files, prepared } = pending;
  const sources = prepared.sources.filter(({ recognition }) => files.includes(recognition.file));
  const words = (figure: Parameters<typeof figureText>[0]) =>
    figureText(figure, format, text.compila.blank);
  const compared = text.raccogli.comparison(
    comparison.added,
    comparison.changed.length,
    comparison.unchanged,
  );
  useSaid(`${text.raccogli.pending}: ${compared}. ${text.raccogli.nothingWritten}`);
  return (
    <section className={styles.section} aria-labelledby="da-scrivere">
      <h2 className={styles.heading} id="da-scrivere">
        {text.raccogli.pending}
      </h2>
      <Suspense fallback={null}>
        <MappingSteps pending={pending} />
      </Suspense>
      {sources.map((source) => (
        <div key={source.recognition.file} className={styles.source}>
          <SourceTables recognition={source.recognition} />
          {source.recognition.ignored.length > 0 && (
            <Suspense fallback={null}>
              <IgnoredParts ignored={source.recognition.ignored} />
            </Suspense>
          )}
          {prepared.elenco !== null && source.recognition.alloggi.length > 0 && (
            <Suspense fallback={null}>
              <AlloggiLists
                file={source.recognition.file}
                lists={source.recognition.alloggi}
                elenco={prepared.elenco}
              />
            </Suspense>
          )}
        </div>
      ))}
      {prepared.elenco !== null && (
        <Suspense fallback={null}>
          <AlloggiFigures elenco={prepared.elenco} />
        </Suspense>
      )}
      <Text>
        {compared}
        {". "}
        <span className={styles.hint}>{text.raccogli.nothingWritten}</span>
      </Text>
      <Suspense fallback={null}>
        <MisureChanges pending={pending} />
      </Suspense>
      {comparison.changed.length > 0 && (
        <div>
          <Text weight="semibold">{text.raccogli.changes}</Text>
          <ul className={styles.changes}>
            {comparison.changed.map(({ ente, field, before, after }) => (
              <li key={`${ente.code} ${field}`}>
                {ente.name}, {fieldName(language, field)}: {words(before)} → {words(after)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={task !== null || !pending.writable}
          onClick={() => void workflow.writeSheets()}
        >
          {text.raccogli.write}
        </Button>
        <Button disabledFocusable={task !== null} onClick={() => workflow.discardSources()}>
          {text.raccogli.discard}
        </Button>
      </div>
    </section>
  );
}
