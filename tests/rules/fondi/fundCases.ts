// Cases of the rules on funds: small documents as they look, where each rule holds, is broken, and is
// undecided if it can be.
import type { FundCase } from "./fundCase";

export const FUND_CASES: readonly FundCase[] = [
  {
    code: "fondi-totale-non-quadra",
    outcome: "holds",
    when: "the sub-ambiti sum to the whole",
    text: `
      DGR 3008/2020: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 60,01 | 3
      Ovest | € 39,99 | 2
    `,
    holds: ["DGR 3008/2020"],
  },
  {
    code: "fondi-totale-non-quadra",
    outcome: "broken",
    when: "a cent is missing",
    text: `
      DGR 3008/2020: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 60,00 | 3
      Ovest | € 39,99 | 2
    `,
    broken: [
      {
        severity: "block",
        cells: [
          "fondi.txt riga 1 = DGR 3008/2020: risorse trasferite € 100,00",
          "fondi.txt riga 3 = € 60,00",
          "fondi.txt riga 4 = € 39,99",
        ],
        params: {
          place: { dgr: ["3008/2020"], subAmbito: null, misura: null },
          field: "trasferito",
          printed: 10000,
          sum: 9999,
          difference: 1,
        },
      },
    ],
  },
  {
    code: "fondi-totale-non-quadra",
    outcome: "undecided",
    when: "a sub-ambito gives no amount",
    text: `
      DGR 3008/2020: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 60,00 | 3
      Ovest |  | 2
    `,
    undecided: [{ place: "DGR 3008/2020", missing: ["fondi.txt riga 4 = 2"] }],
  },
  {
    code: "erogato-oltre-disponibile",
    outcome: "holds",
    when: "all that was transferred is paid",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | N. domande
      10/2021 | Est | 100,00 | 100,00 | 3
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "erogato-oltre-disponibile",
    outcome: "broken",
    when: "a cent more is paid",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | N. domande
      10/2021 | Est | 100,00 | 100,01 | 3
    `,
    broken: [
      {
        severity: "block",
        cells: ["fondi.txt riga 2 = 100,01", "fondi.txt riga 2 = 100,00"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          terms: { erogato: 10001, trasferito: 10000 },
          difference: 1,
        },
      },
    ],
  },
  {
    code: "erogato-oltre-disponibile",
    outcome: "holds",
    when: "residues of another fund came in",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Note
      10/2021 | Est | 100,00 | 130,00 |
      
      DGR 9/2020
       | fondi | n. domande
      Est | Utilizzate le risorse residue pari a € 30,00 per finanziare le domande della DGR 10/2021 | 3
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "erogato-oltre-disponibile",
    outcome: "undecided",
    when: "nobody says what was transferred",
    text: `
      DGR | Sub-ambito | Assegnato | Erogato | N. domande
      10/2021 | Est | 100,00 | 100,01 | 3
    `,
    undecided: [{ place: "DGR 10/2021 · Est", missing: ["fondi.txt riga 2 = 100,00"] }],
  },
  {
    code: "residuo-non-quadra",
    outcome: "holds",
    when: "residue and money given back are what is left",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Restituito | Residuo
      10/2021 | Est | 100,00 | 60,50 | 9,50 | 30,00
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "residuo-non-quadra",
    outcome: "broken",
    when: "the residue is a cent short",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Restituito | Residuo
      10/2021 | Est | 100,00 | 60,50 | 9,50 | 29,99
    `,
    broken: [
      {
        severity: "block",
        cells: [
          "fondi.txt riga 2 = 29,99",
          "fondi.txt riga 2 = 100,00",
          "fondi.txt riga 2 = 60,50",
          "fondi.txt riga 2 = 9,50",
        ],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          terms: { residuo: 2999, trasferito: 10000, erogato: 6050, restituito: 950 },
          difference: -1,
        },
      },
    ],
  },
  {
    code: "residuo-non-quadra",
    outcome: "undecided",
    when: "nobody says what was paid",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Residuo
      10/2021 | Est | 100,00 |  | 30,00
    `,
    undecided: [{ place: "DGR 10/2021 · Est", missing: ["fondi.txt riga 2 = 100,00"] }],
  },
  {
    code: "residuo-negativo",
    outcome: "holds",
    when: "more came in than went out",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Restituito | Residuo
      10/2021 | Est | 100,00 | 60,00 | 40,00 | 0,00
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "residuo-negativo",
    outcome: "broken",
    when: "more was given back than was left",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Restituito
      10/2021 | Est | 100,00 | 60,00 | 40,01
    `,
    broken: [
      {
        severity: "block",
        cells: [
          "fondi.txt riga 2 = 60,00",
          "fondi.txt riga 2 = 40,01",
          "fondi.txt riga 2 = 100,00",
        ],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          terms: { erogato: 6000, restituito: 4001, trasferito: 10000 },
          difference: 1,
        },
      },
    ],
  },
  {
    code: "residuo-negativo",
    outcome: "broken",
    when: "the printed residue is below 0",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Residuo
      10/2021 | Est | 100,00 | 110,00 | -10,00
    `,
    broken: [
      {
        severity: "block",
        cells: ["fondi.txt riga 2 = -10,00"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          terms: { residuo: -1000 },
          difference: 1000,
        },
      },
    ],
  },
  {
    code: "residuo-negativo",
    outcome: "undecided",
    when: "money went out of a fund of which nothing else is told",
    text: `
      DGR 9/2020
       | fondi | n. domande
      Est | Utilizzate le risorse residue pari a € 30,00 per finanziare le domande della DGR 10/2021 | 3
    `,
    undecided: [
      { place: "DGR 9/2020 · Est", missing: ["fondi.txt riga 3 = 3", "fondi.txt riga 3 = 3"] },
    ],
  },
  {
    code: "movimento-senza-contropartita",
    outcome: "holds",
    when: "both funds are in the ledger",
    text: `
      DGR 9/2020
       | fondi | n. domande
      Est | Utilizzate le risorse residue pari a € 30,00 per finanziare le domande della DGR 10/2021 |
      
      DGR 10/2021: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 100,00 | 3
    `,
    holds: ["DGR 9/2020 · Est"],
  },
  {
    code: "movimento-senza-contropartita",
    outcome: "broken",
    when: "nobody tells of the other fund",
    text: `
      DGR 9/2020
       | fondi | n. domande
      Est | Utilizzate le risorse residue pari a € 30,00 per finanziare le domande della DGR 10/2021 |
    `,
    broken: [
      {
        severity: "block",
        cells: [
          "fondi.txt riga 3 = Utilizzate le risorse residue pari a € 30,00 per finanziare le domande della DGR 10/2021",
        ],
        params: {
          from: { dgr: ["9/2020"], subAmbito: "Est", misura: null },
          to: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          amount: 3000,
          why: "fondo-sconosciuto",
        },
      },
    ],
  },
  {
    code: "movimento-senza-contropartita",
    outcome: "broken",
    when: "the sentence does not say where the money went",
    text: `
      DGR 9/2020
       | fondi | n. domande
      Est | Utilizzate le risorse residue pari a € 30,00 per le domande di affitto |
    `,
    broken: [
      {
        severity: "block",
        cells: [
          "fondi.txt riga 3 = Utilizzate le risorse residue pari a € 30,00 per le domande di affitto",
        ],
        params: {
          from: { dgr: ["9/2020"], subAmbito: "Est", misura: null },
          to: null,
          amount: 3000,
          why: "senza-destinazione",
        },
      },
    ],
  },
  {
    code: "domande-non-quadrano",
    outcome: "holds",
    when: "admitted, not admitted and under review make all",
    text: `
      DGR | Sub-ambito | Trasferito | Domande presentate | Domande ammesse | Domande non ammesse | Domande in istruttoria
      10/2021 | Est | 100,00 | 10 | 7 | 2 | 1
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "domande-non-quadrano",
    outcome: "broken",
    when: "one application is lost",
    text: `
      DGR | Sub-ambito | Trasferito | Domande presentate | Domande ammesse | Domande non ammesse
      10/2021 | Est | 100,00 | 10 | 7 | 2
    `,
    broken: [
      {
        severity: "block",
        cells: ["fondi.txt riga 2 = 10", "fondi.txt riga 2 = 7", "fondi.txt riga 2 = 2"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          terms: { presentate: 10, ammesse: 7, nonAmmesse: 2 },
          difference: 1,
        },
      },
    ],
  },
  {
    code: "domande-non-quadrano",
    outcome: "broken",
    when: "more are admitted than were received, whatever the others",
    text: `
      DGR | Sub-ambito | Trasferito | Domande presentate | Domande ammesse
      10/2021 | Est | 100,00 | 10 | 11
    `,
    broken: [
      {
        severity: "block",
        cells: ["fondi.txt riga 2 = 11", "fondi.txt riga 2 = 10"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          terms: { ammesse: 11, presentate: 10 },
          difference: 1,
        },
      },
    ],
  },
  {
    code: "domande-non-quadrano",
    outcome: "undecided",
    when: "only those not admitted are told",
    text: `
      DGR | Sub-ambito | Trasferito | Domande presentate | Domande non ammesse
      10/2021 | Est | 100,00 | 10 | 2
    `,
    undecided: [{ place: "DGR 10/2021 · Est", missing: ["fondi.txt riga 2 = 100,00"] }],
  },
  {
    code: "finanziate-oltre-ammesse",
    outcome: "holds",
    when: "as many are funded as follow from the sentence",
    text: `
      DGR 10/2021: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 100,00 | 10 di cui 2 non ammesse Finanziate 8
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "finanziate-oltre-ammesse",
    outcome: "broken",
    when: "one more is funded than was admitted",
    text: `
      DGR | Sub-ambito | Trasferito | Domande ammesse | Domande finanziate
      10/2021 | Est | 100,00 | 8 | 9
    `,
    broken: [
      {
        severity: "block",
        cells: ["fondi.txt riga 2 = 9", "fondi.txt riga 2 = 8"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          terms: { finanziate: 9, ammesse: 8 },
          difference: 1,
        },
      },
    ],
  },
  {
    code: "finanziate-oltre-ammesse",
    outcome: "broken",
    when: "another fund takes over more than were left",
    text: `
      DGR 10/2021: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 100,00 | 10 di cui 2 non ammesse Finanziate 6
      
      DGR 11/2021: risorse trasferite € 50,00
       | fondi | n. domande
      Est | € 50,00 | Finanziate 3 domande sul bando precedente per € 50,00
    `,
    broken: [
      {
        severity: "block",
        cells: [
          "fondi.txt riga 3 = 10 di cui 2 non ammesse Finanziate 6",
          "fondi.txt riga 7 = Finanziate 3 domande sul bando precedente per € 50,00",
          "fondi.txt riga 3 = 10 di cui 2 non ammesse Finanziate 6",
          "fondi.txt riga 3 = 10 di cui 2 non ammesse Finanziate 6",
        ],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          terms: { finanziate: 6, ripreseDaAltri: 3, presentate: 10, nonAmmesse: 2 },
          difference: 1,
        },
      },
    ],
    undecided: [{ place: "DGR 11/2021 · Est", missing: ["fondi.txt riga 7 = € 50,00"] }],
  },
  {
    code: "finanziate-oltre-ammesse",
    outcome: "undecided",
    when: "nobody says how many were admitted",
    text: `
      DGR | Sub-ambito | Trasferito | Domande finanziate
      10/2021 | Est | 100,00 | 9
    `,
    undecided: [{ place: "DGR 10/2021 · Est", missing: ["fondi.txt riga 2 = 100,00"] }],
  },
  {
    code: "erogato-oltre-tetto",
    outcome: "holds",
    when: "each got at most the ceiling of DGR 3008/2020",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Domande finanziate
      3008/2020 | Est | 4.500,00 | 3.000,00 | 2
    `,
    holds: ["DGR 3008/2020 · Est"],
  },
  {
    code: "erogato-oltre-tetto",
    outcome: "broken",
    when: "a cent more than the ceiling was paid",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Domande finanziate
      3008/2020 | Est | 4.500,00 | 3.000,01 | 2
    `,
    broken: [
      {
        severity: "block",
        cells: ["fondi.txt riga 2 = 3.000,01", "fondi.txt riga 2 = 2"],
        params: {
          place: { dgr: ["3008/2020"], subAmbito: "Est", misura: null },
          erogato: 300001,
          beneficiari: 2,
          counted: "finanziate",
          cap: 150000,
          difference: 1,
        },
      },
    ],
  },
  {
    code: "erogato-oltre-tetto",
    outcome: "undecided",
    when: "nobody says to how many",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Domande presentate
      3008/2020 | Est | 4.500,00 | 3.000,00 | 5
    `,
    undecided: [{ place: "DGR 3008/2020 · Est", missing: ["fondi.txt riga 2 = 4.500,00"] }],
  },
  {
    code: "erogato-oltre-tetto-presunto",
    outcome: "holds",
    when: "households got less than the presumed ceiling",
    text: `
      DGR | Sub-ambito | Misura | Trasferito | Erogato | Nuclei
      606/2018 | Est | 3 | 20.000,00 | 9.149,78 | 2
    `,
    holds: ["DGR 606/2018 · Est · misura 3"],
  },
  {
    code: "erogato-oltre-tetto-presunto",
    outcome: "broken",
    when: "they got more",
    text: `
      DGR | Sub-ambito | Misura | Trasferito | Erogato | Nuclei
      606/2018 | Est | 3 | 20.000,00 | 10.000,01 | 2
    `,
    broken: [
      {
        severity: "justify",
        cells: ["fondi.txt riga 2 = 10.000,01", "fondi.txt riga 2 = 2"],
        params: {
          place: { dgr: ["606/2018"], subAmbito: "Est", misura: "3" },
          erogato: 1000001,
          beneficiari: 2,
          counted: "nuclei",
          cap: 500000,
          difference: 1,
        },
      },
    ],
  },
  {
    code: "erogato-oltre-tetto-presunto",
    outcome: "undecided",
    when: "nobody counts the households",
    text: `
      DGR | Sub-ambito | Misura | Trasferito | Erogato | Nuclei
      606/2018 | Est | 3 | 20.000,00 | 10.000,01 |
    `,
    undecided: [
      { place: "DGR 606/2018 · Est · misura 3", missing: ["fondi.txt riga 2 = 20.000,00"] },
    ],
  },
  {
    code: "contributo-oltre-tetto",
    outcome: "holds",
    when: "a contribution is as high as allowed",
    text: `
      DGR | Sub-ambito | Erogato | Contributi | Importo del contributo
      6491/2022 | Est | 6.000,00 | 2 | 3.000,00
    `,
    holds: ["DGR 6491/2022 · Est"],
  },
  {
    code: "contributo-oltre-tetto",
    outcome: "broken",
    when: "it is higher",
    text: `
      DGR | Sub-ambito | Erogato | Contributi | Importo del contributo
      6491/2022 | Est | 6.002,00 | 2 | 3.001,00
    `,
    broken: [
      {
        severity: "block",
        cells: ["fondi.txt riga 2 = 3.001,00"],
        params: {
          place: { dgr: ["6491/2022"], subAmbito: "Est", misura: null },
          each: 300100,
          cap: 300000,
        },
      },
    ],
  },
  {
    code: "mensilita-oltre-massimo",
    outcome: "holds",
    when: "four months of rent are paid under DGR 3664/2020",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Mensilità
      3664/2020 | Est | 4.500,00 | 3.000,00 | 4
    `,
    holds: ["DGR 3664/2020 · Est"],
  },
  {
    code: "mensilita-oltre-massimo",
    outcome: "broken",
    when: "five are paid",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Mensilità
      3664/2020 | Est | 4.500,00 | 3.000,00 | 5
    `,
    broken: [
      {
        severity: "block",
        cells: ["fondi.txt riga 2 = 5"],
        params: {
          place: { dgr: ["3664/2020"], subAmbito: "Est", misura: null },
          mensilita: 5,
          most: 4,
        },
      },
    ],
  },
  {
    code: "misura-oltre-quota",
    outcome: "holds",
    when: "the complementary misura takes half",
    text: `
      DGR | Misura | Assegnato | Erogato
      6970/2022 | 1 | 50.000,00 | 0,00
      6970/2022 | complementare | 50.000,00 | 0,00
    `,
    holds: ["DGR 6970/2022 · misura complementare"],
  },
  {
    code: "misura-oltre-quota",
    outcome: "broken",
    when: "it takes more than half",
    text: `
      DGR | Misura | Assegnato | Erogato
      6970/2022 | 1 | 49.999,99 | 0,00
      6970/2022 | complementare | 50.000,00 | 0,00
    `,
    broken: [
      {
        severity: "block",
        cells: [
          "fondi.txt riga 3 = 50.000,00",
          "fondi.txt riga 2 = 49.999,99",
          "fondi.txt riga 3 = 50.000,00",
        ],
        params: {
          place: { dgr: ["6970/2022"], subAmbito: null, misura: "complementare" },
          amount: 5000000,
          total: 9999999,
          percento: 50,
        },
      },
    ],
  },
  {
    code: "misura-oltre-quota",
    outcome: "undecided",
    when: "nobody says what the other misura got",
    text: `
      DGR | Misura | Assegnato | Erogato
      6970/2022 | 1 |  | 10,00
      6970/2022 | complementare | 50.000,00 | 0,00
    `,
    undecided: [
      { place: "DGR 6970/2022 · misura complementare", missing: ["fondi.txt riga 3 = 50.000,00"] },
    ],
  },
  {
    code: "fondo-discorde",
    outcome: "holds",
    when: "two files say the same",
    text: {
      "a.txt": `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 50,00
    `,
      "b.txt": `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 50,00
    `,
    },
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "fondo-discorde",
    outcome: "broken",
    when: "they differ by a cent",
    text: {
      "a.txt": `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 50,00
    `,
      "b.txt": `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 50,01
    `,
    },
    broken: [
      {
        severity: "block",
        cells: ["a.txt riga 2 = 50,00", "b.txt riga 2 = 50,01"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          field: "erogato",
          values: [5000, 5001],
        },
      },
    ],
  },
  {
    code: "fondi-non-leggibile",
    outcome: "holds",
    when: "figures and blanks are read",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | n.d.
    `,
  },
  {
    code: "fondi-non-leggibile",
    outcome: "broken",
    when: "something else stands in a column of money",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 1,234
    `,
    broken: [
      {
        severity: "block",
        cells: ["fondi.txt riga 2 = 1,234"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          field: "erogato",
          words: "1,234",
        },
      },
    ],
  },
  {
    code: "pagamenti-diversi-da-erogato",
    outcome: "holds",
    when: "the orders sum to what was paid",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 50,01
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 30,00 | DGR 10/2021
      2 | B-2 | 20,01 | DGR 10/2021
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "pagamenti-diversi-da-erogato",
    outcome: "broken",
    when: "a cent was not ordered",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 50,01
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 30,00 | DGR 10/2021
      2 | B-2 | 20,00 | DGR 10/2021
    `,
    broken: [
      {
        severity: "block",
        cells: [
          "fondi.txt riga 2 = 50,01",
          "pagamenti.csv riga 2 = 30",
          "pagamenti.csv riga 3 = 20",
        ],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          erogato: 5001,
          pagamenti: 5000,
          difference: -1,
        },
      },
    ],
  },
  {
    code: "pagamenti-diversi-da-erogato",
    outcome: "undecided",
    when: "no source says what was paid",
    text: `
      DGR | Sub-ambito | Trasferito | Assegnato
      10/2021 | Est | 100,00 | 100,00
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 30,00 | DGR 10/2021
    `,
    undecided: [{ place: "DGR 10/2021 · Est", missing: ["fondi.txt riga 2 = 100,00"] }],
  },
  {
    code: "pagamento-illeggibile",
    outcome: "holds",
    when: "every row is a payment and the total is their sum",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 30,00
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 30,00 | DGR 10/2021
      TOTALE | | 30,00 |
    `,
  },
  {
    code: "pagamento-illeggibile",
    outcome: "broken",
    when: "an amount and the total cannot be right",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 30,00
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 30,00 | DGR 10/2021
      2 | B-2 | trenta | DGR 10/2021
      TOTALE | | 60,00 |
    `,
    broken: [
      {
        severity: "block",
        // The words of the cell are not told: they may be a name.
        cells: ["pagamenti.csv riga 3 = …"],
        params: { field: "importo", words: "…" },
      },
      {
        severity: "block",
        cells: ["pagamenti.csv riga 4 = 60,00"],
        params: { field: "totale", words: "60,00" },
      },
    ],
  },
  {
    code: "pagamento-illeggibile",
    outcome: "broken",
    when: "the columns are others",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 30,00
    `,
    payments: `
      Beneficiario | Quanto
      B-1 | 30,00
    `,
    broken: [
      {
        severity: "block",
        cells: ["pagamenti.csv riga 1 = Beneficiario"],
        params: { field: "intestazioni", words: "Beneficiario" },
      },
    ],
  },
  {
    code: "pagamento-illeggibile",
    outcome: "broken",
    when: "two columns could be the amount",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 30,00
    `,
    payments: `
      Beneficiario | Importo netto | Importo ritenute | Causale
      B-1 | 30,00 | 2,00 | DGR 10/2021
    `,
    broken: [
      {
        severity: "block",
        cells: ["pagamenti.csv riga 1 = Importo netto | Importo ritenute"],
        params: { field: "importi", words: "Importo netto | Importo ritenute" },
      },
    ],
  },
  {
    code: "contributi-non-quadrano",
    outcome: "holds",
    when: "n contributions of X make what was paid",
    text: `
      DGR | Sub-ambito | Erogato | Contributi | Importo del contributo
      10/2021 | Est | 6.000,00 | 2 | 3.000,00
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "contributi-non-quadrano",
    outcome: "broken",
    when: "they make more",
    text: `
      DGR 10/2021
       | fondi | n. domande
      Est | Risorse erogate: € 5.000,00 | n. contributi da € 3.000 assegnati: 2
    `,
    broken: [
      {
        severity: "justify",
        cells: [
          "fondi.txt riga 3 = Risorse erogate: € 5.000,00",
          "fondi.txt riga 3 = n. contributi da € 3.000 assegnati: 2",
          "fondi.txt riga 3 = n. contributi da € 3.000 assegnati: 2",
        ],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          contributi: 2,
          each: 300000,
          erogato: 500000,
          difference: 100000,
        },
      },
    ],
  },
  {
    code: "contributi-non-quadrano",
    outcome: "undecided",
    when: "nobody says what was paid",
    text: `
      DGR 10/2021: risorse trasferite € 9.000,00
       | fondi | n. domande
      Est | € 9.000,00 | n. contributi da € 3.000 assegnati: 2
    `,
    undecided: [{ place: "DGR 10/2021 · Est", missing: ["fondi.txt riga 3 = € 9.000,00"] }],
  },
  {
    code: "conteggio-domande-mancante",
    outcome: "holds",
    when: "applications are counted",
    text: `
      DGR 10/2021: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 100,00 | 3
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "conteggio-domande-mancante",
    outcome: "broken",
    when: "the cell is blank",
    text: `
      DGR 10/2021: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 100,00 |
    `,
    broken: [
      {
        severity: "justify",
        cells: ["fondi.txt riga 3 = € 100,00"],
        params: { place: { dgr: ["10/2021"], subAmbito: "Est", misura: null }, amount: 10000 },
      },
    ],
  },
  {
    code: "resto-non-spiegato",
    outcome: "holds",
    when: "the rest is called a residue",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato | Residuo
      10/2021 | Est | 100,00 | 60,00 | 40,00
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "resto-non-spiegato",
    outcome: "broken",
    when: "nobody tells of the rest",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 60,00
    `,
    broken: [
      {
        severity: "justify",
        cells: ["fondi.txt riga 2 = 100,00", "fondi.txt riga 2 = 60,00"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          terms: { trasferito: 10000, erogato: 6000 },
          difference: 4000,
        },
      },
    ],
  },
  {
    code: "catena-senza-conteggio",
    outcome: "holds",
    when: "all that were admitted are funded before other money comes",
    text: `
      DGR 10/2021: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 100,00 | 10 di cui 2 non ammesse Finanziate 8
      
      DGR 9/2020
       | fondi | n. domande
      Est | Utilizzate le risorse residue pari a € 30,00 per finanziare le domande della DGR 10/2021 |
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "catena-senza-conteggio",
    outcome: "broken",
    when: "some were left and nobody says how many got the other money",
    text: `
      DGR 10/2021: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 100,00 | 10 di cui 2 non ammesse Finanziate 5
      
      DGR 9/2020
       | fondi | n. domande
      Est | Utilizzate le risorse residue pari a € 30,00 per finanziare le domande della DGR 10/2021 |
    `,
    broken: [
      {
        severity: "justify",
        cells: [
          "fondi.txt riga 3 = 10 di cui 2 non ammesse Finanziate 5",
          "fondi.txt riga 3 = 10 di cui 2 non ammesse Finanziate 5",
          "fondi.txt riga 7 = Utilizzate le risorse residue pari a € 30,00 per finanziare le domande della DGR 10/2021",
        ],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          ammesse: 8,
          finanziate: 5,
          left: 3,
          entrate: 3000,
        },
      },
    ],
  },
  {
    code: "fondi-da-chiarire",
    outcome: "holds",
    when: "every amount has its sign and its voice",
    text: `
      DGR 10/2021: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 100,00 | 3
    `,
  },
  {
    code: "fondi-da-chiarire",
    outcome: "broken",
    when: "an amount has no sign",
    text: `
      DGR 10/2021: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 100,00 | Finanziate 3 domande per 1200
    `,
    broken: [
      {
        severity: "justify",
        cells: ["fondi.txt riga 3 = Finanziate 3 domande per 1200"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          reason: "valuta",
          words: "Finanziate 3 domande per 1200",
        },
      },
    ],
  },
  {
    code: "fondi-da-chiarire",
    outcome: "broken",
    when: "no word says what an amount is",
    text: `
      DGR 10/2021
       | fondi | n. domande
      Est | € 100,00 | 3
    `,
    broken: [
      {
        severity: "justify",
        cells: ["fondi.txt riga 3 = € 100,00"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          reason: "voce",
          words: "€ 100,00",
        },
      },
    ],
  },
  {
    code: "pagamenti-non-abbinati",
    outcome: "holds",
    when: "every payment names its fund",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 30,00
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 30,00 | DGR 10/2021
    `,
  },
  {
    code: "pagamenti-non-abbinati",
    outcome: "broken",
    when: "one names none and one could be of two",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 30,00
      10/2021 | Ovest | 100,00 | 0,00
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 30,00 | DGR 10/2021 Est
      2 | B-2 | 7,00 | carta
      3 | B-3 | 8,00 | DGR 10/2021
    `,
    broken: [
      {
        severity: "justify",
        cells: ["pagamenti.csv riga 3 = 7"],
        params: { why: "nessuna-regola", count: 1, amount: 700 },
      },
      {
        severity: "justify",
        cells: ["pagamenti.csv riga 4 = 8"],
        params: { why: "piu-regole", count: 1, amount: 800 },
      },
    ],
  },
  {
    code: "pagamento-doppio",
    outcome: "holds",
    when: "two orders differ in their number",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 60,00
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 30,00 | DGR 10/2021
      2 | B-1 | 30,00 | DGR 10/2021
    `,
  },
  {
    code: "pagamento-doppio",
    outcome: "broken",
    when: "an order stands there twice",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 30,00
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 30,00 | DGR 10/2021
      1 | B-1 | 30,00 | DGR 10/2021
    `,
    broken: [
      {
        severity: "justify",
        cells: ["pagamenti.csv riga 2 = 30", "pagamenti.csv riga 3 = 30"],
        params: { mandato: "1", beneficiario: "B-1", times: 2, amount: 3000 },
      },
    ],
  },
  {
    code: "beneficiario-oltre-tetto",
    outcome: "holds",
    when: "nobody got more than the ceiling",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      3008/2020 | Est | 2.000,00 | 1.500,00
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 1.500,00 | DGR 3008/2020
    `,
  },
  {
    code: "beneficiario-oltre-tetto",
    outcome: "broken",
    when: "two orders together are above it",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      3008/2020 | Est | 2.000,00 | 1.500,01
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 1.500,00 | DGR 3008/2020
      2 | B-1 | 0,01 | DGR 3008/2020
    `,
    broken: [
      {
        severity: "justify",
        cells: ["pagamenti.csv riga 2 = 1500", "pagamenti.csv riga 3 = 0.01"],
        params: {
          place: { dgr: ["3008/2020"], subAmbito: "Est", misura: null },
          beneficiario: "B-1",
          amount: 150001,
          cap: 150000,
        },
      },
    ],
  },
  {
    code: "pagamenti-frazionati",
    outcome: "holds",
    when: "everybody was paid once",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      3008/2020 | Est | 2.000,00 | 1.500,00
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 1.500,00 | DGR 3008/2020
    `,
  },
  {
    code: "pagamenti-frazionati",
    outcome: "broken",
    when: "one beneficiary got two orders",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 2.000,00 | 30,00
    `,
    payments: `
      Mandato | Beneficiario | Importo | Causale
      1 | B-1 | 10,00 | DGR 10/2021
      2 | B-1 | 20,00 | DGR 10/2021
    `,
    broken: [
      {
        severity: "inform",
        cells: ["pagamenti.csv riga 2 = 10", "pagamenti.csv riga 3 = 20"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          beneficiari: 1,
          pagamenti: 2,
          amount: 3000,
        },
      },
    ],
  },
  {
    code: "erogato-non-indicato",
    outcome: "holds",
    when: "what was paid is told",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 0,00
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "erogato-non-indicato",
    outcome: "broken",
    when: "it is not",
    text: `
      DGR 10/2021: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 100,00 | 3
    `,
    broken: [
      {
        severity: "inform",
        cells: ["fondi.txt riga 3 = € 100,00"],
        params: { place: { dgr: ["10/2021"], subAmbito: "Est", misura: null }, disponibile: 10000 },
      },
    ],
  },
  {
    code: "quota-lontana-da-popolazione",
    outcome: "holds",
    when: "money and people are shared alike",
    text: `
      DGR | Sub-ambito | Assegnato | Erogato
      10/2021 | Est | 60,00 | 0,00
      10/2021 | Ovest | 40,00 | 0,00
    `,
    population: { EST: 6100, Ovest: 3900 },
    holds: ["DGR 10/2021 · Est", "DGR 10/2021 · Ovest"],
  },
  {
    code: "quota-lontana-da-popolazione",
    outcome: "broken",
    when: "they are not",
    text: `
      DGR | Sub-ambito | Assegnato | Erogato
      10/2021 | Est | 80,00 | 0,00
      10/2021 | Ovest | 20,00 | 0,00
    `,
    population: { EST: 6100, Ovest: 3900 },
    broken: [
      {
        severity: "inform",
        cells: ["fondi.txt riga 2 = 80,00"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          field: "assegnato",
          quota: 80,
          popolazione: 61,
        },
      },
      {
        severity: "inform",
        cells: ["fondi.txt riga 3 = 20,00"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Ovest", misura: null },
          field: "assegnato",
          quota: 20,
          popolazione: 39,
        },
      },
    ],
  },
  {
    code: "quota-lontana-da-popolazione",
    outcome: "undecided",
    when: "nobody counts the people of a part",
    text: `
      DGR | Sub-ambito | Assegnato | Erogato
      10/2021 | Est | 80,00 | 0,00
      10/2021 | Ovest | 20,00 | 0,00
    `,
    population: { EST: 6100 },
    undecided: [
      { place: "DGR 10/2021", missing: ["fondi.txt riga 2 = 80,00", "fondi.txt riga 3 = 20,00"] },
    ],
  },
  {
    code: "fondi-da-confermare",
    outcome: "holds",
    when: "all figures stand alone in their cells",
    text: `
      DGR | Sub-ambito | Trasferito | Erogato
      10/2021 | Est | 100,00 | 0,00
    `,
    holds: ["DGR 10/2021 · Est"],
  },
  {
    code: "fondi-da-confermare",
    outcome: "broken",
    when: "a count was read in a sentence",
    text: `
      DGR | Sub-ambito | Trasferito | N. domande
      10/2021 | Est | 100,00 | 10 di cui 2 non ammesse
    `,
    broken: [
      {
        severity: "inform",
        cells: ["fondi.txt riga 2 = 10 di cui 2 non ammesse"],
        params: {
          place: { dgr: ["10/2021"], subAmbito: "Est", misura: null },
          words: ["10 di cui", "2 non ammesse"],
        },
      },
    ],
  },
];
