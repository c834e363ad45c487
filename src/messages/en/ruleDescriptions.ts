// What each rule asks, in English: for the sheet `Regole`.
import type { RuleCode } from "../../domain/finding";
import { fondiDescriptions } from "./fondiDescriptions";

export const ruleDescriptions: Readonly<Record<RuleCode, string>> = {
  "disponibili-non-quadra":
    "Available = turnover + minor repairs + new building, for every ente and for the totals.",
  "totale-non-quadra": "In every table the enti add up to the printed TOTALE.",
  "subtotale-non-quadra":
    "Every partial total (of a sub-ambito, of the comuni) is the sum of its enti.",
  "quadro-discorde":
    "Every figure of the quadro equals that of the single table; blank and zero are not equal.",
  "fonti-discordi":
    "No two sources give different figures for the same item; if they do, the office decides.",
  "fonte-sostituita": "When a file replaces another, it is said.",
  "fonte-di-altro-anno": "Every source speaks of the plan year.",
  "ente-senza-risposta": "Every ente of the plan has at least one source.",
  "ente-fuori-ambito": "Sources speak only of enti of the ambito.",
  "capofila-fuori-ambito": "The capofila is one of the comuni of the ambito.",
  "comune-in-piu-sub-ambiti": "A comune belongs to one sub-ambito only.",
  "comune-senza-sub-ambito": "If the ambito has sub-ambiti, every comune belongs to one.",
  "ente-mancante": "The same enti appear in all full tables.",
  "ente-ripetuto": "An ente appears once in a table.",
  "ente-sconosciuto": "Every row bears the name of a known ente.",
  "ente-ambiguo": "The name of a row means one ente only.",
  "ente-nome-errato": "Names of enti have no typing errors.",
  "ente-nome-variante": "Names of enti are the official ones.",
  "conteggio-non-valido": "Counts are whole numbers from zero up.",
  "valore-illeggibile": "Where a number is expected there is a number.",
  "sap-incoerente": "An ente without SAP dwellings has no values in the SAP tables.",
  "contrassegno-mancante": "An ente without SAP dwellings has the asterisk in every SAP table.",
  "risposta-mancante": "Every ente with SAP dwellings has answered: no cell is blank.",
  "nota-sap-incompleta": "Asterisks and footnote name the same enti.",
  "sat-oltre-disponibili":
    "If the plan declares SAT as included: SAT dwellings do not exceed the available ones.",
  "sat-oltre-patrimonio":
    "If the plan declares SAT as additional: SAT dwellings do not exceed the stock.",
  "sat-senza-disponibili": "Who sets dwellings apart for SAT has available ones, or says why.",
  "quota-oltre-massimo":
    "The quotas for police, fire brigades and local police together stay within the ceiling of the year.",
  "quota-senza-alloggi": "Who states a quota has available dwellings, or says why.",
  "quota-nota-incompleta":
    "The footnote on quotas without available dwellings names all enti that have one.",
  "quota-sotto-un-alloggio": "The quota is worth at least one whole dwelling.",
  "categoria-senza-motivazione": "An extra category has its reason.",
  "patrimonio-non-quadra": "Dwellings = SAP + SAS + other uses, for every row of the stock.",
  "patrimonio-somma-non-quadra": "Parts of the stock add up to their whole.",
  "percentuale-non-torna":
    "Every printed percentage is that of the counts, at its printed precision.",
  "percentuali-non-cento": "The percentages of a whole can add up to 100.",
  "turnover-oltre-patrimonio": "The turnover of an ente does not exceed its SAP dwellings.",
  "carenza-oltre-patrimonio": "The minor repairs of an ente do not exceed its SAP dwellings.",
  "disponibili-oltre-patrimonio":
    "Available dwellings without new building do not exceed the SAP dwellings.",
  "indigenti-sotto-minimo": "The quota for the indigent reaches the minimum.",
  "indigenti-oltre-minimo": "A quota for the indigent above the ordinary one is told.",
  "quota-categorie-oltre-massimo":
    "The quota for categories of art. 14 stays within the ceiling of the year.",
  "popolazione-non-quadra": "Residents = males + females, for every comune.",
  "popolazione-somma-non-quadra": "The population of the comuni adds up to that of the ambito.",
  "assegnate-oltre-disponibili":
    "Dwellings assigned in the year do not exceed those available in the plan of the year before.",
  "turnover-lontano-dalla-media": "Turnover is near the mean of the three years before.",
  "patrimonio-variato":
    "The stock is that of the year before plus what came in less what went out.",
  "variazione-ampia":
    "Available dwellings do not change much from year to year, or it is said why.",
  "elenco-conteggio-diverso": "The list of dwellings gives the same counts as the table.",
  "alloggio-ripetuto": "Every dwelling of a list has a code of its own.",
  "lavori-oltre-limite":
    "A dwelling with minor repairs has works within the highest cost, or it is said why.",
  "scadenza-superata": "The dates of the plan keep the deadlines.",
  "testo-cifra-diversa": "Figures in the text are those of the tables.",
  "testo-somma-diversa": "Sums in the text hold.",
  "testo-percentuale-diversa": "Percentages in the text are those of the tables.",
  "testo-classi-diverse": "Size classes in the text are those of the table.",
  "testo-norma-discorde": "An act is always cited with the same year and date.",
  "testo-anno-diverso": "The year of the text is that of the plan.",
  "testo-nome-diverso": "Names of enti in the text are the official ones.",
  "nota-orfana": "Every note is referred to, and every reference has its note.",
  ...fondiDescriptions,
};
