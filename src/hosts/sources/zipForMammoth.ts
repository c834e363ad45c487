// mammoth unpacks documents with JSZip, which brings a second inflate and a licence that we do not
// ship (Zlib). Both bundles put this in its place: the few calls that mammoth makes, on fflate.
import { unzipSync } from "fflate";

interface ZipEntry {
  async(type: "uint8array"): Promise<Uint8Array>;
}

interface OpenZip {
  /** The part of that name, as JSZip says it: null when there is none. */
  file(name: string): ZipEntry | null;
}

/**
 * @param bytes a zip that has passed our own guard (`ZipPackage.stored`): its size is known.
 * @throws (as a rejection) fflate's error when it is no zip.
 */
export async function loadAsync(bytes: ArrayBuffer | Uint8Array): Promise<OpenZip> {
  const parts = new Map(
    Object.entries(unzipSync(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes))),
  );
  return {
    file: (name) => {
      const content = parts.get(name);
      return content === undefined ? null : { async: () => Promise.resolve(content) };
    },
  };
}
