// Payments of the accounting system beside the ledger: what is matched, what is listed and why.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { Fondi } from "../../domain/fondi/joinFondi";
import type { Pagamento } from "../../domain/fondi/pagamenti/pagamento";
import { findingSentence } from "../../messages/findingSentence";
import { fundPlaceName } from "../../messages/fundPlaceName";
import { paidLines } from "../../workflow/fondiView";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { SeverityIcon } from "../verifica/SeverityIcon";
import { useEuro, useFondiText } from "./useFondiText";

/** Payments of one list that are shown; the rest is counted. */
const SHOWN = 50;

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    overflowWrap: "anywhere",
  },
  finding: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
});

function PaymentList(props: { readonly title: string; readonly all: readonly Pagamento[] }) {
  const { title, all } = props;
  const styles = useStyles();
  const text = useFondiText();
  const euro = useEuro();
  if (all.length === 0) return null;
  const sum = all.reduce((cents, { importo }) => cents + importo, 0);
  return (
    <details>
      <summary>
        {title}: {text.total(all.length, euro(sum))}
      </summary>
      <ul className={styles.list}>
        {all.slice(0, SHOWN).map(({ mandato, beneficiario, importo, capitolo, file, at }) => (
          <li key={`${file} ${at.sheet} ${at.row}`}>
            <Text size={200}>
              {[euro(importo), text.order(mandato), beneficiario, capitolo]
                .filter((part) => part !== "")
                .join(" · ")}
            </Text>
          </li>
        ))}
        {all.length > SHOWN && (
          <li>
            <Text size={200}>{text.more(all.length - SHOWN)}</Text>
          </li>
        )}
      </ul>
    </details>
  );
}

export function FondiPagamenti({ fondi }: { readonly fondi: Fondi }) {
  const styles = useStyles();
  const text = useFondiText();
  const language = useLanguage();
  const euro = useEuro();
  const workflow = useWorkflow();
  const { task, fondi: room } = usePaneState();
  const { payments } = room;
  const input = useRef<HTMLInputElement>(null);
  const lines = useMemo(
    () => (payments === null ? [] : paidLines(fondi, payments.matched)),
    [fondi, payments],
  );
  const busy = task !== null;
  return (
    <section className={styles.section} aria-labelledby="pagamenti-fondi">
      <h2 className={styles.heading} id="pagamenti-fondi">
        {text.payments}
      </h2>
      <Text className={styles.hint}>{text.paymentsIntro}</Text>
      <div className={styles.actions}>
        <Button disabledFocusable={busy} onClick={() => input.current?.click()}>
          {text.readPayments}
        </Button>
        {payments !== null && (
          <Button disabledFocusable={busy} onClick={() => void workflow.forgetPagamenti()}>
            {text.forget}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        multiple
        hidden
        aria-label={text.readPayments}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])].map((file) => ({
            name: file.name,
            size: file.size,
            bytes: async () => new Uint8Array(await file.arrayBuffer()),
          }));
          target.value = "";
          if (chosen.length > 0) void workflow.readPagamenti(chosen);
        }}
      />
      <div aria-live="polite" className={styles.section}>
        {payments !== null && (
          <>
            <Text weight="semibold">{payments.files.join(", ")}</Text>
            {lines.length > 0 && (
              <ul className={styles.list} aria-label={text.matchedTo}>
                {lines.map(({ place, count, paid, erogato }) => (
                  <li key={fundPlaceName(language, place)}>
                    <Text size={200} weight="semibold" block>
                      {fundPlaceName(language, place)}
                    </Text>
                    <Text size={200} block>
                      {text.total(count, euro(paid))} · {text.erogato}{" "}
                      {erogato === null ? text.unknown : euro(erogato)}
                      {erogato !== null && erogato !== paid
                        ? ` · ${text.difference} ${euro(paid - erogato)}`
                        : ""}
                    </Text>
                  </li>
                ))}
              </ul>
            )}
            <PaymentList title={text.unmatched} all={payments.matched.unmatched} />
            <PaymentList
              title={text.contested}
              all={payments.matched.contested.map(({ pagamento }) => pagamento)}
            />
            <PaymentList
              title={text.doubled}
              all={payments.matched.doubled.map(({ pagamento }) => pagamento)}
            />
            {payments.findings.length > 0 && (
              <>
                <h3 className={styles.name}>{text.findings}</h3>
                <ul className={styles.list}>
                  {payments.findings.slice(0, SHOWN).map((finding) => (
                    <li key={findingSentence(language, finding)} className={styles.finding}>
                      <SeverityIcon severity={finding.severity} />
                      <Text size={200}>{findingSentence(language, finding)}</Text>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}
