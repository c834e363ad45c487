// Payments of the accounting system beside the ledger: what is matched, what is listed and why.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Fondi } from "../../domain/fondi/joinFondi";
import type { PaymentList } from "../../domain/fondi/pagamenti/riepilogoPagamenti";
import { findingSentence } from "../../messages/findingSentence";
import { fundPlaceName } from "../../messages/fundPlaceName";
import { paidLines } from "../../workflow/fondiView";
import { useLanguage, usePaneState, useWorkflow } from "../paneContext";
import { FoldButton } from "../FoldButton";
import { usePlainList } from "../plainList";
import { useSaid } from "../say";
import { SeverityIcon } from "../verifica/SeverityIcon";
import { useEuro, useFondiText } from "./useFondiText";

/** What may be listed, in the order in which it is shown. */
const PAYMENT_LISTS = ["unmatched", "contested", "doubled", "cancelled"] as const;

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  finding: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
});

function Listed(props: { readonly title: string; readonly list: PaymentList }) {
  const { count, cents, first } = props.list;
  const list = usePlainList();
  const [open, setOpen] = useState(false);
  const text = useFondiText();
  const euro = useEuro();
  if (count === 0) return null;
  return (
    <>
      <FoldButton open={open} onToggle={setOpen}>
        {props.title}: {text.total(count, euro(cents))}
      </FoldButton>
      {open && (
        <ul className={list.list}>
          {first.map(({ mandato, beneficiario, importo, capitolo, file, at }) => (
            <li key={`${file} ${at.sheet} ${at.row}`}>
              <Text size={200}>
                {[euro(importo), text.order(mandato), beneficiario, capitolo]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </Text>
            </li>
          ))}
          {count > first.length && (
            <li>
              <Text size={200}>{text.more(count - first.length)}</Text>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

export function FondiPagamenti({ fondi }: { readonly fondi: Fondi }) {
  const styles = useStyles();
  const list = usePlainList();
  const text = useFondiText();
  const language = useLanguage();
  const euro = useEuro();
  const workflow = useWorkflow();
  const { task, fondi: room } = usePaneState();
  const { payments } = room;
  const input = useRef<HTMLInputElement>(null);
  const lines = useMemo(
    () => (payments === null ? [] : paidLines(fondi, payments.paid)),
    [fondi, payments],
  );
  const busy = task !== null;
  useSaid(
    payments === null
      ? ""
      : [
          payments.files.join(", "),
          ...PAYMENT_LISTS.filter((name) => payments[name].count > 0).map(
            (name) =>
              `${text[name]}: ${text.total(payments[name].count, euro(payments[name].cents))}`,
          ),
          ...(payments.findings.length > 0
            ? [`${text.findings}: ${payments.findings.length + payments.moreFindings}`]
            : []),
        ].join(". "),
    { first: false },
  );
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
      <div className={styles.section}>
        {payments !== null && (
          <>
            <Text weight="semibold">{payments.files.join(", ")}</Text>
            {lines.length > 0 && (
              <ul className={list.list} aria-label={text.matchedTo}>
                {lines.map(({ place, count, cents, erogato }) => (
                  <li key={fundPlaceName(language, place)}>
                    <Text size={200} weight="semibold" block>
                      {fundPlaceName(language, place)}
                    </Text>
                    <Text size={200} block>
                      {text.total(count, euro(cents))} · {text.erogato}{" "}
                      {erogato === null ? text.unknown : euro(erogato)}
                      {erogato !== null && erogato !== cents
                        ? ` · ${text.difference} ${euro(cents - erogato)}`
                        : ""}
                    </Text>
                  </li>
                ))}
              </ul>
            )}
            {PAYMENT_LISTS.map((name) => (
              <Listed key={name} title={text[name]} list={payments[name]} />
            ))}
            {payments.findings.length > 0 && (
              <>
                <h3 className={styles.name}>{text.findings}</h3>
                <ul className={list.list}>
                  {payments.findings.map((finding) => (
                    <li key={findingSentence(language, finding)} className={styles.finding}>
                      <SeverityIcon severity={finding.severity} />
                      <Text size={200}>{findingSentence(language, finding)}</Text>
                    </li>
                  ))}
                </ul>
                {payments.moreFindings > 0 && (
                  <Text size={200}>{text.more(payments.moreFindings)}</Text>
                )}
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}
