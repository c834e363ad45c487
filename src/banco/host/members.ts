// How a kind of object is declared: a table of its members. What is not in the table does not exist,
// and a pane that asks for it gets ApiNotFound with its name.
import type { HostState } from "./hostState";
import type { Handle, HandleKind } from "./handles";

/** A value that can be loaded, and maybe set. */
export interface Property<K extends HandleKind> {
  readonly get?: (self: Handle<K>, state: HostState) => unknown;
  readonly set?: (self: Handle<K>, value: unknown, state: HostState) => void | Promise<void>;
  /** Not loaded unless it is asked for by name, because it is costly or may fail. */
  readonly onRequest?: boolean;
}

/** What a method gives: a handle, null for a null object, or a plain value. */
export type Method<K extends HandleKind> = (
  self: Handle<K>,
  args: readonly unknown[],
  state: HostState,
) => unknown;

/** The members of one kind of object, by their names in the API. */
export interface Members<K extends HandleKind> {
  /** What the client remembers of an object to find it again: `{ Id }` or `{ _Id }`. */
  readonly identity?: (self: Handle<K>, state: HostState) => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property<K>>>;
  /** Properties that are objects. */
  readonly children?: Readonly<
    Record<string, (self: Handle<K>, state: HostState) => Handle | null>
  >;
  readonly methods?: Readonly<Record<string, Method<K>>>;
  /** Members of a collection. */
  readonly items?: (self: Handle<K>, state: HostState) => readonly Handle[];
}

/** A table for every kind. */
export type ObjectModel = { readonly [K in HandleKind]: Members<K> };
