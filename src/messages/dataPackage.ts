// The description of the open data (Data Package 2.0, datapackage.org): what each file and column is,
// where the figures come from and what may be done with them.
import {
  isCountColumn,
  OPEN_MARKS,
  type OpenTable,
  type OpenTableColumn,
} from "../domain/dati/datiAperti";
import { openColumnWords, openTableWords } from "./it/datiAperti";

/** Licences that Italian offices publish under; the first is the one that AgID recommends. */
export const OPEN_LICENCES = {
  "CC-BY-4.0": {
    title: "Creative Commons Attribution 4.0 International",
    path: "https://creativecommons.org/licenses/by/4.0/",
  },
  "CC0-1.0": {
    title: "Creative Commons Zero 1.0 Universal",
    path: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  "IODL-2.0": {
    title: "Italian Open Data License 2.0",
    path: "https://www.dati.gov.it/content/italian-open-data-license-v20",
  },
} as const;

export type OpenLicence = keyof typeof OPEN_LICENCES;

/** What the description needs to know beside the tables. */
export interface DataPackageFrame {
  readonly ambito: string | null;
  readonly year: number | null;
  /** Comune that publishes; null while it is not declared. */
  readonly capofila: string | null;
  readonly licence: OpenLicence;
  /** ISO date. */
  readonly created: string;
  /** Names of the files that were read. */
  readonly sources: readonly string[];
}

/** Header of a column in its file. */
export function openHeader({ key }: OpenTableColumn): string {
  return openColumnWords[key].name;
}

/** Lower case ASCII words with hyphens, as names in the standard must be. */
function slug(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

function fieldOf(table: OpenTable, column: OpenTableColumn) {
  const { name, description } = openColumnWords[column.key];
  const inKey = (table.primaryKey as readonly string[]).includes(column.key);
  const constraints = {
    ...(inKey ? { required: true } : {}),
    ...(isCountColumn(column.key) ? { minimum: 0 } : {}),
    ...(column.key === "tipo" ? { enum: ["comune", "aler", "altro"] } : {}),
  };
  return {
    name,
    type: column.type,
    description,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** The content of `datapackage.json`, to be written as JSON. The first table is the one that the others refer to. */
export function dataPackage(tables: readonly OpenTable[], frame: DataPackageFrame): object {
  const { ambito, year, capofila, licence, created, sources } = frame;
  const what = [ambito ?? "", year ?? ""].filter((part) => part !== "").join(" ");
  const keyNames = (keys: OpenTable["primaryKey"]) => keys.map((key) => openColumnWords[key].name);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: ["piano-annuale", slug(what)].filter((part) => part !== "").join("-"),
    title: `Piano annuale dell’offerta dei servizi abitativi pubblici e sociali ${what}`.trim(),
    description: `Una cella vuota è un dato che manca; «${OPEN_MARKS.notApplicable}» vuol dire non applicabile, perché l’ente non possiede alloggi di quel tipo; «${OPEN_MARKS.unreadable}» che nella fonte non c’è un valore leggibile. Zero è zero.`,
    created: `${created}T00:00:00Z`,
    licenses: [{ name: licence, ...OPEN_LICENCES[licence] }],
    ...(capofila === null ? {} : { contributors: [{ title: capofila, roles: ["publisher"] }] }),
    sources: sources.map((title) => ({ title })),
    resources: tables.map((table) => ({
      name: table.name,
      type: "table",
      path: `${table.name}.csv`,
      ...openTableWords[table.name],
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { delimiter: ",", lineTerminator: "\r\n" },
      schema: {
        fields: table.columns.map((column) => fieldOf(table, column)),
        primaryKey: keyNames(table.primaryKey),
        missingValues: ["", ...Object.values(OPEN_MARKS)],
        ...(table === tables[0]
          ? {}
          : {
              foreignKeys: [
                {
                  fields: keyNames(tables[0]!.primaryKey),
                  reference: { resource: tables[0]!.name, fields: keyNames(tables[0]!.primaryKey) },
                },
              ],
            }),
      },
    })),
  };
}
