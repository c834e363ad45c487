// Plans of earlier years: what is compared with, where it comes from, and how to give or take it away.
import {
  Button,
  Field,
  Input,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { EarlierFile } from "../../domain/precedente/readEarlierFiles";
import { precedentiText as english } from "../../messages/en/precedenti";
import { precedentiText as italian, type PrecedentiText } from "../../messages/it/precedenti";
import { earlierRefusalSentence, yearQuestionSentence } from "../../messages/precedentiSentences";
import { keptEarlier, pendingEarlier, type EarlierView } from "../../workflow/earlierView";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { useSaid } from "../say";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  waiting: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  year: { maxWidth: "12em" },
});

const ACCEPTED = ".xlsx,.xlsm,.xltx,.xlsb,.xls,.xml,.ods,.ots,.csv,.tsv,.tab,.txt,.docx,.htm,.html";

function useText(): PrecedentiText {
  return useLanguage() === "it" ? italian : english;
}

function Sources(props: { readonly view: EarlierView; readonly sheetYears?: ReadonlySet<number> }) {
  const { view, sheetYears } = props;
  const styles = useStyles();
  const text = useText();
  const { known } = usePaneState();
  const before = (known?.piano.year ?? 0) - 1;
  const { soloPrima, soloOra, sconosciuti } = view.spaiati;
  const hints = [
    ...(soloPrima.length > 0 ? [text.onlyBefore(before, soloPrima.join(", "))] : []),
    ...(soloOra.length > 0 ? [text.onlyNow(before, soloOra.join(", "))] : []),
    ...(sconosciuti.length > 0 ? [text.unknown(sconosciuti.join(", "))] : []),
  ];
  return (
    <>
      <ul className={styles.list}>
        {view.fonti.map(({ year, file, enti, cifre }) => (
          <li key={`${year} ${file}`}>
            <Text>
              {text.source(year, file, enti, cifre)}
              {sheetYears?.has(year) === false && ` (${text.collected})`}
            </Text>
          </li>
        ))}
      </ul>
      {hints.map((hint) => (
        <Text key={hint} size={200} className={styles.hint}>
          {hint}
        </Text>
      ))}
    </>
  );
}

function YearQuestion({ one }: { readonly one: EarlierFile }) {
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  const workflow = useWorkflow();
  const { task } = usePaneState();
  const likely = one.year.sure ? one.year.year : one.year.likely;
  const [year, setYear] = useState(likely === null ? "" : String(likely));
  const right = /^20\d\d$/.test(year.trim());
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        if (right && task === null) void workflow.dateEarlier(one.file, Number(year));
      }}
    >
      <Text>{yearQuestionSentence(language, one)}</Text>
      <Field
        label={text.yearOf}
        className={styles.year}
        validationState={right ? "none" : "warning"}
        validationMessage={right ? null : text.yearWrong}
      >
        <Input inputMode="numeric" value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
      <div>
        <Button type="submit" size="small" disabledFocusable={task !== null || !right}>
          {text.confirmYear}
        </Button>
      </div>
    </form>
  );
}

/** What was read and is not yet written. */
function Pending() {
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  const workflow = useWorkflow();
  const { known, earlier, task } = usePaneState();
  const { reading } = earlier;
  useSaid(
    reading === null || known === null
      ? ""
      : [
          ...reading.refused.map((one) =>
            earlierRefusalSentence(language, one, known.piano.year ?? 0),
          ),
          ...(reading.cifre.length > 0 ? [text.preview] : []),
        ].join(" "),
  );
  if (reading === null || known === null) return null;
  const view = pendingEarlier(known, reading.cifre);
  const busy = task !== null;
  return (
    <div className={styles.waiting}>
      {reading.refused.map((one) => (
        <Text key={one.file}>{earlierRefusalSentence(language, one, known.piano.year ?? 0)}</Text>
      ))}
      {reading.asked.map((one) => (
        <YearQuestion key={one.file} one={one} />
      ))}
      {reading.cifre.length > 0 && (
        <>
          <Text weight="semibold">{text.preview}</Text>
          <Sources view={view} />
          {view.replaced.length > 0 && <Text>{text.replaces(view.replaced.join(", "))}</Text>}
        </>
      )}
      <div className={styles.row}>
        {reading.cifre.length > 0 && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void workflow.writeEarlier()}
          >
            {text.write}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void workflow.discardEarlier()}
        >
          {text.discard}
        </Button>
      </div>
    </div>
  );
}

export function EarlierYears() {
  const styles = useStyles();
  const text = useText();
  const workflow = useWorkflow();
  const { known, earlier, task } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const title = useId();
  if (known === null) return null;
  const kept = keptEarlier(known);
  const busy = task !== null;
  const dated = known.piano.year !== null;
  return (
    <section className={styles.section} aria-labelledby={title}>
      <Subtitle2 as="h2" id={title}>
        {text.title}
      </Subtitle2>
      <Text className={styles.hint}>{text.intro}</Text>
      {!dated && <Text>{text.noYear}</Text>}
      {dated &&
        (kept.fonti.length === 0 ? (
          earlier.reading === null && <Text>{text.none}</Text>
        ) : (
          <Sources view={kept} sheetYears={kept.sheetYears} />
        ))}
      <Pending />
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={busy || !dated}
          onClick={() => input.current?.click()}
        >
          {text.choose}
        </Button>
        {kept.sheetYears.size > 0 && (
          <>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => void workflow.openEarlier()}
            >
              {text.open}
            </Button>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => void workflow.removeEarlier()}
            >
              {text.remove}
            </Button>
          </>
        )}
        {earlier.written !== null && (
          <Button size="small" disabledFocusable={busy} onClick={() => void workflow.undoEarlier()}>
            {text.undo}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label={text.inputLabel}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])].map((file) => ({
              name: file.name,
              size: file.size,
              bytes: async () => new Uint8Array(await file.arrayBuffer()),
            }));
            target.value = "";
            if (files.length > 0) void workflow.readEarlier(files);
          }}
        />
      </div>
    </section>
  );
}
