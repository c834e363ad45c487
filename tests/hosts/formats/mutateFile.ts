// Damages a file as disks, mail programs and malice do: bytes, the XML of its parts, the zip around them.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Numbers from a seed: the same seed damages in the same way. */
export interface Dice {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
}

/** Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return {
    below: (limit) => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
    },
  };
}

type Mutation = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const pick = <T>(items: readonly T[], dice: Dice): T => items[dice.below(items.length)]!;

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

const BYTES: readonly Mutation[] = [
  function flip(bytes, dice) {
    const damaged = bytes.slice();
    for (let i = 1 + dice.below(12); i > 0; i--) {
      damaged[dice.below(damaged.length)] = pick([0, 1, 0x7f, 0x80, 0xff, dice.below(256)], dice);
    }
    return damaged;
  },
  function cut(bytes, dice) {
    return bytes.slice(0, dice.below(bytes.length));
  },
  function dropOrRepeat(bytes, dice) {
    const from = dice.below(bytes.length);
    const to = Math.min(bytes.length, from + 1 + dice.below(400));
    const middle = dice.below(2) === 0 ? [] : [bytes.subarray(from, to), bytes.subarray(from, to)];
    return joined(bytes.subarray(0, from), ...middle, bytes.subarray(to));
  },
  function extreme(bytes, dice) {
    const damaged = bytes.slice();
    const at = dice.below(Math.max(1, damaged.length - 4));
    new DataView(damaged.buffer).setUint32(
      Math.min(at, damaged.length - 4),
      pick([0xffffffff, 0x7fffffff, 0x100000, 0xffff, 0], dice),
      true,
    );
    return damaged;
  },
];

const EXTREMES = ["-1", "0", "1048577", "4294967296", "1e308", "99999999999999999999", "NaN", ""];

const TEXTS: readonly ((text: string, dice: Dice) => string)[] = [
  function number(text, dice) {
    const all = [...text.matchAll(/\d+/g)];
    if (all.length === 0) return text;
    const { 0: found, index } = pick(all, dice);
    return text.slice(0, index) + pick(EXTREMES, dice) + text.slice(index + found.length);
  },
  function tag(text, dice) {
    const all = [...text.matchAll(/<[^>]*>/g)];
    if (all.length === 0) return text;
    const { 0: found, index } = pick(all, dice);
    const again = pick(["", found + found, "<x>", `</${found.slice(1)}`, pick(all, dice)[0]], dice);
    return text.slice(0, index) + again + text.slice(index + found.length);
  },
  function attribute(text, dice) {
    const all = [...text.matchAll(/[\w:]+="[^"]*"/g)];
    if (all.length === 0) return text;
    const { 0: found, index } = pick(all, dice);
    const other = pick(["", `${found} ${found}`, pick(all, dice)[0]], dice);
    return text.slice(0, index) + other + text.slice(index + found.length);
  },
  function reference(text, dice) {
    const at = dice.below(text.length + 1);
    return (
      text.slice(0, at) +
      pick(["&a;", "&#0;", "&#x110000;", "<![CDATA[", "<!--"], dice) +
      text.slice(at)
    );
  },
];

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const PARTS: readonly Mutation[] = [
  function partText(bytes, dice) {
    const parts = unzipSync(bytes);
    const name = pick(
      Object.keys(parts).filter((part) => parts[part]!.length > 0),
      dice,
    );
    const isText = /\.(xml|rels)$/.test(name);
    const damaged = isText
      ? strToU8(pick(TEXTS, dice)(strFromU8(parts[name]!), dice))
      : pick(BYTES, dice)(parts[name]!, dice);
    return zipSync({ ...parts, [name]: damaged }, { level: 1 });
  },
  function structure(bytes, dice) {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    const [one, other] = [pick(names, dice), pick(names, dice)];
    const { [one]: content, ...rest } = parts;
    return zipSync(
      pick(
        [
          rest,
          { ...rest, [`${one}x`]: content! },
          { ...parts, [one]: parts[other]!, [other]: content! },
          { ...parts, [one]: new Uint8Array() },
        ],
        dice,
      ),
      { level: 1 },
    );
  },
];

/** The file of a format, damaged once to three times. */
export function mutateFile(bytes: Uint8Array, dice: Dice): Uint8Array {
  let damaged = bytes;
  for (let times = 1 + dice.below(3); times > 0; times--) {
    if (damaged.length < 8) return damaged;
    if (isZip(damaged) && dice.below(4) > 0) {
      try {
        damaged = pick(PARTS, dice)(damaged, dice);
        continue;
      } catch {
        // What was damaged before cannot be taken apart any more: its bytes can.
      }
    }
    const isText = !isZip(damaged) && damaged[0] !== 0xd0 && dice.below(2) === 0;
    damaged = isText
      ? strToU8(pick(TEXTS, dice)(strFromU8(damaged, true), dice), true)
      : pick(BYTES, dice)(damaged, dice);
  }
  return damaged;
}
