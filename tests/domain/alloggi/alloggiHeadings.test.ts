// Headings of dwelling lists: which column each wording means, and which it must not be taken for.
import { meaningOfHeading } from "../../../src/domain/alloggi/alloggiHeadings";
import { foldWord } from "../../../src/domain/alloggi/foldWord";

function meant(heading: string): string {
  const meaning = meaningOfHeading(foldWord(heading));
  if (meaning === null) return "nothing";
  if ("column" in meaning) return meaning.strong ? meaning.column : `${meaning.column}?`;
  return "personal" in meaning ? `person: ${meaning.personal}` : meaning.other;
}

test.each([
  [
    "codice",
    [
      "Codice alloggio",
      "COD. U.I.",
      "Codice unità immobiliare",
      "ID alloggio",
      "Identificativo U.I.",
    ],
  ],
  ["codice", ["Cod. unità abitativa", "N. alloggio", "Numero alloggio", "U.I.", "Alloggio"]],
  ["codice?", ["Codice", "ID", "Identificativo", "Matricola"]],
  [
    "other",
    ["Codice edificio", "Codice fabbricato", "Codice ISTAT comune", "Codice contratto", "Foglio"],
  ],
  ["ente", ["Ente proprietario", "Ragione sociale ente proprietario", "Proprietario", "Ente"]],
  ["comune", ["Comune", "COMUNE DI UBICAZIONE", "Comune dell’immobile", "Città"]],
  ["indirizzo", ["Indirizzo", "Ubicazione", "Via", "Via e n. civico", "Indirizzo alloggio"]],
  ["civico", ["Civico", "N. civico", "n. civ."]],
  ["piano", ["Piano", "Piano alloggio", "Livello"]],
  ["mq", ["mq", "Mq.", "Superficie utile (m²)", "Superficie", "Sup. utile mq", "M2"]],
  ["other", ["Superficie balconi mq", "Sup. non residenziale", "Mq cantina"]],
  ["vani", ["Vani", "N. vani", "Numero locali", "Stanze"]],
  ["barriere", ["Barriere architettoniche", "Presenza barriere"]],
  ["accessibile", ["Accessibile", "Accessibilità", "Privo di barriere", "Alloggio per disabili"]],
  ["stato", ["Stato", "Stato alloggio", "Stato occupazionale", "Condizione", "Libero/occupato"]],
  ["other", ["Stato manutentivo", "Stato di conservazione", "Servizi igienici"]],
  [
    "importoLavori",
    [
      "Importo lavori",
      "Costo stimato interventi",
      "Importo lavori a carico degli assegnatari (max € 8.000,00)",
      "Spesa di manutenzione",
      "Lavori",
    ],
  ],
  ["servizio", ["Servizio", "Tipo servizio (SAP/SAS/SAT)", "SAP / SAS", "Destinazione d’uso"]],
  [
    "disponibilita",
    [
      "Tipologia di disponibilità",
      "Disponibilità",
      "Motivo della disponibilità",
      "Disponibilità nell’anno 2025",
      "Turn-over / carenza manutentiva / nuova edificazione",
    ],
  ],
  ["annoDisponibilita", ["Anno di disponibilità", "Disponibile dal", "Data di rilascio"]],
  ["assegnato", ["Assegnato", "Data assegnazione", "Anno di assegnazione"]],
  ["yes:turnover", ["Turn-over", "Libero", "Turn over (X)"]],
  ["yes:carenzaManutentiva", ["In carenza manutentiva"]],
  ["yes:nuovaEdificazione", ["Nuova edificazione", "Ristrutturazione"]],
  ["yes:sat", ["SAT", "Uso transitorio"]],
  ["yes:conferiteDaPrivati", ["Conferito da privati"]],
  ["note", ["Note", "Osservazioni"]],
  ["count", ["N. alloggi", "Numero U.I.", "Numero posti letto", "Capienza"]],
  ["person: codiceFiscale", ["Codice fiscale", "Cod. Fisc.", "C.F.", "CF intestatario"]],
  [
    "person: nome",
    [
      "Nominativo",
      "Intestatario",
      "Assegnatario",
      "Assegnato a",
      "Cognome",
      "Nome",
      "Cognome e nome",
      "Inquilino",
      "Conduttore",
      "Codice utente",
    ],
  ],
  ["person: contatto", ["Telefono", "Cell.", "E-mail", "Indirizzo e-mail", "Recapito"]],
  ["person: nascita", ["Data di nascita", "Comune di nascita", "Nato il"]],
  ["person: reddito", ["ISEE", "Valore ISEE-ERP", "Reddito"]],
  ["person: nucleo", ["Componenti nucleo", "Cittadinanza", "Invalidità"]],
  ["nothing", ["Ascensore", "2025", "Ambito", "Rossi"]],
] as const)("%s is what these headings mean: %j", (meaning, headings) => {
  expect(headings.map((heading) => `${heading}: ${meant(heading)}`)).toEqual(
    headings.map((heading) => `${heading}: ${meaning}`),
  );
});
