// Starts Univer with what the bench needs of its engine; the page adds the plugins that draw.
import { stepUndoRedo } from "./stepUndoRedo";
import {
  FormulaDataModel,
  ICommandService,
  IDefinedNamesService,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  SheetsNoteModel,
  SheetsSelectionsService,
  TableManager,
  TriggerCalculationController,
  Univer,
  UniverFormulaEnginePlugin,
  UniverInstanceType,
  UniverSheetsFormulaPlugin,
  UniverSheetsNotePlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsPlugin,
  UniverSheetsTablePlugin,
  type IWorkbookData,
  type Workbook,
} from "./univerPackages";

/** Univer's services by their names here, and the workbook that is open. */
export interface UniverKit {
  readonly univer: Univer;
  readonly commands: ICommandService;
  readonly undoRedo: IUndoRedoService;
  readonly formulas: FormulaDataModel;
  readonly definedNames: IDefinedNamesService;
  readonly selections: SheetsSelectionsService;
  readonly tableManager: TableManager;
  readonly noteModel: SheetsNoteModel;
  readonly trigger: TriggerCalculationController;
  workbook: Workbook;
}

/** Makes a Univer without drawing; enough for tests. */
export function headlessUniver(): Univer {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
    override: stepUndoRedo,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  return univer;
}

/** Opens a first workbook and looks up the services. */
export function startUniver(univer: Univer, data: Partial<IWorkbookData>): UniverKit {
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    data,
  );
  const injector = univer.__getInjector();
  return {
    univer,
    workbook,
    commands: injector.get(ICommandService),
    undoRedo: injector.get(IUndoRedoService),
    formulas: injector.get(FormulaDataModel),
    definedNames: injector.get(IDefinedNamesService),
    selections: injector.get(SheetsSelectionsService),
    tableManager: injector.get(TableManager),
    noteModel: injector.get(SheetsNoteModel),
    trigger: injector.get(TriggerCalculationController),
  };
}
