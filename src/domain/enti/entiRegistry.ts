// The registry of enti that labels are matched against. Which enti there are is data, never code.
import * as z from "zod/mini";
import type { Ente } from "./ente";
import { normaliseLabel, significantWords } from "./normaliseLabel";

const Text = z.string().check(z.minLength(1));

const RegistryFile = z.object({
  comuni: z.array(
    z.object({
      code: z.string().check(z.regex(/^\d{6}$/)),
      name: Text,
      province: z.string().check(z.regex(/^[A-Z]{2}$/)),
      belfiore: z.string().check(z.regex(/^[A-Z]\d{3}$/)),
    }),
  ),
  others: z.array(
    z.object({
      code: Text,
      name: Text,
      kind: z.enum(["aler", "altro"]),
      aliases: z.optional(z.array(Text)),
    }),
  ),
  aliases: z.array(z.object({ label: Text, code: Text })),
});

/** Enti by code and by the comparable forms of their names. */
export interface EntiRegistry {
  readonly byCode: ReadonlyMap<string, Ente>;
  /** Codes of comuni by their cadastral code ("H918"): land registries and tax forms use that one. */
  readonly codeOfBelfiore: ReadonlyMap<string, string>;
  /** Full comparable name → enti; more than one when two comuni share a name. */
  readonly byName: ReadonlyMap<string, readonly Ente[]>;
  readonly byAlias: ReadonlyMap<string, readonly Ente[]>;
  /** Name without link words → enti. */
  readonly bySignificantName: ReadonlyMap<string, readonly Ente[]>;
  /** First significant word → enti, for names that were shortened. */
  readonly byFirstWord: ReadonlyMap<string, readonly Ente[]>;
  /** Name without spaces, for counting typing errors. */
  readonly spellings: readonly { readonly spelling: string; readonly ente: Ente }[];
}

function grouped(
  pairs: readonly (readonly [string, Ente])[],
): ReadonlyMap<string, readonly Ente[]> {
  const groups = new Map<string, Ente[]>();
  for (const [key, ente] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [ente]);
    else if (!group.includes(ente)) group.push(ente);
  }
  return groups;
}

/** Indexes enti, with alias labels per code. */
function indexEnti(
  enti: readonly Ente[],
  aliases: readonly { readonly label: string; readonly code: string }[],
  codeOfBelfiore: EntiRegistry["codeOfBelfiore"],
): EntiRegistry {
  const byCode = new Map(enti.map((ente) => [ente.code, ente]));
  const named = enti.map((ente) => ({ ente, words: normaliseLabel(ente.name).words }));
  return {
    byCode,
    codeOfBelfiore,
    byName: grouped(named.map(({ ente, words }) => [words.join(" "), ente])),
    byAlias: grouped(
      aliases.flatMap(({ label, code }) => {
        const ente = byCode.get(code);
        return ente === undefined ? [] : [[normaliseLabel(label).words.join(" "), ente] as const];
      }),
    ),
    bySignificantName: grouped(
      named.map(({ ente, words }) => [significantWords(words).join(" "), ente]),
    ),
    byFirstWord: grouped(
      named.map(({ ente, words }) => [significantWords(words)[0] ?? words[0] ?? "", ente]),
    ),
    spellings: named.map(({ ente, words }) => ({ spelling: words.join(""), ente })),
  };
}

/**
 * Reads the registry file (`assets/enti-lombardia.json`).
 * @throws z.core.$ZodError when the file has another shape: the file is ours, so that is our bug.
 */
export function readEntiRegistry(file: unknown): EntiRegistry {
  const { comuni, others, aliases } = RegistryFile.parse(file);
  const enti: Ente[] = [
    ...comuni.map(({ code, name, province }) => ({
      code,
      name,
      kind: "comune" as const,
      province,
    })),
    ...others.map(({ code, name, kind }) => ({ code, name, kind, province: null })),
  ];
  const ownAliases = others.flatMap(({ code, aliases: labels = [] }) =>
    labels.map((label) => ({ label, code })),
  );
  const belfiore = new Map(comuni.map((one) => [one.belfiore, one.code]));
  return indexEnti(enti, [...aliases, ...ownAliases], belfiore);
}

/**
 * The registry with enti and other names that the office added. An ente of a known code replaces the
 * known one, whose name stays one of its other names; names for unknown codes are left out.
 */
export function extendRegistry(
  registry: EntiRegistry,
  enti: readonly Ente[],
  aliases: readonly { readonly label: string; readonly code: string }[],
): EntiRegistry {
  const renamed = enti.flatMap(({ code, name }) => {
    const known = registry.byCode.get(code);
    return known === undefined || known.name === name ? [] : [{ label: known.name, code }];
  });
  const known = [...registry.byAlias].flatMap(([label, owners]) =>
    owners.map(({ code }) => ({ label, code })),
  );
  const all = new Map([...registry.byCode, ...enti.map((ente) => [ente.code, ente] as const)]);
  const labels = [...known, ...renamed, ...aliases];
  return indexEnti([...all.values()], labels, registry.codeOfBelfiore);
}
