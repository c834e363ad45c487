// Comuni are found in the registry while somebody types, and chosen several at a time.
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  SearchBox,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { lazyPart } from "../lazyPart";
import type { KnownEnti } from "../../domain/ambito/ambitoRegistry";
import { comuniFor, provinces, sortedEnti, withEnti, withoutEnte } from "../../workflow/ambitoForm";
import { RoomSection } from "./RoomSection";
import { useAmbitoForm, useAmbitoText } from "./useAmbitoForm";
import { useSourceCodes } from "./useSourceCodes";

const useStyles = makeStyles({
  search: {
    display: "grid",
    gap: tokens.spacingHorizontalS,
    gridTemplateColumns: "minmax(0, 1fr) minmax(84px, auto)",
    alignItems: "end",
  },
  box: { minWidth: 0, maxWidth: "100%" },
  hits: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    maxHeight: "240px",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hit: { display: "flex", alignItems: "center", minWidth: 0 },
  name: { overflowWrap: "anywhere" },
  code: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const PasteNames = lazyPart(() => import("./PasteNames").then(({ PasteNames }) => PasteNames));

export function ComuniPicker({ enti }: { readonly enti: KnownEnti }) {
  const styles = useStyles();
  const text = useAmbitoText();
  const { form, edit } = useAmbitoForm();
  const inSources = useSourceCodes();
  const [typed, setTyped] = useState("");
  const [province, setProvince] = useState("");
  const [pasting, setPasting] = useState(false);
  const asked = typed.trim() !== "" || province !== "";
  const hits = asked ? comuniFor(enti, typed, province === "" ? null : province) : [];
  const members = new Set(sortedEnti(form).members.map(({ code }) => code));
  const addable = hits.filter(({ ente, unsure }) => !unsure && !members.has(ente.code));
  return (
    <RoomSection title={text.comuni}>
      <div className={styles.search}>
        <Field label={text.search}>
          <SearchBox
            className={styles.box}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Field label={text.province}>
          <Select value={province} onChange={(_, { value }) => setProvince(value)}>
            <option value="">{text.anyProvince}</option>
            {provinces(enti).map((sigla) => (
              <option key={sigla}>{sigla}</option>
            ))}
          </Select>
        </Field>
      </div>
      <Text size={200} className={styles.code} aria-live="polite">
        {!asked ? text.searchHint : hits.length === 0 ? text.notFound : text.found(hits.length)}
      </Text>
      {hits.length > 0 && (
        <ul className={styles.hits} aria-label={text.comuni}>
          {hits.map(({ ente, unsure }) => (
            <li key={ente.code} className={styles.hit}>
              <Checkbox
                checked={members.has(ente.code)}
                label={
                  <span className={styles.name}>
                    {ente.name} ({ente.province}){" "}
                    <span className={styles.code}>
                      {ente.code}
                      {unsure && `, ${text.unsure}`}
                    </span>
                  </span>
                }
                onChange={(_, { checked }) =>
                  edit(
                    checked === true
                      ? withEnti(form, [ente])
                      : withoutEnte(form, ente.code, inSources),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {addable.length > 1 && (
          <Button
            size="small"
            onClick={() =>
              edit(
                withEnti(
                  form,
                  addable.map(({ ente }) => ente),
                ),
              )
            }
          >
            {text.addShown(addable.length)}
          </Button>
        )}
        <Button size="small" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {text.pasteList}
        </Button>
      </div>
      {pasting && (
        <Suspense fallback={null}>
          <PasteNames enti={enti} />
        </Suspense>
      )}
    </RoomSection>
  );
}
