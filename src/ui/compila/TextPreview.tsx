// The texts that a fill writes, before it is done: what they say now and what they will say.
import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TextPlan } from "../../domain/fill/placeholders";
import { cellPlace } from "../../workflow/cellPlace";
import { contentText } from "../figureText";
import { useFormatNumber, usePaneText, useWorkflow } from "../paneContext";
import { useTestiText } from "./useTestiText";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  before: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  link: { fontSize: tokens.fontSizeBase200, textAlign: "left" },
});

type Place = TextPlan["unknown"][number]["address"];

function PlaceLink({ address }: { readonly address: Place }) {
  const styles = useStyles();
  const text = usePaneText();
  const workflow = useWorkflow();
  const place = cellPlace(address);
  return (
    <Link
      as="button"
      className={styles.link}
      title={text.verifica.goTo(place)}
      onClick={() => void workflow.showPlace(address)}
    >
      {place}
    </Link>
  );
}

export function TextPreview({ texts }: { readonly texts: TextPlan }) {
  const styles = useStyles();
  const words = useTestiText();
  const pane = usePaneText();
  const format = useFormatNumber();
  return (
    <>
      {texts.changes.length > 0 && (
        <section aria-label={words.texts}>
          <Text weight="semibold">
            {words.texts} ({texts.changes.length})
          </Text>
          <ul className={styles.list}>
            {texts.changes.map(({ write }) => (
              <li key={cellPlace(write.address)}>
                <PlaceLink address={write.address} />
                <div className={styles.before}>
                  {contentText(write.before, format, pane.compila.blank)}
                </div>
                <div>→ {contentText(write.after, format, pane.compila.blank)}</div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {texts.unknown.length > 0 && (
        <section aria-label={words.unknown}>
          <Text weight="semibold">{words.unknown}</Text>
          <ul className={styles.list}>
            {texts.unknown.map(({ address, name, missing }) => (
              <li key={`${cellPlace(address)} ${name}`}>
                <PlaceLink address={address} /> {`{{${name}}}`}:{" "}
                {missing ? words.missing : words.noField}
              </li>
            ))}
          </ul>
        </section>
      )}
      {texts.edited.length > 0 && (
        <section aria-label={words.edited}>
          <Text weight="semibold">{words.edited}</Text>
          <ul className={styles.list}>
            {texts.edited.map(({ address, now, filled }) => (
              <li key={cellPlace(address)}>
                <PlaceLink address={address} />
                <div>{now}</div>
                <div className={styles.before}>
                  {words.wouldBe} {filled}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
