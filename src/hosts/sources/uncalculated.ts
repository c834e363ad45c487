// Programs that do not calculate write a formula into an .xls with a 0 beside it, and ask Excel to
// calculate it at every opening. That 0 is no figure: it is taken away before anybody sees it.

/** Formula records of BIFF2, BIFF3, BIFF4 and later ([MS-XLS] 2.4.127). */
const FORMULA = new Set([0x06, 0x206, 0x406]);
const BOF = new Set([0x09, 0x209, 0x409, 0x809]);
/** `fAlwaysCalc` of a formula record; volatile formulas of Excel have it too, with a true value. */
const ALWAYS_CALC = 1;

/**
 * The records of a BIFF stream with "not a number" where a formula that waits for its calculation says
 * 0. A volatile formula that truly gives 0 is among them: it is asked about like the others.
 * @returns null when there is none, which is the rule.
 */
export function withoutUncalculated(stream: Uint8Array): Uint8Array | null {
  let patched: Uint8Array | null = null;
  // The cell of a record of BIFF2 has three bytes of attributes where later ones have an index of two.
  let value = 6;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = stream[at]! | (stream[at + 1]! << 8);
    const length = stream[at + 2]! | (stream[at + 3]! << 8);
    const body = at + 4;
    if (BOF.has(type)) value = type === 0x09 ? 7 : 6;
    else if (FORMULA.has(type) && length > value + 8) {
      const from = body + value;
      const isZero = stream.subarray(from, from + 8).every((byte) => byte === 0);
      if (isZero && ((stream[from + 8] ?? 0) & ALWAYS_CALC) !== 0) {
        patched ??= stream.slice();
        patched.set([0, 0, 0, 0, 0, 0, 0xf8, 0x7f], from);
      }
    }
    at = body + length;
  }
  return patched;
}
