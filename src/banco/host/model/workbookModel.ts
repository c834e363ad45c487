// The workbook, the application and what belongs to the document as a whole.
// https://learn.microsoft.com/javascript/api/excel/excel.workbook
import { handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { Members } from "../members";

function selected(state: HostState) {
  return state.spreadsheet.selection();
}

/** Members of Workbook; the references that a pane keeps are let go here too. */
export const workbookModel: Members<"Workbook"> = {
  properties: {
    name: { get: (_, state) => state.workbookName || "Cartel1" },
    readOnly: { get: () => false },
    isDirty: { get: () => true },
    autoSave: { get: () => false },
    previouslySaved: { get: (_, state) => state.workbookName !== "" },
    calculationEngineVersion: { get: () => 191029 },
  },
  children: {
    worksheets: () => handle("WorksheetCollection", {}),
    tables: () => handle("TableCollection", { sheet: null }),
    names: () => handle("NamedItemCollection", { sheet: null }),
    application: () => handle("Application", {}),
    properties: () => handle("DocumentProperties", {}),
    protection: () => handle("WorkbookProtection", {}),
    settings: () => handle("SettingCollection", {}),
    customXmlParts: () => handle("CustomXmlPartCollection", { namespace: null }),
  },
  methods: {
    getSelectedRange: (_, __, state) => {
      const { sheet, areas } = selected(state);
      if (areas.length > 1) throw new HostError("InvalidSelection");
      return handle("Range", { sheet, area: areas[0]! });
    },
    getSelectedRanges: (_, __, state) => {
      const { sheet, areas } = selected(state);
      return handle("RangeAreas", { sheet, areas });
    },
    getActiveCell: (_, __, state) => {
      const { sheet, areas } = selected(state);
      const { top, left } = areas[0]!;
      return handle("Range", { sheet, area: { top, left, bottom: top, right: left } });
    },
    _RemoveReference: (_, [name], state) => state.release(String(name)),
    _GetObjectByReferenceId: (_, [name], state) => state.kept(String(name)),
    _GetRangeForEventByReferenceId: (_, [name], state) => state.kept(String(name)),
    _GetRangeOrNullObjectForEventByReferenceId: (_, [name], state) => state.kept(String(name)),
  },
};

/** Members of Application. */
export const applicationModel: Members<"Application"> = {
  properties: {
    calculationMode: {
      get: (_, state) => state.calculationMode,
      set: (_, value, state) => {
        state.calculationMode = String(value);
      },
    },
    calculationState: { get: () => "Done" },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: () => "," },
    thousandsSeparator: { get: () => "." },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: (_, __, { spreadsheet }) => spreadsheet.settled(),
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};

/** Members of WorkbookProtection. */
export const workbookProtectionModel: Members<"WorkbookProtection"> = {
  properties: { protected: { get: (_, state) => state.extras.structureProtected } },
  methods: {
    protect: (_, __, state) => {
      state.extras.structureProtected = true;
    },
    unprotect: (_, __, state) => {
      state.extras.structureProtected = false;
    },
  },
};

const TEXTS = [
  "author",
  "category",
  "comments",
  "company",
  "keywords",
  "manager",
  "subject",
  "title",
];

/** Members of DocumentProperties. */
export const documentPropertiesModel: Members<"DocumentProperties"> = {
  properties: Object.fromEntries(
    TEXTS.map((name) => [
      name,
      {
        get: (_: unknown, state: HostState) => state.extras.properties[name] ?? "",
        set: (_: unknown, value: unknown, state: HostState) => {
          state.extras.properties[name] = String(value);
        },
      },
    ]),
  ),
};

/** Members of SettingCollection. https://learn.microsoft.com/javascript/api/excel/excel.settingcollection */
export const settingCollectionModel: Members<"SettingCollection"> = {
  items: (_, { extras }) => [...extras.settings.keys()].map((key) => handle("Setting", { key })),
  methods: {
    _RegisterSettingsChangedEvent: () => null,
    _UnregisterSettingsChangedEvent: () => null,
    add: (_, [key, value], { extras }) => {
      const text = JSON.stringify(value);
      // Excel on the web holds 5 MB, the desktop about 1 MB for all settings together.
      if (text.length > 1_000_000) throw new HostError("InvalidArgument", "settings");
      extras.settings.set(String(key), text);
      return handle("Setting", { key: String(key) });
    },
    getCount: (_, __, { extras }) => extras.settings.size,
    getItem: (_, [key], { extras }) => {
      if (!extras.settings.has(String(key))) throw new HostError("ItemNotFound", String(key));
      return handle("Setting", { key: String(key) });
    },
    getItemOrNullObject: (_, [key], { extras }) =>
      extras.settings.has(String(key)) ? handle("Setting", { key: String(key) }) : null,
  },
};

/** Members of Setting. */
export const settingModel: Members<"Setting"> = {
  identity: ({ key }) => ({ Id: key, _Id: key, Key: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ key }, { extras }) => {
        const text = extras.settings.get(key);
        if (text === undefined) throw new HostError("ItemNotFound", key);
        return JSON.parse(text) as unknown;
      },
      set: ({ key }, value, { extras }) => {
        extras.settings.set(key, JSON.stringify(value));
      },
    },
  },
  methods: {
    delete: ({ key }, _, { extras }) => {
      extras.settings.delete(key);
    },
  },
};

