// Words that class a dwelling: what is known, and what stays a question.
import { alloggiWordReader } from "../../../src/domain/alloggi/alloggiWords";
import {
  DISPONIBILITA,
  type Servizio,
  type Stato,
} from "../../../src/domain/alloggi/alloggioKinds";
import {
  DISPONIBILITA_NAMES,
  SERVIZIO_NAMES,
  STATO_NAMES,
} from "../../../src/domain/alloggi/alloggiNames";

const words = alloggiWordReader([]);

test.each([
  ["libero", ["Libero", "LIBERA", "sfitto", "vuoto", "Alloggio libero", "disponibile"]],
  ["inLiberazione", ["si libererà nel 2025", "in corso di rilascio", "occupato, in disdetta"]],
  ["carenza", ["in carenza manutentiva", "Libero in carenza di manutenzione", "stato di fatto"]],
  ["inRecupero", ["in ristrutturazione", "In corso di ristrutturazione", "nuova costruzione"]],
  ["occupato", ["Occupato", "locato", "assegnato", "occupato abusivamente", "occupata"]],
  ["nonAssegnabile", ["inagibile", "in vendita", "non assegnabile", "da demolire"]],
  [
    null,
    [
      "da ristrutturare",
      "ristrutturato",
      "senza carenza manutentiva",
      "non libero",
      "boh",
      "1",
      "L",
      "libero ma con lavori",
    ],
  ],
] as const)("the state %s is said so: %j", (stato, texts) => {
  expect(texts.map((text) => [text, words.stato(text)])).toEqual(
    texts.map((text) => [text, stato]),
  );
});

test.each([
  ["sap", ["SAP", "sap canone moderato", "ERP", "ex ERP", "Servizio abitativo pubblico"]],
  ["sas", ["SAS", "servizi abitativi sociali"]],
  ["sat", ["SAT", "Servizio abitativo transitorio", "transitori"]],
  ["altriUsi", ["altri usi", "Altro uso residenziale"]],
  [null, ["canone concordato", "non SAP", "S", "1"]],
] as const)("the service %s is said so: %j", (servizio, texts) => {
  expect(texts.map((text) => [text, words.servizio(text)])).toEqual(
    texts.map((text) => [text, servizio]),
  );
});

test.each([
  ["turnover", ["Turn-over", "turnover", "libero", "si libererà", "per avvicendamento", "sfitto"]],
  ["carenzaManutentiva", ["Carenza manutentiva", "libero in carenza", "nello stato di fatto"]],
  [
    "nuovaEdificazione",
    ["Nuova edificazione", "ristrutturazione", "nuova edificazione/ristrutturazione", "recupero"],
  ],
  ["sat", ["SAT", "servizi abitativi transitori"]],
  ["conferiteDaPrivati", ["conferito da privati", "Conferiti da soggetti privati"]],
  ["turnover+sat", ["turn-over, SAT"]],
  ["", ["nessuna", "no", "non disponibile", "occupato"]],
  [
    "?",
    [
      "da ristrutturare",
      "non in carenza",
      "senza SAT",
      "ristrutturazione per carenza",
      "turn-over o ristrutturazione",
      "forse turn-over",
      "libero con lavori",
      "T",
      "2",
    ],
  ],
] as const)("the availability “%s” is said so: %j", (kinds, texts) => {
  expect(texts.map((text) => [text, words.disponibilita(text)?.join("+") ?? "?"])).toEqual(
    texts.map((text) => [text, kinds]),
  );
});

test("an answer of the user counts for every spelling of the word and for its column only", () => {
  const taught = alloggiWordReader([
    { column: "stato", word: "L", means: "libero" },
    { column: "disponibilita", word: "T O", means: ["turnover"] },
    { column: "disponibilita", word: "FUORI PIANO", means: [] },
  ]);
  expect([taught.stato("l."), taught.stato("L"), taught.servizio("L")]).toEqual([
    "libero",
    "libero",
    null,
  ]);
  expect([taught.disponibilita("t.o."), taught.disponibilita("Fuori piano")]).toEqual([
    ["turnover"],
    [],
  ]);
});

test("every name that the sheet Alloggi writes is read as what it stands for", () => {
  const stati = Object.entries(STATO_NAMES) as [Stato, string][];
  const servizi = Object.entries(SERVIZIO_NAMES) as [Servizio, string][];
  expect(stati.map(([, name]) => words.stato(name))).toEqual(stati.map(([stato]) => stato));
  expect(servizi.map(([, name]) => words.servizio(name))).toEqual(servizi.map(([one]) => one));
  expect(DISPONIBILITA.map((kind) => words.disponibilita(DISPONIBILITA_NAMES[kind]))).toEqual(
    DISPONIBILITA.map((kind) => [kind]),
  );
});
