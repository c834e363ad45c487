// What each rule asks, in Italian: for the sheet `Regole` and the page of all rules.
import type { RuleCode } from "../../domain/finding";
import { fondiDescriptions } from "./fondiDescriptions";

export const ruleDescriptions: Readonly<Record<RuleCode, string>> = {
  "disponibili-non-quadra":
    "Disponibili = turn-over + carenza manutentiva + nuova edificazione, per ogni ente e per i totali.",
  "totale-non-quadra": "In ogni tabella la somma degli enti è uguale al TOTALE riportato.",
  "subtotale-non-quadra":
    "Ogni totale parziale (di un sub-ambito, dei comuni) è la somma dei suoi enti.",
  "quadro-discorde":
    "Ogni cifra del quadro riepilogativo è uguale a quella della tabella singola; vuoto e zero non sono uguali.",
  "fonti-discordi":
    "Due fonti non danno cifre diverse per la stessa voce: se le danno, decide l’ufficio.",
  "fonte-sostituita": "Quando un file ne sostituisce un altro, viene detto.",
  "fonte-di-altro-anno": "Ogni fonte parla dell’anno del piano.",
  "ente-senza-risposta": "Ogni ente del piano ha almeno una fonte.",
  "ente-fuori-ambito": "Le fonti parlano solo di enti dell’ambito.",
  "capofila-fuori-ambito": "Il comune capofila è uno dei comuni dell’ambito.",
  "comune-in-piu-sub-ambiti": "Un comune sta in un solo sub-ambito.",
  "comune-senza-sub-ambito": "Se l’ambito ha sub-ambiti, ogni comune sta in uno di essi.",
  "ente-mancante": "Lo stesso ente compare in tutte le tabelle complete.",
  "ente-ripetuto": "In una tabella ogni ente compare una sola volta.",
  "ente-sconosciuto": "Ogni riga porta il nome di un ente conosciuto.",
  "ente-ambiguo": "Il nome di una riga indica un solo ente.",
  "ente-nome-errato": "I nomi degli enti sono scritti senza errori di battitura.",
  "ente-nome-variante": "I nomi degli enti sono quelli ufficiali.",
  "conteggio-non-valido": "I conteggi sono numeri interi da zero in su.",
  "valore-illeggibile": "Dove si aspetta un numero c’è un numero.",
  "sap-incoerente": "Un ente senza alloggi SAP non ha valori nelle tabelle SAP.",
  "contrassegno-mancante": "Un ente senza alloggi SAP ha l’asterisco in ogni tabella SAP.",
  "risposta-mancante": "Ogni ente con alloggi SAP ha risposto: nessuna cella resta vuota.",
  "nota-sap-incompleta": "Asterischi e nota nominano gli stessi enti.",
  "sat-oltre-disponibili":
    "Se il piano dichiara i SAT inclusi: gli alloggi SAT non superano i disponibili.",
  "sat-oltre-patrimonio":
    "Se il piano dichiara i SAT aggiuntivi: gli alloggi SAT non superano il patrimonio.",
  "sat-senza-disponibili": "Chi destina alloggi ai SAT ha alloggi disponibili, o motiva.",
  "quota-oltre-massimo":
    "Le quote per Forze di Polizia, Vigili del Fuoco e Polizia Locale insieme non superano il massimo dell’anno.",
  "quota-senza-alloggi": "Chi indica una quota ha alloggi disponibili, o motiva.",
  "quota-nota-incompleta":
    "La nota sulle quote senza alloggi disponibili nomina tutti gli enti che le hanno.",
  "quota-sotto-un-alloggio": "La quota vale almeno un alloggio intero.",
  "categoria-senza-motivazione": "Una categoria aggiuntiva ha la sua motivazione.",
  "patrimonio-non-quadra": "Alloggi = SAP + SAS + altri usi, per ogni riga del patrimonio.",
  "patrimonio-somma-non-quadra": "Le parti del patrimonio sommano al loro insieme.",
  "percentuale-non-torna":
    "Ogni percentuale stampata è quella dei conteggi, alla precisione con cui è stampata.",
  "percentuali-non-cento": "Le percentuali di un insieme possono sommare a 100.",
  "turnover-oltre-patrimonio": "Il turn-over di un ente non supera i suoi alloggi SAP.",
  "carenza-oltre-patrimonio": "La carenza manutentiva di un ente non supera i suoi alloggi SAP.",
  "disponibili-oltre-patrimonio":
    "I disponibili senza la nuova edificazione non superano gli alloggi SAP.",
  "indigenti-sotto-minimo": "La quota per gli indigenti raggiunge il minimo.",
  "indigenti-oltre-minimo": "Una quota per gli indigenti oltre quella ordinaria viene segnalata.",
  "quota-categorie-oltre-massimo":
    "La quota per le categorie dell’art. 14 non supera il massimo dell’anno.",
  "popolazione-non-quadra": "Residenti = maschi + femmine, per ogni comune.",
  "popolazione-somma-non-quadra": "La popolazione dei comuni somma a quella dell’ambito.",
  "assegnate-oltre-disponibili":
    "Le unità assegnate nell’anno non superano i disponibili del piano dell’anno precedente.",
  "turnover-lontano-dalla-media": "Il turn-over è vicino alla media dei tre anni precedenti.",
  "patrimonio-variato":
    "Il patrimonio è quello dell’anno precedente più gli alloggi entrati meno quelli usciti.",
  "variazione-ampia": "I disponibili non cambiano molto da un anno all’altro, o si motiva.",
  "elenco-conteggio-diverso": "L’elenco degli alloggi dà gli stessi conteggi della tabella.",
  "alloggio-ripetuto": "Ogni alloggio di un elenco ha un codice suo.",
  "lavori-oltre-limite":
    "Un alloggio in carenza manutentiva ha lavori entro il costo massimo, o si motiva.",
  "scadenza-superata": "Le date del piano rispettano le scadenze.",
  "testo-cifra-diversa": "Le cifre del testo sono quelle delle tabelle.",
  "testo-somma-diversa": "Le somme del testo tornano.",
  "testo-percentuale-diversa": "Le percentuali del testo sono quelle delle tabelle.",
  "testo-classi-diverse": "Le classi di ampiezza del testo sono quelle della tabella.",
  "testo-norma-discorde": "Una norma è citata sempre con lo stesso anno e la stessa data.",
  "testo-anno-diverso": "L’anno del testo è quello del piano.",
  "testo-nome-diverso": "I nomi degli enti nel testo sono quelli ufficiali.",
  "nota-orfana": "Ogni nota ha il suo richiamo e ogni richiamo la sua nota.",
  ...fondiDescriptions,
};
