// What each rule on funds asks, in Italian.
import type { FondiCode } from "../../domain/fondi/fondiFindingParams";

export const fondiDescriptions: Readonly<Record<FondiCode, string>> = {
  "fondi-totale-non-quadra":
    "Le parti di un fondo (sub-ambiti o misure) sommano alla cifra dell’insieme, al centesimo.",
  "erogato-oltre-disponibile": "Erogato ≤ trasferito + entrate da altri fondi.",
  "residuo-non-quadra":
    "Residuo = trasferito + entrate − erogato − uscite − restituito, al centesimo.",
  "residuo-negativo": "Da un fondo non esce più di quanto vi entra.",
  "movimento-senza-contropartita": "Ciò che esce da un fondo entra in un altro fondo del piano.",
  "domande-non-quadrano": "Domande presentate = ammesse + non ammesse (+ in istruttoria).",
  "finanziate-oltre-ammesse":
    "Le domande finanziate non superano quelle ammesse, anche passando da una DGR all’altra.",
  "erogato-oltre-tetto": "L’erogato non supera i beneficiari per il tetto della deliberazione.",
  "contributo-oltre-tetto": "Un contributo non supera il tetto della deliberazione.",
  "mensilita-oltre-massimo":
    "Le mensilità di un contributo non superano quelle della deliberazione.",
  "misura-oltre-quota": "Una misura non supera la sua parte delle risorse della deliberazione.",
  "fondo-discorde": "Le fonti danno la stessa cifra per la stessa voce di un fondo.",
  "fondi-non-leggibile": "Dove si aspetta un importo o un conteggio di un fondo ce n’è uno.",
  "pagamenti-diversi-da-erogato":
    "I pagamenti abbinati a un fondo sommano al suo erogato, al centesimo.",
  "pagamento-illeggibile":
    "Ogni riga dei pagamenti si legge, e il totale stampato è la loro somma.",
  "erogato-oltre-tetto-presunto":
    "L’erogato non supera un tetto che non è stato verificato su un testo ufficiale, o si motiva.",
  "contributi-non-quadrano": "«n contributi da X euro» fanno l’erogato, o si motiva.",
  "conteggio-domande-mancante":
    "Dove ci sono risorse è scritto quante domande o quanti nuclei riguardano, o si motiva.",
  "resto-non-spiegato": "Ciò che resta di un fondo è detto da una fonte, o si motiva.",
  "catena-senza-conteggio":
    "Delle domande ammesse e non finanziate da una DGR, che un altro fondo riprende, è detto quante.",
  "fondi-da-chiarire": "Ciò che una fonte dice dei fondi si capisce in un solo modo.",
  "pagamenti-non-abbinati": "Ogni pagamento va a un solo fondo.",
  "pagamento-doppio": "Un mandato compare una volta sola.",
  "pagamenti-frazionati": "Chi è stato pagato in più mandati dello stesso fondo viene detto.",
  "beneficiario-oltre-tetto":
    "Un beneficiario non riceve più del tetto della deliberazione, o si motiva.",
  "erogato-non-indicato": "Di ogni fondo è detto quanto è stato erogato.",
  "quota-lontana-da-popolazione":
    "La parte di un sub-ambito è vicina alla sua parte della popolazione.",
  "fondi-da-confermare": "Le cifre lette in una frase sono confermate da una persona.",
};
