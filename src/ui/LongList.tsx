// Long lists come a hundred rows at a time: a plan of a region has fifteen hundred enti, and a pane that draws
// all their rows at once does not answer while it does.
import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { usePaneText } from "./paneContext";

/** Rows that are drawn at once. */
const AT_ONCE = 100;

/** A list of which only the first rows are drawn. */
export interface LongRows<T> {
  readonly shown: readonly T[];
  /** Rows that are not drawn yet. */
  readonly rest: number;
  /** Draws a hundred more. */
  more(): void;
}

export function useLongList<T>(all: readonly T[]): LongRows<T> {
  const [count, setCount] = useState(AT_ONCE);
  const shown = all.length <= count ? all : all.slice(0, count);
  return { shown, rest: all.length - shown.length, more: () => setCount(count + AT_ONCE) };
}

/** The way to the rows that are not drawn yet; nothing when there are none. */
export function MoreRows(props: { readonly rest: number; readonly more: () => void }) {
  const { rest, more } = props;
  const text = usePaneText();
  if (rest === 0) return null;
  return (
    <Link as="button" onClick={more}>
      {text.moreRows(Math.min(rest, AT_ONCE), rest)}
    </Link>
  );
}
