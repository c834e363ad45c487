// The registry of a workbook: that of Lombardy with the owners, names and corrections of the office.
import type { CellGrid } from "../../workbook/cellGrid";
import type { Ente } from "../enti/ente";
import { extendRegistry, type EntiRegistry } from "../enti/entiRegistry";
import { enteMatcher, type EnteMatch } from "../enti/matchEnte";
import { SHEETS } from "../sheets/sheetNames";
import type { AmbitoEnte } from "./ambito";
import { readEntiSheet } from "./readEntiSheet";

/** A registry with the matcher on it. */
export interface KnownEnti {
  readonly registry: EntiRegistry;
  readonly match: (label: string) => EnteMatch;
}

/**
 * Adds what the sheet `Enti` says to the registry: own owners, corrected names, other names. Labels of
 * sources are to be matched with it. The same registry when there is nothing to add.
 */
function registryWithEnti(registry: EntiRegistry, enti: readonly AmbitoEnte[]): EntiRegistry {
  const isKnown = ({ code, name, kind }: AmbitoEnte): boolean => {
    const known = registry.byCode.get(code);
    return known !== undefined && known.name === name && known.kind === kind;
  };
  const changed = enti.filter((one) => !isKnown(one));
  const aliases = enti.flatMap(({ code, aliases: labels }) =>
    labels.map((label) => ({ label, code })),
  );
  if (changed.length === 0 && aliases.length === 0) return registry;
  const added = changed.map(({ code, name, kind, province }): Ente => ({
    code,
    name,
    kind,
    province,
  }));
  return extendRegistry(registry, added, aliases);
}

/** Matchers by registry: they remember their answers, and the same labels come back all the time. */
const plain = new WeakMap<EntiRegistry, KnownEnti>();
/** The last extension of a registry: a workbook is looked at again and again, and rarely changed. */
const extended = new WeakMap<EntiRegistry, { readonly key: string; readonly known: KnownEnti }>();

/** The matcher on a registry as it is. */
function knownIn(registry: EntiRegistry): KnownEnti {
  const known = plain.get(registry) ?? { registry, match: enteMatcher(registry) };
  plain.set(registry, known);
  return known;
}

/**
 * The enti that a workbook knows: the registry with what its sheet `Enti` adds and corrects.
 * @param own structured sheets of one workbook or of several; other grids do no harm.
 */
export function knownEnti(registry: EntiRegistry, own: readonly CellGrid[]): KnownEnti {
  const shipped = knownIn(registry);
  const enti = own
    .filter(({ sheet }) => sheet === SHEETS.enti.sheet)
    .flatMap((grid) => readEntiSheet(grid, shipped.match)?.enti ?? []);
  const withOwn = registryWithEnti(registry, enti);
  if (withOwn === registry) return shipped;
  const key = JSON.stringify(enti);
  const last = extended.get(registry);
  if (last?.key === key) return last.known;
  const known = { registry: withOwn, match: enteMatcher(withOwn) };
  extended.set(registry, { key, known });
  return known;
}
