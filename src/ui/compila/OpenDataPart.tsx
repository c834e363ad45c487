// The plan as open data: saved as one archive where the pane can save, else copied file by file.
import { Button, Field, makeStyles, Select, Text } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import { OPEN_LICENCES, type OpenLicence } from "../../messages/dataPackage";
import { openDataPaneText as english } from "../../messages/en/openDataPane";
import { openDataPaneText as italian } from "../../messages/it/openDataPane";
import { openDataOf } from "../../messages/openDataOf";
import type { MadeOpenData } from "../../workflow/documentState";
import { CopyBox } from "../indagine/CopyBox";
import { FoldButton } from "../FoldButton";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { saveFile } from "../saveFile";
import { useSaid } from "../say";
import { usePlanPart } from "./planPart";

const LICENCES = Object.keys(OPEN_LICENCES) as OpenLicence[];

const useStyles = makeStyles({
  wide: { width: "100%" },
});

function useText() {
  return useLanguage() === "it" ? italian : english;
}

function CopyFiles({ files }: Pick<MadeOpenData, "files">) {
  const styles = { ...usePlanPart(), ...useStyles() };
  const text = useText();
  const [chosen, setChosen] = useState(files[0]!.fileName);
  const file = files.find(({ fileName }) => fileName === chosen) ?? files[0]!;
  return (
    <>
      <Text className={styles.hint}>{text.noSaving}</Text>
      <Field className={styles.wide} label={text.file}>
        <Select value={file.fileName} onChange={(_, { value }) => setChosen(value)}>
          {files.map(({ fileName }) => (
            <option key={fileName}>{fileName}</option>
          ))}
        </Select>
      </Field>
      <div className={styles.wide}>
        <CopyBox
          key={file.fileName}
          label={text.text(file.fileName)}
          text={file.text}
          button={text.copy(file.fileName)}
          rows={6}
        />
      </div>
    </>
  );
}

function Made({ made }: { readonly made: MadeOpenData }) {
  const styles = { ...usePlanPart(), ...useStyles() };
  const text = useText();
  const { fileName, files, bytes, savesFiles } = made;
  const [otherwise, setOtherwise] = useState(!savesFiles);
  return (
    <>
      <Text>{text.ready(files.length)}</Text>
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
          <FoldButton open={otherwise} onToggle={setOtherwise}>
            {text.otherwise}
          </FoldButton>
        </>
      )}
      {otherwise && <CopyFiles files={files} />}
    </>
  );
}

export function OpenDataPart() {
  const styles = { ...usePlanPart(), ...useStyles() };
  const text = useText();
  const workflow = useWorkflow();
  const { task, openData } = usePaneState();
  const [licence, setLicence] = useState<OpenLicence>(LICENCES[0]!);
  useSaid(openData === null ? "" : text.ready(openData.files.length), { first: false });
  return (
    <section className={styles.section} aria-labelledby="dati-aperti">
      <h2 className={styles.title} id="dati-aperti">
        {text.title}
      </h2>
      <Text className={styles.hint}>{text.hint}</Text>
      <Field className={styles.wide} label={text.licence} hint={OPEN_LICENCES[licence].title}>
        <Select
          value={licence}
          onChange={(_, { value }) => setLicence(LICENCES.find((one) => one === value)!)}
        >
          {LICENCES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <Button
        disabledFocusable={task !== null}
        onClick={() =>
          void workflow.makeOpenData((prepared, created) => openDataOf(prepared, licence, created))
        }
      >
        {text.make}
      </Button>
      {openData !== null && <Made made={openData} />}
    </section>
  );
}
