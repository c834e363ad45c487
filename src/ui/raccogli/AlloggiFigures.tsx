// The dwellings behind each figure that lists add up to, page by page, each with its place.
import { Button, Link, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { AlloggiAggregate } from "../../domain/alloggi/aggregateAlloggi";
import type { CountField } from "../../domain/import/tableKinds";
import { fieldName } from "../../messages/names";
import { alloggiFigures, alloggiPage, ownersBehind, PAGE } from "../../workflow/alloggiView";
import { citedPlace } from "../../workflow/tableSummary";
import { useFormatNumber, useLanguage, usePaneText, useWorkflow } from "../paneContext";
import { useAlloggiText } from "./useAlloggiText";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  figures: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalXXS,
  },
  line: { textAlign: "left", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
  where: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  pages: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

function Dwellings(props: { readonly elenco: AlloggiAggregate; readonly field: CountField }) {
  const { elenco, field } = props;
  const styles = useStyles();
  const text = useAlloggiText();
  const words = usePaneText();
  const workflow = useWorkflow();
  const [ente, setEnte] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  const owners = useMemo(() => ownersBehind(elenco, field), [elenco, field]);
  const { lines, total } = useMemo(
    () => alloggiPage(elenco, field, ente, page),
    [elenco, field, ente, page],
  );
  const first = page * PAGE;
  return (
    <div className={styles.section}>
      {owners.length > 1 && (
        <Select
          size="small"
          aria-label={text.owner}
          value={ente ?? ""}
          onChange={(_, { value }) => {
            setEnte(value === "" ? null : value);
            setPage(0);
          }}
        >
          <option value="">{text.allOwners}</option>
          {owners.map(({ code, name, alloggi }) => (
            <option key={code} value={code}>
              {name} ({alloggi})
            </option>
          ))}
        </Select>
      )}
      <ul className={styles.list}>
        {lines.map(({ cited, name, where, open }) => {
          const place = citedPlace(cited);
          return (
            <li key={place}>
              <Link
                as="button"
                className={styles.line}
                title={words.verifica.goTo(place)}
                onClick={() => void workflow.show(cited)}
              >
                {name}
              </Link>{" "}
              <Text size={200} className={styles.where}>
                {where}
                {open && ` (${text.inDoubt})`}
              </Text>
            </li>
          );
        })}
      </ul>
      <div className={styles.pages}>
        <Text size={200} role="status">
          {text.page(Math.min(first + 1, total), first + lines.length, total)}
        </Text>
        {total > PAGE && (
          <>
            <Button size="small" disabledFocusable={page === 0} onClick={() => setPage(page - 1)}>
              {text.previous}
            </Button>
            <Button
              size="small"
              disabledFocusable={first + PAGE >= total}
              onClick={() => setPage(page + 1)}
            >
              {text.next}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

export function AlloggiFigures({ elenco }: { readonly elenco: AlloggiAggregate }) {
  const styles = useStyles();
  const text = useAlloggiText();
  const language = useLanguage();
  const format = useFormatNumber();
  const [shown, setShown] = useState<CountField | null>(null);
  return (
    <div className={styles.section}>
      <Text weight="semibold">{text.figures}</Text>
      <div className={styles.figures}>
        {alloggiFigures(elenco).map(({ field, certain, possible }) => {
          const figure =
            certain === possible ? format(certain) : `${format(certain)}–${format(possible)}`;
          const name = fieldName(language, field);
          return (
            <Button
              key={field}
              size="small"
              appearance={shown === field ? "primary" : "secondary"}
              aria-expanded={shown === field}
              aria-label={text.show(`${name} ${figure}`)}
              onClick={() => setShown(shown === field ? null : field)}
            >
              {name} {figure}
            </Button>
          );
        })}
      </div>
      {shown !== null && <Dwellings key={shown} elenco={elenco} field={shown} />}
    </div>
  );
}
