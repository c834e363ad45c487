// The registry of a workbook: that of Lombardy with the owners, names and corrections of the office.
import type { Ente } from "../enti/ente";
import { extendRegistry, type EntiRegistry } from "../enti/entiRegistry";
import type { AmbitoEnte } from "./ambito";

/**
 * Adds what the sheet `Enti` says to the registry: own owners, corrected names, other names. Labels of
 * sources are to be matched with it. The same registry when there is nothing to add.
 */
export function registryWithEnti(
  registry: EntiRegistry,
  enti: readonly AmbitoEnte[],
): EntiRegistry {
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
