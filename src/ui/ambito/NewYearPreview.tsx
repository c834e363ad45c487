// A new year whole, before it is written: what is to be known, what changes, what goes and what stays.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { NewYear } from "../../domain/anno/newYear";
import { yearNoteSentence } from "../../messages/yearNoteSentence";
import { contentText } from "../figureText";
import { useFormatNumber, useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { RoomSection } from "./RoomSection";
import { useAnnoText } from "./useAnnoText";
import { useSaid } from "../say";

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalXXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
  line: { display: "block" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

function Part(props: {
  readonly title: string;
  readonly hint?: string;
  readonly lines: readonly {
    readonly key: string;
    readonly words: string;
    readonly more?: string[];
  }[];
}) {
  const styles = useStyles();
  if (props.lines.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{props.title}</h3>
      {props.hint !== undefined && (
        <Text size={200} className={styles.hint}>
          {props.hint}
        </Text>
      )}
      <ul className={styles.list}>
        {props.lines.map(({ key, words, more = [] }) => (
          <li key={key}>
            {words}
            {more.map((line) => (
              <Text key={line} size={200} className={styles.line}>
                {line}
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function NewYearPreview({ plan }: { readonly plan: NewYear }) {
  const styles = useStyles();
  const text = useAnnoText();
  const language = useLanguage();
  const format = useFormatNumber();
  const workflow = useWorkflow();
  const { task, file } = usePaneState();
  const words = (content: Parameters<typeof contentText>[0]) =>
    // A year is no count: it has no dots.
    typeof content === "number" && content >= 2000 && content < 2200
      ? String(content)
      : contentText(content, format, text.blank);
  const { year, changes, emptied, carried, writes, notes } = plan;
  const own = [...new Set(writes.map(({ write }) => write.address.sheet))].map((sheet) => {
    const here = writes.filter(({ write }) => write.address.sheet === sheet);
    const figures = here.filter(({ what }) => what === "figure").length;
    const titles = here.filter(({ what }) => what === "words");
    return {
      key: sheet,
      words: figures === 0 ? sheet : `${sheet}: ${text.figures(figures)}`,
      more: titles.map(({ write }) => `${words(write.before)} → ${words(write.after)}`),
    };
  });
  const title = text.previewTitle(year);
  useSaid(`${title}. ${text.nothingWritten}`);
  return (
    <RoomSection title={title} hint={text.nothingWritten}>
      <Text>{text.saveFirst(file, year)}</Text>
      <Part
        title={text.toLookAt}
        lines={notes.map((note) => {
          const sentence = yearNoteSentence(language, note);
          return { key: sentence, words: sentence };
        })}
      />
      <Part
        title={text.ambito}
        lines={changes.flatMap(({ name, cells }) =>
          cells
            .filter(({ column }) => column === "Valore")
            .map(({ before, after }) => ({
              key: name,
              words: `${name}: ${words(before)} → ${words(after)}`,
            })),
        )}
      />
      <Part title={text.own} hint={text.ownHint} lines={own} />
      <Part
        title={text.emptied}
        lines={emptied.map(({ sheet, rows }) => ({
          key: sheet,
          words: `${sheet}: ${text.rows(rows)}`,
        }))}
      />
      <Part title={text.carried} lines={[{ key: "carried", words: carried.join(", ") }]} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={task !== null}
          onClick={() => void workflow.openYear()}
        >
          {text.open(year)}
        </Button>
        <Button disabledFocusable={task !== null} onClick={() => void workflow.discardYear()}>
          {text.leave}
        </Button>
      </div>
    </RoomSection>
  );
}
