// A plan of another year among the collected sources is no statement about this year, but it tells what
// the year before was.
import { patrimonioOf } from "../contesto/patrimonioOf";
import { yearOfSource } from "../fonti/annoDellaFonte";
import { joinEnti } from "../piano";
import type { ReadSource } from "../sheets/readSource";
import { CAMPI_DELLA_SERIE, cifreOf, type CifraPrecedente } from "./cifraPrecedente";

/** The figures of sources that stay apart, joined year by year. */
export function cifreApart(apart: readonly ReadSource[]): CifraPrecedente[] {
  const years = new Set(apart.map(({ recognition }) => yearOfSource(recognition)!));
  return [...years].flatMap((year) => {
    const sources = apart.filter(({ recognition }) => yearOfSource(recognition) === year);
    const read = sources.map(({ recognition }) => recognition);
    const times = new Map(sources.map(({ recognition, readAt }) => [recognition.file, readAt]));
    const measures = read.flatMap(({ measures }) => measures);
    return cifreOf(
      joinEnti(read, year),
      patrimonioOf(measures, 0, false),
      (file) => times.get(file) ?? 0,
      CAMPI_DELLA_SERIE,
    );
  });
}
