// Who was paid, as a code: names and fiscal codes are looked at once, and only a code is kept.
import { foldText } from "../../enti/normaliseLabel";

/** "B-001", "12345", "N 7": a code of the office's own; neither a fiscal code nor a VAT number. */
const OWN_CODE = /^[A-Z]{0,4}[ ._/-]?\d{1,10}$/i;

/** What stands where one order pays many: nobody is named. */
const NOBODY =
  /^(CREDITORI |BENEFICIARI |PERCIPIENTI )?(DIVERSI|VARI)\b|^(COME DA |VEDI )?ELENCO\b/;

/** Gives every name a code of its own ("B0001"); codes of the office stay. */
export class BeneficiaryCodes {
  private readonly known = new Map<string, string>();

  /** @param printed what the export says, the most telling first; "" where it says nothing. */
  of(printed: readonly string[]): string {
    const text = printed.map((one) => one.trim()).find((one) => one !== "") ?? "";
    if (text === "" || OWN_CODE.test(text)) return text.toUpperCase();
    const key = foldText(text);
    if (NOBODY.test(key)) return "";
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const code = `B${String(this.known.size + 1).padStart(4, "0")}`;
    this.known.set(key, code);
    return code;
  }
}