const namespaceOf = (xml: string): string =>
  /<\s*[^!?\s>][^>]*?\sxmlns(?::[\w.-]+)?\s*=\s*["']([^"']*)["']/.exec(xml)?.[1] ?? "";

function parts(namespace: string | null, { extras }: HostState) {
  const all = [...extras.xmlParts.values()];
  return namespace === null ? all : all.filter(({ xml }) => namespaceOf(xml) === namespace);
}

/** Members of CustomXmlPartCollection and of the collection of one namespace. */
export const customXmlPartCollectionModel: Members<"CustomXmlPartCollection"> = {
  items: ({ namespace }, state) =>
    parts(namespace, state).map(({ id }) => handle("CustomXmlPart", { part: id })),
  methods: {
    add: (_, [xml], { extras }) => {
      const text = String(xml);
      if (!/^\s*(<\?xml[^>]*\?>\s*)?<[\s\S]*>\s*$/.test(text))
        throw new HostError("InvalidArgument");
      // Ids of parts that were deleted are not given again.
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      extras.xmlParts.set(id, { id, xml: text });
      return handle("CustomXmlPart", { part: id });
    },
    getByNamespace: (_, [namespace]) =>
      handle("CustomXmlPartCollection", { namespace: String(namespace) }),
    getCount: ({ namespace }, _, state) => parts(namespace, state).length,
    getItem: (_, [id], { extras }) => {
      if (!extras.xmlParts.has(String(id))) throw new HostError("ItemNotFound", String(id));
      return handle("CustomXmlPart", { part: String(id) });
    },
    getItemOrNullObject: (_, [id], { extras }) =>
      extras.xmlParts.has(String(id)) ? handle("CustomXmlPart", { part: String(id) }) : null,
    getOnlyItem: ({ namespace }, _, state) => {
      const [only, ...more] = parts(namespace, state);
      if (only === undefined || more.length > 0) throw new HostError("GeneralException");
      return handle("CustomXmlPart", { part: only.id });
    },
    getOnlyItemOrNullObject: ({ namespace }, _, state) => {
      const [only, ...more] = parts(namespace, state);
      return only === undefined || more.length > 0
        ? null
        : handle("CustomXmlPart", { part: only.id });
    },
  },
};

/** Members of CustomXmlPart. */
export const customXmlPartModel: Members<"CustomXmlPart"> = {
  identity: ({ part }) => ({ Id: part }),
  properties: {
    id: { get: ({ part }) => part },
    namespaceUri: {
      get: ({ part }, { extras }) => namespaceOf(extras.xmlParts.get(part)?.xml ?? ""),
    },
  },
  methods: {
    getXml: ({ part }, _, { extras }) => {
      const found = extras.xmlParts.get(part);
      if (found === undefined) throw new HostError("ItemNotFound", part);
      return found.xml;
    },
    setXml: ({ part }, [xml], { extras }) => {
      const found = extras.xmlParts.get(part);
      if (found === undefined) throw new HostError("ItemNotFound", part);
      found.xml = String(xml);
    },
    delete: ({ part }, _, { extras }) => {
      extras.xmlParts.delete(part);
    },
  },
};

/** The service behind ribbon commands: the bench has no ribbon. */
export const addinInternalServiceModel: Members<"AddinInternalService"> = {
  methods: { notifyActionHandlerReady: () => null },
};
