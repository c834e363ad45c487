// Italian words of the pane.
import { formatNumber, joinWords } from "../formatNumber";

const number = (value: number) => formatNumber("it", value);
const count = (value: number, one: string, many: string) =>
  `${number(value)} ${value === 1 ? one : many}`;

/** As many places as a notice can bear, and how many more there are. */
function listed(places: readonly string[]): string {
  const shown = places.slice(0, 8).join(", ");
  return places.length > 8 ? `${shown} e altre ${number(places.length - 8)}` : shown;
}

export const paneText = {
  product: "Quadra",
  guide: "Guida",
  journal: "Giornale",
  accessibility: "Accessibilità",
  close: "Chiudi",
  steps: {
    raccogli: "Raccogli",
    verifica: "Verifica",
    compila: "Compila",
  },
  stepsLabel: "Passi del lavoro",
  roomsLabel: "Stanze della raccolta",
  rooms: { fonti: "Fonti", piano: "Piano", indagine: "Indagine", fondi: "Fondi" },
  stepStates: {
    todo: "da fare",
    ready: "da scrivere",
    done: (what: string) => `fatto: ${what}`,
    stale: "da ripetere",
  },
  enti: (value: number) => count(value, "ente", "enti"),
  tables: (value: number) => count(value, "tabella", "tabelle"),
  cells: (value: number) => count(value, "cella", "celle"),
  moreRows: (next: number, rest: number) => `Mostra altre ${number(next)} righe di ${number(rest)}`,
  findings: (value: number) => count(value, "rilievo", "rilievi"),
  blocking: (value: number) => count(value, "rilievo bloccante", "rilievi bloccanti"),
  tasks: {
    avvio: "Quadra legge la cartella di lavoro…",
    lettura: "Lettura delle fonti…",
    scrittura: "Scrittura dei fogli…",
    verifica: "Verifica in corso…",
    anteprima: "Preparazione dell’anteprima…",
    compilazione: "Compilazione del piano…",
    annullamento: "Annullamento…",
    spostamento: "Ricerca della cella…",
    campi: "Elenco dei campi…",
    questionari: "Preparazione dei questionari…",
    segni: "Segni nei fogli…",
    scelta: "Preparazione della scelta…",
    documento: "Preparazione del documento Word…",
  },
  /** Work is over, and there is no more to tell of it. */
  done: "Fatto.",
  cancelReading: "Annulla la lettura",
  progress: (done: number, total: number) => `${number(done)} di ${number(total)}`,
  notices: {
    bug: "Quadra si è fermata per un errore imprevisto: chiudere e riaprire il riquadro, controllare il foglio e riprovare.",
    noTables: (file: string) =>
      `In «${file}» non c’è alcuna tabella per ente: controllare che le colonne abbiano un’intestazione.`,
    readingCancelled: "La lettura è stata annullata: nulla è stato aggiunto.",
    noPlace: "Questa cella sta in un file che non è aperto: aprirlo per vederla.",
    noTemplate:
      "In questa cartella di lavoro non c’è alcuna tabella del piano da compilare: aprire il modello e riprovare.",
    keptCells: (cells: readonly string[]) =>
      `${count(cells.length, "cella è stata cambiata", "celle sono state cambiate")} dopo la scrittura e ${cells.length === 1 ? "resta com’è" : "restano come sono"}: ${listed(cells)}.`,
    voceUndone: "La scrittura è stata annullata.",
    giornaleSpoilt: (n: number) =>
      `${n === 1 ? "Una parte" : `${n} parti`} del giornale di questa cartella di lavoro non si ${n === 1 ? "legge" : "leggono"}, perché qualcuno ${n === 1 ? "l’ha cambiata" : "le ha cambiate"}: le altre scritture si possono annullare.`,
    intentUnreadable:
      "Il ricordo di una scrittura che non era finita non si legge più: se l’ultima scrittura si era fermata a metà, controllare le sue celle nel foglio e annullarla dal Giornale.",
    voceLost: "Di questa scrittura il giornale non conserva più le celle: non si può annullare.",
    giornaleForgotten:
      "Il giornale è stato tolto dalla cartella di lavoro; nessuna cella è cambiata.",
    writeLanded: "La scrittura era arrivata per intero: nulla da ripetere.",
    writeResumed: "La scrittura è stata completata.",
    writeRolledBack: "Quello che era arrivato della scrittura è stato annullato.",
    sheetsWritten: (enti: number) =>
      `Scritti i fogli Enti, Offerta, Quote e Provenienza: ${count(enti, "ente", "enti")}.`,
    sheetsRestored: "I fogli sono tornati come prima.",
    keptSheets: (sheets: readonly string[]) =>
      sheets.length === 1
        ? `Il foglio ${sheets[0]} è stato cambiato dopo la scrittura: resta com’è.`
        : `I fogli ${joinWords("it", sheets)} sono stati cambiati dopo la scrittura: restano come sono.`,
    ambitoWritten: (rows: number) =>
      `Scritti i fogli Ambito ed Enti: ${count(rows, "riga cambiata", "righe cambiate")}.`,
    ambitoSame: "I fogli Ambito ed Enti dicono già così: non c’è nulla da scrivere.",
    ambitoRenewed:
      "I fogli sono cambiati dopo l’anteprima: ecco che cosa cambia adesso. Nulla è stato scritto.",
    checksWritten: (findings: number) =>
      `Scritto il foglio Verifiche: ${count(findings, "rilievo", "rilievi")}.`,
    notesWithoutPlace: (notes: readonly string[]) =>
      `Sotto le tabelle manca una riga vuota per ${notes.length === 1 ? "questa nota" : "queste note"}: ${notes.join(" ")}`,
    calendarioWritten: "Scritto il foglio Calendario: lo stato di ogni scadenza si aggiorna da sé.",
    quadroWritten: "Scritti Quadro e grafici.",
    modelloWritten: (n: number) =>
      n === 1 ? "Aggiunto 1 foglio del modello." : `Aggiunti ${n} fogli del modello.`,
    modelloPresent: "La cartella ha già tutti i fogli scelti.",
    yearOpened: (year: number) =>
      `Il piano ${year} è aperto: salvare la cartella con il suo nome prima di raccogliere le risposte.`,
    yearAlreadyOpen: (year: number) =>
      `Il piano ${year} è già aperto, con l’ultima scrittura di Quadra, e non ha ancora risposte: raccoglierle, oppure annullare l’apertura nel Giornale. Nulla è stato scritto.`,
    indagineWritten: (enti: number) =>
      `Scritto il foglio Indagine: ${count(enti, "ente", "enti")}.`,
    rulesWritten:
      "Scritto il foglio Regole: valori, gravità e anni si cambiano lì e valgono dalla prossima verifica.",
    marked: (cells: number, noted: number | null) =>
      `Segnate ${count(cells, "cella", "celle")} nei fogli${
        noted === null
          ? "; questa versione di Excel non permette note: le frasi restano qui e nel foglio Verifiche"
          : noted < cells
            ? `, ${number(noted)} con una nota: le altre hanno già una nota di qualcuno`
            : ", ognuna con una nota"
      }. I formati delle celle non cambiano.`,
    unmarked: "Segni tolti: le celle hanno di nuovo solo i loro formati e le loro note.",
    noMarks: "Nei fogli non c’è alcun segno di Quadra.",
    keptNotes: (cells: readonly string[]) =>
      `Qualcuno ha cambiato la nota di Quadra in ${cells.join(", ")}: resta com’è.`,
    riepilogoWritten: "Scritto il foglio Riepilogo, pronto per la stampa su A4.",
    earlierWritten: (value: number) =>
      `Foglio Precedenti scritto: ${count(value, "cifra", "cifre")}.`,
    statementWritten:
      "Il prospetto dei fondi è nel foglio Riconciliazione, pronto da stampare e firmare.",
    sharedSheet: (sheet: string) =>
      `Nel foglio «${sheet}» c’è dell’altro oltre alle cifre di Quadra: spostarlo altrove e riprovare, o togliere il foglio da Excel.`,
    earlierRemoved: "Anni precedenti tolti: il foglio Precedenti non c’è più.",
    filled: (cells: number) => `Compilate ${count(cells, "cella", "celle")}.`,
    fieldInserted: (name: string, sheet: string, cell: string) =>
      `«{{${name}}}» aggiunto nella cella ${cell} del foglio «${sheet}».`,
    nothingToFill: "Il piano è già compilato: non c’è nulla da scrivere.",
    fillUndone: (cells: number) =>
      `Compilazione annullata: ${count(cells, "cella è tornata", "celle sono tornate")} come prima.`,
  },
  raccogli: {
    title: "Raccogli i dati degli enti",
    intro:
      "Scegliere le cartelle di lavoro di ALER e comuni, anche più di una insieme. Nulla viene scritto prima della conferma.",
    choose: "Scegli i file…",
    drop: "oppure trascinarli qui",
    formats:
      "Excel (.xlsx, .xlsm, .xlsb, .xls), LibreOffice (.ods), tabelle di Word (.docx), .csv, .tsv, .txt, .html",
    otherSources: "Altre fonti",
    selection: "Leggi la selezione",
    openSheets: "Leggi i fogli aperti",
    paste: "Incolla un testo",
    checkThis: "Controlla questa cartella",
    pasteLabel: "Testo del piano o tabella copiata",
    pasteHint:
      "Le colonne di una tabella copiata da Excel o da Word restano separate. Da un PDF: copiare una tabella per volta; se le colonne non si distinguono con certezza, Quadra non legge nulla.",
    readText: "Leggi il testo",
    pastedName: (number: number, clock: string) => `Testo incollato ${number}, ore ${clock}`,
    selectionName: (place: string) => `Selezione ${place}`,
    pending: "Letto, da scrivere",
    nothingWritten: "Non è ancora scritto nulla.",
    comparison: (added: number, changed: number, same: number) =>
      [
        `${count(added, "valore nuovo", "valori nuovi")}`,
        `${count(changed, "cambiato", "cambiati")}`,
        `${number(same)} ${same === 1 ? "uguale" : "uguali"}`,
      ].join(", "),
    changes: "Valori che cambiano",
    write: "Scrivi nei fogli",
    discard: "Scarta",
    undo: "Annulla la scrittura",
    collected: "Dati raccolti",
    corrections: (value: number) =>
      `${count(value, "correzione fatta", "correzioni fatte")} a mano nei fogli, ${value === 1 ? "mantenuta" : "mantenute"}.`,
    measure: "Misura",
    total: "Totale",
    sources: "Fonti",
    readAt: "letto il",
    next: "Vai alla verifica",
    printedTotal: (total: string) => `TOTALE riportato ${total}`,
    sum: (total: string) => `somma ${total}`,
    fromProse: (figures: number) => `${count(figures, "voce", "voci")} dalle frasi, da confermare`,
    rows: (value: number) => count(value, "ente", "enti"),
  },
  mapping: {
    title: (file: string, place: string) => `Colonne da riconoscere: ${file} › ${place}`,
    intro: (enti: number) =>
      `${count(enti, "ente riconosciuto", "enti riconosciuti")}, ma di alcune colonne non si sa che cosa contano: scegliere per ognuna.`,
    sample: "Prime righe della tabella",
    ente: "Ente",
    column: (heading: string) => `Che cosa conta «${heading}»?`,
    samples: (words: readonly string[]) => `Per esempio: ${words.slice(0, 4).join(" · ")}`,
    choose: "Scegliere…",
    proposed: "Proposte",
    others: "Tutti i significati",
    notRead: "Non leggere questa colonna",
    owners: { comuni: "dei comuni", aler: "di ALER", tutti: "di tutti" },
    known: (columns: readonly (readonly [string, string])[]) =>
      `Già riconosciute: ${columns.map(([heading, words]) => `«${heading}» è ${words}`).join("; ")}.`,
    decidedBy: "Deciso da (facoltativo)",
    remembered: (sender: string) =>
      `La scelta vale anche per i prossimi file di «${sender}»; si vede e si toglie nel foglio Corrispondenze.`,
    twice: (words: string) => `Due colonne non possono contare entrambe: ${words}.`,
    confirm: "Leggi con queste scelte",
    skip: "Per ora non leggere",
    skipped: "Tabelle non lette, in attesa di una scelta",
    askAgain: "Scegli ora",
    byChoice: "Colonne lette come è stato scelto",
    chosen: (file: string, heading: string, meaning: string) =>
      `${file}: «${heading}» come ${meaning}`,
  },
  verifica: {
    title: "Verifica che tutto quadri",
    intro: "Le regole del piano, sui dati raccolti e su ogni correzione fatta nei fogli.",
    needData: "Prima occorre raccogliere i dati: passo Raccogli.",
    run: "Verifica i dati",
    again: "Verifica di nuovo",
    stale: "I dati sono cambiati dopo questa verifica.",
    followsEdits: "I rilievi seguono le modifiche fatte nei fogli.",
    followed: (gone: number, come: number) =>
      gone + come === 0
        ? "Ricontrollato dopo la modifica: i rilievi restano gli stessi."
        : `Ricontrollato dopo la modifica: ${[
            ...(gone > 0 ? [count(gone, "rilievo in meno", "rilievi in meno")] : []),
            ...(come > 0 ? [count(come, "rilievo nuovo", "rilievi nuovi")] : []),
          ].join(", ")}.`,
    year: (year: number | null) =>
      year === null ? "Anno del piano non indicato" : `Piano ${year}`,
    groupBy: "Raggruppa",
    bySeverity: "per gravità",
    byEnte: "per ente",
    allEnti: "Tutto l’ambito",
    good: "Tutto quadra: nessun rilievo.",
    writeSheet: "Scrivi il foglio Verifiche",
    riepilogo: {
      title: "Riepilogo da stampare",
      intro: "Chi ha verificato, quando, con quali regole, che cosa resta aperto e perché.",
      checkedBy: "Chi verifica",
      write: "Scrivi il foglio Riepilogo",
    },
    mark: "Segna nel foglio",
    unmark: "Togli i segni",
    goTo: (place: string) => `Vai a ${place}`,
    blank: "vuoto",
    othersAlike: (value: number) => `Altri ${value} rilievi come questi`,
    moreCells: (value: number) => `e altre ${count(value, "cella", "celle")}`,
    justify: {
      give: "Motiva…",
      reason: "Motivazione",
      author: "Chi motiva",
      accept: "Accetta con questa motivazione",
      cancel: "Annulla",
      needed: "Servono la motivazione e il nome.",
      accepted: (author: string, date: string, reason: string) =>
        `Motivato da ${author}, ${date}: ${reason}`,
      withdraw: "Togli la motivazione",
      count: (value: number) => `${number(value)} ${value === 1 ? "motivato" : "motivati"}`,
    },
    rules: {
      title: "Regole del piano",
      shipped: "Valgono le regole della norma e i valori iniziali di Quadra.",
      edited: "Valgono le regole del foglio Regole di questa cartella di lavoro.",
      write: "Scrivi il foglio Regole",
      open: "Apri il foglio Regole",
      page: "Tutte le regole",
    },
    suspects: {
      title: (value: number) =>
        value === 1
          ? "Dove può stare l’errore"
          : `Dove possono stare gli errori (${number(value)} gruppi)`,
      searching: "Ricerca delle celle che possono essere sbagliate…",
      cancel: "Interrompi la ricerca",
      cancelled: "Ricerca interrotta: nessuna cella viene indicata.",
      failed: "La ricerca delle celle sbagliate non è riuscita; i rilievi restano validi.",
      failing: "Che cosa non torna",
      implied: (value: number) =>
        value === 1 ? "Una cifra che manca" : `Cifre che mancano (${number(value)})`,
      fromTheOthers: "Risulta dagli altri dati. Niente viene scritto da sé.",
      way: (index: number) => `Possibilità ${number(index)}`,
      together: "Da cambiare insieme:",
      more: (value: number) => `Mostra altre ${number(value)} possibilità`,
      total: "TOTALE",
      open: "?",
      change: (from: string, to: string) => `da ${from} a ${to}`,
      plausibility: (word: string) => `errore di battitura ${word}`,
      take: "Correggi…",
      takeLabel: (who: string, field: string, from: string, to: string) =>
        `Correggi ${who}, ${field}: da ${from} a ${to}`,
      preview: (place: string, from: string, to: string) =>
        `In ${place} c’è ${from} e verrà scritto ${to}. La fonte resta com’è: la cifra diventa una correzione.`,
      apply: "Scrivi questa correzione",
      discard: "Lascia com’è",
      obstacles: {
        total:
          "Il TOTALE sta nella fonte e Quadra lo ricalcola: correggerlo nel file di chi l’ha mandato.",
        "no-cell":
          "Nei fogli di Quadra non c’è una cella per questa cifra: correggerla nella fonte.",
        same: "Il foglio di Quadra dice già così: la cifra diversa sta nella fonte, e va corretta lì.",
      },
      applied: (value: number) =>
        count(value, "correzione presa da qui", "correzioni prese da qui"),
      undo: "Annulla l’ultima correzione",
    },
    next: "Vai alla compilazione",
  },
  compila: {
    title: "Compila il piano",
    intro:
      "Le tabelle del modello aperto vengono riempite al loro posto. Formati e formule restano come sono.",
    preview: "Mostra le modifiche",
    refresh: "Aggiorna l’anteprima",
    stale: "I fogli sono cambiati dopo questa anteprima.",
    blocked: (value: number) =>
      `${count(value, "rilievo bloccante resta aperto", "rilievi bloccanti restano aperti")}: il piano si può compilare, ma non è pronto per l’approvazione.`,
    notChecked: "I dati non sono ancora stati verificati.",
    fill: (cells: number) => `Compila ${count(cells, "cella", "celle")}`,
    show: "Vai alle celle compilate",
    undo: "Annulla la compilazione",
    unchanged: (cells: number) => `${count(cells, "cella dice", "celle dicono")} già lo stesso.`,
    formulas: (value: number) =>
      `${count(value, "formula resta al suo posto", "formule restano al loro posto")}.`,
    formulasRight: "Tutte le formule danno il risultato atteso.",
    mismatches: "Formule che non danno il risultato atteso",
    mismatch: (shown: string, expected: string) => `mostra ${shown}, ma i dati danno ${expected}`,
    newRows: "Righe che vengono inserite",
    newRow: (label: string, row: number) => `${label}, riga ${row}`,
    withoutRow: "Enti senza riga nel modello",
    withoutData: "Righe del modello senza dati",
    withoutTable: "Tabelle che il modello non ha",
    from: "da",
    onSheet: (sheet: string) => `Foglio «${sheet}»`,
    totalRow: "TOTALE",
    before: "prima",
    after: "dopo",
    blank: "vuoto",
  },
};

/** The words of the pane, the same in every language. */
export type PaneText = typeof paneText;
