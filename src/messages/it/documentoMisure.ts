// The words of what surrounds the per-ente tables in the printed plan. It is an Italian act.
import type { AmbitoDate } from "../../domain/ambito/ambito";
import type { MeasureName } from "../../domain/import/measures";
import type { SizeClass } from "../../domain/import/measureTable";

const number = (value: number) => value.toLocaleString("it-IT", { useGrouping: "always" } as const);

export const measureWords = {
  place: "Luogo",
  owner: "Proprietà",
  ambito: "Ambito",
  subAmbito: (name: string) => `Sub-ambito ${name}`,
  waiting:
    "Le cifre lette in una frase che nessuno ha ancora confermato non sono riportate in questa tabella.",
  ofDay: (day: string) => `Dati al ${day}.`,
  popolazione: "Il territorio e la popolazione",
  popolazioneIntro: "Popolazione residente nei comuni dell’ambito.",
  classi: "Comuni per classe di popolazione",
  classiIntro: "Numero di comuni e di residenti per dimensione demografica.",
  classe: "Residenti",
  className: ({ over, under }: SizeClass) =>
    over === null
      ? `meno di ${number(under ?? 0)}`
      : under === null
        ? `più di ${number(over)}`
        : `da ${number(over)} a ${number(under)}`,
  patrimonio: "La consistenza del patrimonio",
  patrimonioIntro: "Alloggi di proprietà pubblica, disponibili o no, per destinazione.",
  residenzialita: "I servizi residenziali",
  residenzialitaIntro: "Strutture per persone e nuclei fragili presenti nell’ambito.",
  struttura: "Struttura",
  capienza: "Capienza",
  totali: "Totali per sub-ambito e per proprietario",
  totaliIntro:
    "Le unità del piano sommate per gruppi di enti; la quota è sul totale dei disponibili.",
  unita: "Unità",
  quota: "Quota dei disponibili",
  comuniOf: "Comuni",
  aler: "ALER",
  altri: "Altri proprietari",
  senzaSubAmbito: "Comuni senza sub-ambito",
  dateHeading: "Le date del piano",
  dateIntro: "I passi del piano secondo il r.r. 4/2017, con il giorno in cui sono avvenuti.",
  passo: "Passo",
  giorno: "Giorno",
  motivazioni: "Motivazioni",
  motivazioniIntro: "Le ragioni con cui l’ufficio ha motivato ciò che si discosta dalle regole.",
  premessa: "Premessa",
} as const;

export const measureHeaders: Readonly<Partial<Record<MeasureName, string>>> = {
  maschi: "Maschi",
  femmine: "Femmine",
  residenti: "Residenti",
  comuniInClasse: "Comuni",
  superficieKmq: "Superficie, km²",
  densita: "Residenti per km²",
  alloggiSap: "SAP",
  alloggiSas: "SAS",
  altriUsi: "Altri usi",
  alloggi: "Totale",
  quotaPercento: "Quota",
};

/** Capacities as they follow their number: one, several. */
export const capacityWords: Readonly<Partial<Record<MeasureName, readonly [string, string]>>> = {
  posti: ["posto", "posti"],
  postiLetto: ["posto letto", "posti letto"],
  alloggi: ["alloggio", "alloggi"],
  monolocali: ["monolocale", "monolocali"],
  bilocali: ["bilocale", "bilocali"],
  camere: ["camera", "camere"],
  camereSingole: ["camera singola", "camere singole"],
  camereDoppie: ["camera doppia", "camere doppie"],
  nuclei: ["nucleo", "nuclei"],
  ospitiMinimo: ["ospite almeno", "ospiti almeno"],
  ospiti: ["ospite", "ospiti"],
};

export const ownerWords = { comuni: "Comuni", aler: "ALER", tutti: "Tutti" } as const;

/** Steps with a day of their own; what the capofila sets itself is not printed. */
export const stepWords: Readonly<Partial<Record<AmbitoDate, string>>> = {
  ricognizioneAperta: "Avvio della ricognizione",
  ricognizioneChiusa: "Chiusura della ricognizione",
  approvato: "Approvazione del piano",
  trasmesso: "Trasmissione alla Regione",
  pubblicato: "Pubblicazione del piano",
  avvisoPubblicato: "Avviso pubblico",
};
