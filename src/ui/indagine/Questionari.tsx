// The questionnaires: last year's figures, making them, and saving or copying what was made.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useRef, useState } from "react";
import type { QuestionariArchive } from "../../workflow/surveyState";
import { FoldButton } from "../FoldButton";
import { usePaneState, useWorkflow } from "../paneContext";
import { saveFile } from "../saveFile";
import { CopyBox } from "./CopyBox";
import { useIndagineText } from "./indagineText";
import { useSaid } from "../say";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  save: { justifySelf: "start", overflowWrap: "anywhere" },
  archive: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
});

function Archive({ archive }: { readonly archive: QuestionariArchive }) {
  const styles = useStyles();
  const text = useIndagineText().questionari;
  const { fileName, bytes, count, prefilled, savesFiles, table } = archive;
  const [otherwise, setOtherwise] = useState(!savesFiles);
  return (
    <div className={styles.archive}>
      <Text>{text.ready(count, prefilled)}</Text>
      {savesFiles && (
        <>
          <Button
            className={styles.save}
            appearance="primary"
            icon={<ArrowDownload20Regular />}
            onClick={() => saveFile(fileName, bytes, "application/zip")}
          >
            {text.save(fileName)}
          </Button>
          <div>
            <FoldButton open={otherwise} onToggle={setOtherwise}>
              {text.otherwise}
            </FoldButton>
          </div>
        </>
      )}
      {otherwise && (
        <>
          <Text className={styles.hint}>{text.noSaving}</Text>
          <CopyBox label={text.table} text={table} button={text.copyTable} rows={6} />
        </>
      )}
    </div>
  );
}

export function Questionari({ enti }: { readonly enti: number }) {
  const styles = useStyles();
  const text = useIndagineText().questionari;
  const workflow = useWorkflow();
  const { task, survey } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const { lastYear, archive } = survey;
  useSaid(archive === null ? "" : text.ready(archive.count, archive.prefilled), { first: false });
  useSaid(lastYear === null ? "" : text.lastYearRead(lastYear.files, lastYear.piano.enti.length), {
    first: false,
  });
  return (
    <section className={styles.section} aria-labelledby="questionari">
      <h2 className={styles.heading} id="questionari">
        {text.title}
      </h2>
      <Text className={styles.hint}>{text.intro}</Text>
      {lastYear !== null && (
        <Text className={styles.hint}>
          {text.lastYearRead(lastYear.files, lastYear.piano.enti.length)}
        </Text>
      )}
      <div className={styles.actions}>
        <Button
          appearance={archive === null ? "primary" : "secondary"}
          disabledFocusable={task !== null}
          onClick={() => void workflow.makeQuestionari()}
        >
          {text.make(enti)}
        </Button>
        <Button disabledFocusable={task !== null} onClick={() => input.current?.click()}>
          {text.lastYear}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          aria-label={text.lastYear}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])].map((file) => ({
              name: file.name,
              size: file.size,
              bytes: async () => new Uint8Array(await file.arrayBuffer()),
            }));
            event.target.value = "";
            if (files.length > 0) void workflow.readLastYear(files);
          }}
        />
      </div>
      {archive !== null && <Archive archive={archive} />}
    </section>
  );
}
