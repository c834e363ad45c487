// Names under which Quadra keeps its data in a workbook. They are a file format: workbooks outlive
// versions, so a name that was once written is never changed.
import type { FundField } from "../fondi/fondo";
import type { MeasureKind, MeasureName } from "../import/measures";
import type { Field, TableKind } from "../import/tableKinds";

/** Sheets and the Excel tables on them. */
export const SHEETS = {
  ambito: { sheet: "Ambito", table: "QuadraAmbito" },
  enti: { sheet: "Enti", table: "QuadraEnti" },
  offerta: { sheet: "Offerta", table: "QuadraOfferta" },
  quote: { sheet: "Quote", table: "QuadraQuote" },
  popolazione: { sheet: "Popolazione", table: "QuadraPopolazione" },
  patrimonio: { sheet: "Patrimonio", table: "QuadraPatrimonio" },
  residenzialita: { sheet: "Residenzialità", table: "QuadraResidenzialita" },
  fondi: { sheet: "Fondi", table: "QuadraFondi" },
  movimenti: { sheet: "Movimenti", table: "QuadraMovimenti" },
  riconciliazione: { sheet: "Riconciliazione", table: "QuadraRiconciliazione" },
  tettiFondi: { sheet: "Tetti fondi", table: "QuadraTettiFondi" },
  abbinamenti: { sheet: "Abbinamenti", table: "QuadraAbbinamenti" },
  provenienza: { sheet: "Provenienza", table: "QuadraProvenienza" },
  segnaposto: { sheet: "Segnaposto", table: "QuadraSegnaposto" },
  verifiche: { sheet: "Verifiche", table: "QuadraVerifiche" },
  regole: { sheet: "Regole", table: "QuadraRegole" },
  motivazioni: { sheet: "Motivazioni", table: "QuadraMotivazioni" },
  alloggi: { sheet: "Alloggi", table: "QuadraAlloggi" },
  sinonimi: { sheet: "Sinonimi", table: "QuadraSinonimi" },
  corrispondenze: { sheet: "Corrispondenze", table: "QuadraCorrispondenze" },
  parole: { sheet: "Parole", table: "QuadraParole" },
  indagine: { sheet: "Indagine", table: "QuadraIndagine" },
  testo: { sheet: "Testo del piano", table: "QuadraTesto" },
  riepilogo: { sheet: "Riepilogo", table: "QuadraRiepilogo" },
  calendario: { sheet: "Calendario", table: "QuadraCalendario" },
  precedenti: { sheet: "Precedenti", table: "QuadraPrecedenti" },
  quadro: { sheet: "Quadro", table: "QuadraQuadro" },
  territorio: { sheet: "Quadro territorio", table: "QuadraTerritorio" },
} as const;

/** Column headers of the fields in `Offerta` and `Quote`, and names of fields in `Provenienza`. */
export const FIELD_COLUMNS: Readonly<Record<Field, string>> = {
  disponibili: "Disponibili",
  turnover: "Turn-over",
  carenzaManutentiva: "Carenza manutentiva",
  nuovaEdificazione: "Nuova edificazione",
  sat: "SAT",
  assegnateAnnoPrecedente: "Assegnate anno precedente",
  conferiteDaPrivati: "Conferite da privati",
  quotaForzePolizia: "Quota Forze di Polizia e Vigili del Fuoco %",
  altraCategoria: "Altra categoria",
  motivazione: "Motivazione",
  libere: "Libere",
  siLibereranno: "Si libereranno",
  nuovaCostruzione: "Sola nuova edificazione",
  ristrutturazione: "Ristrutturazione",
  quotaPoliziaLocale: "Quota Polizia Locale %",
  quotaIndigenti: "Quota indigenti %",
  quotaCategorie: "Quota categorie art. 14 %",
};

/** Names of the tables in `Provenienza`. */
export const KIND_NAMES: Readonly<Record<TableKind, string>> = {
  disponibili: "Disponibili",
  turnover: "Turn-over",
  carenzaManutentiva: "Carenza manutentiva",
  nuovaEdificazione: "Nuova edificazione",
  sat: "SAT",
  assegnateAnnoPrecedente: "Assegnate anno precedente",
  conferiteDaPrivati: "Conferite da privati",
  quadroRiepilogativo: "Quadro riepilogativo",
  quotaForzePolizia: "Quota Forze di Polizia e Vigili del Fuoco",
  altraCategoria: "Altra categoria",
  ristrutturazione: "Ristrutturazione",
  quotaPoliziaLocale: "Quota Polizia Locale",
  quotaIndigenti: "Quota indigenti",
  quotaCategorie: "Quota categorie art. 14",
};

/** Names of the other tables in `Provenienza`. */
export const MEASURE_KIND_NAMES: Readonly<Record<MeasureKind, string>> = {
  popolazione: "Popolazione",
  patrimonio: "Patrimonio",
  alloggiAler: "Alloggi ALER",
  residenzialita: "Residenzialità",
  scadenze: "Scadenze",
  quote: "Quote",
};

/** Names of what they measure: columns of their sheets, and fields in `Provenienza`. */
export const MEASURE_COLUMNS: Readonly<Record<MeasureName, string>> = {
  maschi: "Maschi",
  femmine: "Femmine",
  residenti: "Residenti",
  comuni: "Comuni",
  comuniInClasse: "Comuni della classe",
  superficieKmq: "Superficie km²",
  densita: "Densità ab/km²",
  alloggiSap: "SAP",
  alloggiSas: "SAS",
  altriUsi: "Altri usi",
  alloggi: "Alloggi",
  quotaPercento: "Quota %",
  posti: "Posti",
  postiLetto: "Posti letto",
  monolocali: "Monolocali",
  bilocali: "Bilocali",
  camere: "Camere",
  camereSingole: "Camere singole",
  camereDoppie: "Camere doppie",
  nuclei: "Nuclei",
  ospitiMinimo: "Ospiti, minimo",
  ospiti: "Ospiti",
  data: "Data",
  giorni: "Giorni",
  sogliaIndigenti: "Soglia indigenti %",
  massimoForzePolizia: "Massimo Forze di Polizia e Vigili del Fuoco %",
};

/** Name of the tables of funds in `Provenienza`. */
export const FUND_KIND_NAME = "Fondi";

/** Name there of the ledger that a new year took over. */
export const CARRIED_FUND_KIND_NAME = "Fondi dell’anno prima";

/** Names of what the ledger of funds holds: columns of `Fondi`, and fields in `Provenienza`. */
export const FUND_COLUMNS: Readonly<Record<FundField, string>> = {
  assegnato: "Assegnato",
  trasferito: "Trasferito",
  erogato: "Erogato",
  residuo: "Residuo",
  restituito: "Restituito",
  presentate: "Domande presentate",
  ammesse: "Domande ammesse",
  nonAmmesse: "Domande non ammesse",
  inIstruttoria: "Domande in istruttoria",
  finanziate: "Domande finanziate",
  nuclei: "Nuclei",
  alloggi: "Alloggi",
  contributi: "Contributi",
  mensilita: "Mensilità",
  importoContributo: "Importo di un contributo",
};

/** The key of a record whose value is that name; null when none is. */
export function keyOfName<Key extends string>(
  names: Readonly<Record<Key, string>>,
  name: unknown,
): Key | null {
  return (Object.keys(names) as Key[]).find((key) => names[key] === name) ?? null;
}
