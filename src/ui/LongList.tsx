// Long lists come a hundred rows at a time: a plan of a region has fifteen hundred enti, and a pane that draws
// all their rows at once does not answer while it does.
import { Link } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
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

/** The rows of a list or table as they are drawn. */
const rowsOf = (list: Element): ArrayLike<Element> =>
  list instanceof HTMLTableElement ? list.rows : list.children;

/** Who works with keys or listens goes on at the first row that came, and not behind the last. */
function goTo(row: Element | undefined): void {
  if (!(row instanceof HTMLElement)) return;
  const inside = row.querySelector<HTMLElement>("button, a[href]");
  if (inside === null) row.tabIndex = -1;
  (inside ?? row).focus();
}

/**
 * The way to the rows that are not drawn yet, right behind the list or table; nothing when there are none.
 */
export function MoreRows(props: { readonly rest: number; readonly more: () => void }) {
  const { rest, more } = props;
  const text = usePaneText();
  const asked = useRef<{ readonly list: Element; readonly rows: number } | null>(null);
  useEffect(() => {
    if (asked.current === null) return;
    const { list, rows } = asked.current;
    asked.current = null;
    goTo(rowsOf(list)[rows]);
  }, [rest]);
  const show = (link: Element) => {
    const list = link.previousElementSibling;
    asked.current = list && { list, rows: rowsOf(list).length };
    more();
  };
  if (rest === 0) return null;
  return (
    <Link
      as="button"
      onClick={({ currentTarget }: { currentTarget: Element }) => show(currentTarget)}
    >
      {text.moreRows(Math.min(rest, AT_ONCE), rest)}
    </Link>
  );
}
