// "Da dove viene" beside a figure: one click opens its source below it.
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { origineOf } from "../../workflow/fontiQuestions";
import type { Field, TableKind } from "../../domain/import/tableKinds";
import type { PreparedPiano } from "../../domain/preparePiano";
import { OrigineLines } from "./OrigineLines";
import { useFontiText } from "./useFontiText";

const useStyles = makeStyles({
  link: { fontSize: tokens.fontSizeBase200, textAlign: "left" },
});

export function OrigineToggle(props: {
  readonly prepared: PreparedPiano;
  readonly ente: string;
  readonly field: Field;
  readonly kind?: TableKind;
  /** What the figure is, for people who hear the link alone. */
  readonly what: string;
}) {
  const { prepared, ente, field, kind, what } = props;
  const styles = useStyles();
  const text = useFontiText();
  const [open, setOpen] = useState(false);
  const origine = open ? origineOf(prepared, ente, field, kind) : null;
  return (
    <div>
      <Link
        as="button"
        className={styles.link}
        aria-expanded={open}
        aria-label={text.originOf(what)}
        onClick={() => setOpen(!open)}
      >
        {text.origin}
      </Link>
      {origine !== null && <OrigineLines origine={origine} />}
    </div>
  );
}
