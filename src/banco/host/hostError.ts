// The errors of the Excel host by the codes that Microsoft documents
// (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).

/** Codes that the bench raises. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "UnsupportedOperation";

/** Excel in Italian says these; a pane must decide by the code alone. */
const SENTENCES: Readonly<Record<HostErrorCode, string>> = {
  AccessDenied: "Impossibile eseguire l'operazione richiesta.",
  ApiNotFound: "L'API che si sta tentando di usare non è disponibile.",
  GeneralException: "Si è verificato un errore interno durante l'elaborazione della richiesta.",
  InvalidArgument: "L'argomento non è valido, è mancante o ha un formato non corretto.",
  InvalidObjectPath: "Il percorso dell'oggetto non è valido.",
  InvalidOperation: "L'operazione tentata non è valida per l'oggetto.",
  InvalidOperationInCellEditMode: "Excel è in modalità di modifica della cella.",
  InvalidReference: "Questo riferimento non è valido per l'operazione corrente.",
  InvalidSelection: "La selezione corrente non è valida per questa operazione.",
  ItemAlreadyExists: "La risorsa che si sta creando esiste già.",
  ItemNotFound: "La risorsa richiesta non esiste.",
  UnsupportedOperation: "L'operazione tentata non è supportata.",
};

/** Raised by members of the object model; the batch ends there. */
export class HostError extends Error {
  /** Member that raised it, for example "Worksheet.getRange"; filled in by the interpreter. */
  location = "";

  constructor(
    readonly code: HostErrorCode,
    detail = "",
  ) {
    super(detail === "" ? SENTENCES[code] : `${SENTENCES[code]} (${detail})`);
  }
}
