// The `window.external` that desktop Excel gives to a task pane, made of our own host. Office.js finds
// it, believes to be in Excel for Windows, and sends every batch here as text.

/** Version of the requirement set that the bench reports: the base of the product, Office LTSC 2021. */
const EXCEL_API = "1.14";

/** What answers the pane. */
export interface PaneHost {
  /** Answers one batch: `{Actions, ObjectPaths}` as JSON, in and out. */
  execute(request: string): Promise<string>;
  /** The host calls `send` for each event of the workbook while a pane listens. */
  listen(send: (event: HostEvent) => void): void;
}

/** An event as Office.js expects it; `type` is its numeric Excel event type. */
export interface HostEvent {
  readonly type: number;
  /** Id of the sheet or table, or "Workbook" for events of collections. */
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Colours of the Office theme, as "#rrggbb". */
export interface OfficeThemeColors {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** What the pane may ask beside the workbook; each is asked again whenever the pane wants it. */
export interface PaneContext {
  /** Where the workbook lies, "" when it was never saved. */
  documentUrl(): string;
  theme(): OfficeThemeColors;
  /** Document settings of the old API, `Office.context.document.settings`: key to JSON text. */
  readonly settings: Map<string, string>;
}

/** Dispatch ids of the two calls and events that matter, as `excel-win32-16.01.js` numbers them. */
const RICH_API_EXECUTE = 93;
const RICH_API_EVENT = 33;
const SELECTION_EVENT = 2;

/** Marks an array as a COM safe array, which the client unpacks with `toArray()`. */
function safeArray(items: readonly unknown[]): { toArray(): unknown[] } {
  return { toArray: () => [...items] };
}

function colorNumber(hex: string): number {
  // The client reads a COLORREF: 0xBBGGRR is written back as #RRGGBB only when given as 0xRRGGBB.
  return Number.parseInt(hex.slice(1), 16);
}

/** Makes the object for `window.external`. One object serves one pane; hosts may be exchanged behind it. */
export function windowExternal(host: () => PaneHost, context: PaneContext): object {
  const officeContext = {
    GetAppType: () => 1,
    GetSolutionRef: () => "quadra-banco",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => "it-IT",
    GetAppDataLocale: () => "it-IT",
    GetDocUrl: () => context.documentUrl(),
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetInstanceId: () => "00000000-0000-0000-0000-000000000001",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: EXCEL_API, DialogApi: "1.2" }),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.14332.20000",
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () =>
      JSON.stringify(
        Object.fromEntries(
          Object.entries(context.theme()).map(([name, color]) => [name, colorNumber(color)]),
        ),
      ),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of context.settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        context.settings.clear();
        keys.forEach((key, index) => context.settings.set(key, values[index] ?? "null"));
      },
    }),
    OnTaskPaneDomInitialized: () => undefined,
  };

  const selectionHandlers = new Set<(id: number, payload: unknown) => void>();
  const messageHandlers = new Set<(id: number, payload: unknown) => void>();
  const handlersOf = (id: number) =>
    id === SELECTION_EVENT ? selectionHandlers : id === RICH_API_EVENT ? messageHandlers : null;
  let messageCount = 0;
  let listenedHost: PaneHost | null = null;

  function send({ type, target, args }: HostEvent): void {
    if (type === SELECTION_EVENT) {
      for (const handler of selectionHandlers) handler(SELECTION_EVENT, undefined);
      return;
    }
    const entry = [65536, type, target, JSON.stringify(args), ++messageCount, false];
    const payload = safeArray([safeArray(entry)]);
    for (const handler of messageHandlers) handler(RICH_API_EVENT, payload);
  }

  function current(): PaneHost {
    const now = host();
    if (now !== listenedHost) {
      listenedHost = now;
      now.listen((event) => {
        if (now === listenedHost) send(event);
      });
    }
    return now;
  }

  return {
    GetHostInfo: () => "Excel$Win32$16.01$it-IT$quadra$$disableLogging$0",
    GetContext: () => officeContext,
    Execute: (
      id: number,
      args: readonly unknown[],
      answer: (payload: { toArray(): unknown[] } | number) => void,
    ) => {
      if (id !== RICH_API_EXECUTE) {
        answer(safeArray([0, null]));
        return;
      }
      // args: [custom data, method, path, headers, body, permission, flags, …] of the request.
      const message = args[0] as readonly unknown[];
      const body = message[4];
      const request = typeof body === "string" ? body : (body as readonly string[]).join("");
      current()
        .execute(request)
        .then(
          (response) => answer(safeArray([0, [200, [], response]])),
          (reason: unknown) => {
            if (!(reason instanceof TransportError)) console.error("banco:", reason);
            answer(safeArray([reason instanceof TransportError ? reason.status : 5001, null]));
          },
        );
    },
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (id: number, payload: unknown) => void,
      done: (status: number) => void,
    ) => {
      current();
      handlersOf(id)?.add(handler);
      done(0);
    },
    UnregisterEvent: (id: number, _target: string, done: (status: number) => void) => {
      handlersOf(id)?.clear();
      done(0);
    },
  };
}

/** A batch that never reached the workbook: 5102 busy, 5103/5104 too large, 7000 no permission. */
export class TransportError extends Error {
  constructor(readonly status: number) {
    super(`transport error ${status}`);
  }
}
