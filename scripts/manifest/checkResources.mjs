// What a manifest says and shows: its texts in every language, its addresses, references and icons.
import { LONGEST_TEXT, REFERS_TO } from "./schema.mjs";
import { allUnder, at, child, resourceOf, tag, valuesOf } from "./xmlTree.mjs";

/** Language and country, as Office wants them. */
export const FULL_LOCALE = /^[a-z]{2,3}-[A-Z]{2}$/;
/** Languages beside the default one in which every text must exist. */
const OTHER_LOCALES = ["en-US"];
const ICON_SIZES = [16, 32, 80];
const LONGEST_ID = 32;
const LONGEST_URL = 2048;
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function localised(root) {
  const strings = allUnder(root).filter(({ name }) => name === "bt:String");
  return [child(root, "DisplayName"), child(root, "Description"), ...strings].filter(Boolean);
}

export function checkTexts(root) {
  const problems = [];
  const provider = child(root, "ProviderName");
  const texts = localised(root).flatMap((element) =>
    valuesOf(element).map((one) => ({ ...one, most: LONGEST_TEXT[lengthKey(element)] })),
  );
  if (provider) {
    texts.push({ element: provider, value: provider.text, most: LONGEST_TEXT.ProviderName });
  }
  for (const { element, value, most } of texts) {
    if (value.trim() === "") problems.push(at(element, `${tag(element)} has no text`));
    if (value.length > most) {
      problems.push(at(element, `the text has ${value.length} characters, ${most} are allowed`));
    }
  }
  return problems;
}

function lengthKey({ name, parent }) {
  return name === "bt:String" ? parent.name : name;
}

export function checkOverrides(root) {
  const defaultLocale = child(root, "DefaultLocale")?.text.trim();
  return localised(root).flatMap((element) => {
    const locales = element.children.map(({ attributes }) => attributes.Locale ?? "");
    const who = element.attributes.id ?? tag(element);
    return [
      ...OTHER_LOCALES.filter((locale) => !locales.includes(locale)).map((locale) =>
        at(element, `${who} has no text for ${locale}`),
      ),
      ...locales
        .filter((locale, i) => locales.indexOf(locale) !== i || locale === defaultLocale)
        .map((locale) => at(element, `${who} has a second text for ${locale}`)),
      ...locales
        .filter((locale) => !FULL_LOCALE.test(locale))
        .map((locale) => at(element, `the locale "${locale}" of ${who} is not a full one`)),
    ];
  });
}

export function checkReferences(root) {
  const everything = allUnder(root);
  const resources = everything.filter(
    ({ attributes, parent }) => attributes.id && parent?.parent?.name === "ov:Resources",
  );
  const references = everything.filter(({ attributes }) => attributes.resid !== undefined);
  const problems = [];
  for (const [i, one] of resources.entries()) {
    const { id } = one.attributes;
    if (id.length > LONGEST_ID) {
      problems.push(
        at(one, `the id "${id}" has ${id.length} characters, ${LONGEST_ID} are allowed`),
      );
    }
    if (resources.findIndex(({ attributes }) => attributes.id === id) !== i) {
      problems.push(at(one, `the id "${id}" is taken twice`));
    }
    if (!references.some(({ attributes }) => attributes.resid === id)) {
      problems.push(at(one, `nothing refers to the resource "${id}"`));
    }
  }
  for (const one of references) {
    const section = REFERS_TO[one.name];
    const { resid } = one.attributes;
    if (
      !resources.some(
        ({ attributes, parent }) => attributes.id === resid && parent.name === section,
      )
    ) {
      problems.push(at(one, `${tag(one)} refers to "${resid}", which is not in <${section}>`));
    }
  }
  return problems;
}

function addressesIn(root) {
  const holders = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation"];
  const inResources = ["bt:Images", "bt:Urls"];
  return allUnder(root)
    .filter(({ name, parent }) => holders.includes(name) || inResources.includes(parent?.name))
    .flatMap(valuesOf);
}

/** Every address is https and lies under the folder of the pane: a half replaced origin breaks the pane. */
export function checkAddresses(root) {
  const pane = child(root, "DefaultSettings", "SourceLocation")?.attributes.DefaultValue ?? "";
  const folder = pane.slice(0, pane.lastIndexOf("/") + 1);
  const problems = addressesIn(root).flatMap(({ element, value }) => {
    if (!/^https:\/\/[^/]+\//.test(value))
      return [at(element, `"${value}" is not an https address`)];
    if (value.length > LONGEST_URL) {
      return [
        at(element, `the address has ${value.length} characters, ${LONGEST_URL} are allowed`),
      ];
    }
    return value.startsWith(folder) ? [] : [at(element, `"${value}" does not lie under ${folder}`)];
  });
  for (const element of allUnder(root).filter(({ name }) => name === "AppDomain")) {
    problems.push(at(element, "the pane opens no other domain: none may be allowed"));
  }
  const action = allUnder(root).find(({ name }) => name === "ov:SourceLocation");
  const opened = resourceOf(root, action?.attributes.resid)?.attributes.DefaultValue;
  if (action && opened !== undefined && opened !== pane) {
    problems.push(at(action, `the button opens "${opened}", not the pane "${pane}"`));
  }
  return problems;
}

/** Width and height in pixels; null when the bytes are no PNG. */
function pngSize(bytes) {
  if (bytes.length < 24 || PNG_SIGNATURE.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function checkIcon(element, address, size, readAsset) {
  const from = address.lastIndexOf("/assets/");
  const path = from < 0 ? null : address.slice(from + 1);
  if (path === null) return [at(element, `the icon "${address}" is not in assets/`)];
  const bytes = readAsset(path);
  if (bytes === null) return [at(element, `the icon ${path} does not exist`)];
  const found = pngSize(bytes);
  if (found === null) return [at(element, `the icon ${path} is not a PNG image`)];
  if (found.width === size && found.height === size) return [];
  return [
    at(
      element,
      `the icon ${path} has ${found.width} x ${found.height} pixels, not ${size} x ${size}`,
    ),
  ];
}

export function checkIcons(root, readAsset) {
  const own = [
    [child(root, "IconUrl"), 32],
    [child(root, "HighResolutionIconUrl"), 64],
  ].flatMap(([element, size]) =>
    element
      ? valuesOf(element).flatMap((one) => checkIcon(one.element, one.value, size, readAsset))
      : [],
  );
  const ribbon = allUnder(root)
    .filter(({ name }) => name === "ov:Icon")
    .flatMap((icon) => {
      const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
      return [
        ...ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) =>
          at(icon, `the icon of ${tag(icon.parent)} lacks the size ${size}`),
        ),
        ...icon.children.flatMap((image, i) => {
          const resource = resourceOf(root, image.attributes.resid);
          const address = resource?.attributes.DefaultValue;
          return address === undefined ? [] : checkIcon(image, address, sizes[i], readAsset);
        }),
      ];
    });
  return [...own, ...ribbon];
}
