// The welfare funds in the printed plan: what each DGR gave, paid and kept. Only facts are printed: what was
// read in a sentence that nobody has confirmed is not.
import { isAmount, type FundField, type FundRow } from "../domain/fondi/fondo";
import type { Fondi } from "../domain/fondi/joinFondi";
import type { DocumentBlock } from "../workbook/textDocument";
import { formatNumber } from "./formatNumber";
import { fundWords as words } from "./it/documentoFondi";

const FIELDS = [
  "assegnato",
  "trasferito",
  "erogato",
  "residuo",
  "presentate",
  "ammesse",
  "nonAmmesse",
  "finanziate",
  "nuclei",
] as const satisfies readonly FundField[];

/** More columns than this are too narrow upright. */
const MOST_UPRIGHT = 7;

/** Euro with cents and without a sign: the headings say what they are. */
const euro = (cents: number): string =>
  (cents / 100).toLocaleString("it-IT", {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: "always",
  } as Intl.NumberFormatOptions);

function shown({ figures }: FundRow, field: FundField): string {
  const reading = figures[field];
  if (reading === undefined || reading.how === "derived" || reading.refused === true) return "";
  if (reading.how === "prose" && !reading.confirmed) return "";
  return isAmount(field) ? euro(reading.value) : formatNumber("it", reading.value);
}

/** Whether a figure was read in a sentence that waits for somebody. */
const waits = ({ figures }: FundRow): boolean =>
  Object.values(figures).some(({ how, confirmed, refused }) => {
    return how === "prose" && !confirmed && refused !== true;
  });

/** The section of the funds; none when no fund has a figure to print. */
export function fundSection({ rows }: Pick<Fondi, "rows">): DocumentBlock[] {
  const fields = FIELDS.filter((field) => rows.some((row) => shown(row, field) !== ""));
  const printed = rows.filter((row) => fields.some((field) => shown(row, field) !== ""));
  if (printed.length === 0) return [];
  const columns = fields.length + 3;
  const width = 0.56 / Math.max(4, fields.length);
  return [
    { kind: "heading", level: 1, text: words.heading },
    { kind: "paragraph", text: words.intro },
    {
      kind: "table",
      wide: columns > MOST_UPRIGHT,
      columns: [
        { header: words.dgr, align: "left", width: 0.18 },
        { header: words.subAmbito, align: "left", width: 0.15 },
        { header: words.misura, align: "left", width: 0.11 },
        ...fields.map((field) => ({
          header: words.columns[field],
          align: "right" as const,
          width,
        })),
      ],
      rows: printed.map((row) => [
        row.dgr.join(" e "),
        row.subAmbito ?? words.whole,
        row.misura ?? "",
        ...fields.map((field) => shown(row, field)),
      ]),
      total: null,
      notes: rows.some(waits) ? [words.waiting] : [],
    },
  ];
}
