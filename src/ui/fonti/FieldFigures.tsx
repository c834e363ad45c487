// The figures of one measure, ente by ente, each with its source.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { CountField } from "../../domain/import/tableKinds";
import { chosenCell } from "../../workflow/fontiQuestions";
import type { PreparedPiano } from "../../domain/preparePiano";
import { fieldName } from "../../messages/names";
import { MoreRows, useLongList } from "../LongList";
import { useLanguage } from "../paneContext";
import { OrigineToggle } from "./OrigineToggle";
import { useFontiText, useStatementWords } from "./useFontiText";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: "grid",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  value: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
});

export function FieldFigures(props: {
  readonly prepared: PreparedPiano;
  readonly field: CountField;
}) {
  const { prepared, field } = props;
  const styles = useStyles();
  const text = useFontiText();
  const language = useLanguage();
  const words = useStatementWords();
  const name = fieldName(language, field);
  const { shown, rest, more } = useLongList(
    prepared.piano.enti.filter((one) => chosenCell(one, field) !== null),
  );
  return (
    <>
      <ul className={styles.list} aria-label={text.figures(name)}>
        {shown.map((one) => {
          const sourced = chosenCell(one, field)!;
          const { code, name: ente } = one.ente;
          const value = words(sourced.cell.figure);
          return (
            <li key={code}>
              <div className={styles.line}>
                <span>{ente}</span>
                <span className={styles.value}>{value}</span>
              </div>
              <OrigineToggle
                prepared={prepared}
                ente={code}
                field={field}
                what={`${ente}, ${name} ${value}`}
              />
            </li>
          );
        })}
      </ul>
      <MoreRows rest={rest} more={more} />
    </>
  );
}
