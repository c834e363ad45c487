// The ledger DGR by DGR: a picture of what was assigned, paid and left, the places with their figures, and
// what moved between funds.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Fondi } from "../../domain/fondi/joinFondi";
import { fundPlaceName } from "../../messages/fundPlaceName";
import { ledgerTermName } from "../../messages/names";
import { fundGroups, type FundGroup, type FundLine } from "../../workflow/fondiView";
import { useFormatNumber, useLanguage } from "../paneContext";
import { usePlainList } from "../plainList";
import { useEuro, useFondiText } from "./useFondiText";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  group: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  bars: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { margin: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  track: {
    height: "6px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: "none" },
  hint: { color: tokens.colorNeutralForeground2 },
});

function Bars({ bars, most }: { readonly bars: FundGroup["bars"]; readonly most: number }) {
  const styles = useStyles();
  const text = useFondiText();
  const euro = useEuro();
  return (
    <dl className={styles.bars}>
      {(["assegnato", "erogato", "residuo"] as const).flatMap((name) => {
        const cents = bars[name];
        const share = cents === null || most <= 0 ? 0 : Math.max(0, Math.min(1, cents / most));
        return [
          <dt key={`${name} name`}>{text.bars[name]}</dt>,
          <dd key={name} className={styles.value}>
            <span>{cents === null ? text.unknown : euro(cents)}</span>
            {cents !== null && (
              <span className={styles.track} aria-hidden>
                <span
                  className={styles.bar}
                  style={{ display: "block", width: `${share * 100}%` }}
                />
              </span>
            )}
          </dd>,
        ];
      })}
    </dl>
  );
}

function Line({ line }: { readonly line: FundLine }) {
  const styles = useStyles();
  const text = useFondiText();
  const language = useLanguage();
  const euro = useEuro();
  const format = useFormatNumber();
  const { place, amounts, counts, average, rest } = line;
  const name = [place.subAmbito, place.misura === null ? null : `misura ${place.misura}`]
    .filter((part) => part !== null)
    .join(", ");
  return (
    <li>
      <Text weight="semibold" size={200} block>
        {name === "" ? text.whole : name}
      </Text>
      {amounts.length > 0 && (
        <Text size={200} block>
          {amounts
            .map(({ term, cents }) => `${ledgerTermName(language, term)} ${euro(cents)}`)
            .join(" · ")}
        </Text>
      )}
      {counts.length > 0 && (
        <Text size={200} block>
          {counts
            .map(({ field, count }) => `${ledgerTermName(language, field)} ${format(count)}`)
            .join(" · ")}
        </Text>
      )}
      {average !== null && (
        <Text size={200} block className={styles.hint}>
          {text.average(
            euro(average.each),
            `${ledgerTermName(language, average.counted)}: ${format(average.count)}`,
          )}
        </Text>
      )}
      {rest !== null && (
        <Text size={200} block>
          {text.rest(euro(rest))}
        </Text>
      )}
    </li>
  );
}

export function FondiLedger({ fondi }: { readonly fondi: Fondi }) {
  const styles = useStyles();
  const text = useFondiText();
  const language = useLanguage();
  const euro = useEuro();
  const list = usePlainList();
  const groups = useMemo(() => fundGroups(fondi), [fondi]);
  const most = Math.max(
    0,
    ...groups.flatMap(({ bars }) => [bars.assegnato ?? 0, bars.erogato ?? 0, bars.residuo ?? 0]),
  );
  return (
    <section className={styles.section} aria-labelledby="registro-fondi">
      <h2 className={styles.heading} id="registro-fondi">
        {text.ledger}
      </h2>
      <Text className={styles.hint}>{text.chart}</Text>
      {groups.map(({ dgr, bars, lines }) => (
        <div key={dgr.join()} className={styles.group}>
          <h3 className={styles.name}>
            {fundPlaceName(language, { dgr, subAmbito: null, misura: null })}
          </h3>
          <Bars bars={bars} most={most} />
          <ul className={list.list}>
            {lines.map((line) => (
              <Line key={`${line.place.subAmbito} ${line.place.misura}`} line={line} />
            ))}
          </ul>
        </div>
      ))}
      {fondi.movements.length > 0 && (
        <div className={styles.group}>
          <h3 className={styles.name}>{text.movements}</h3>
          <ul className={list.list}>
            {fondi.movements.map(({ from, to, amount, act }) => (
              <li key={`${amount.file} ${amount.at.row} ${amount.words}`}>
                <Text size={200} block>
                  {text.moved(
                    fundPlaceName(language, from),
                    to === null ? text.nowhere : fundPlaceName(language, to),
                  )}
                </Text>
                <Text size={200} block weight="semibold">
                  {euro(amount.value)}
                </Text>
                {act !== null && (
                  <Text size={200} block className={styles.hint}>
                    {act}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
