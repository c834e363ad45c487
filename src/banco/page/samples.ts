// The sample workbooks at hand: listed by the server, opened in the sheet or given to the pane.

/** A sample workbook. */
export interface Sample {
  readonly file: string;
  readonly title: string;
}

const FOLDER = "/assets/esempi/";

/** Asks the server for the list; a bench without samples has none. */
export async function listSamples(): Promise<readonly Sample[]> {
  try {
    const response = await fetch(`${FOLDER}indice.json`);
    if (!response.ok) return [];
    const list = (await response.json()) as unknown;
    if (!Array.isArray(list)) return [];
    return list.filter(
      (item): item is Sample =>
        typeof (item as Sample).file === "string" && typeof (item as Sample).title === "string",
    );
  } catch {
    return [];
  }
}

/** Where a sample can be fetched from. */
export function sampleUrl({ file }: Sample): string {
  return FOLDER + encodeURIComponent(file);
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Fetches a file of the bench's own server. */
export async function fetchFile(url: string, name: string): Promise<File> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Il file ${name} non è disponibile.`);
  return new File([await response.arrayBuffer()], name, { type: XLSX });
}
