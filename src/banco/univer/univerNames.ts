// Defined names of a Univer workbook.
import type { BenchName, Names } from "../spreadsheet";
import type { UniverCore } from "./univerCore";
import {
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IMutationInfo,
} from "./univerPackages";

/** Univer's mark for a name that belongs to the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** Defined names of a Univer workbook. */
export class UniverNames implements Names {
  private readonly comments = new Map<string, { comment: string; visible: boolean }>();

  constructor(private readonly core: UniverCore) {}

  all(): readonly BenchName[] {
    this.core.flush();
    const map = this.core.kit.definedNames.getDefinedNameMap(this.core.unitId) ?? {};
    const { workbook } = this.core.kit;
    // A name of one sheet goes with the sheet, and comes back with it.
    const present = Object.values(map).filter(
      ({ localSheetId: local }) =>
        local === undefined ||
        local === WHOLE_WORKBOOK ||
        workbook.getSheetBySheetId(local) != null,
    );
    return present.map((item) => {
      const formula = item.formulaOrRefString;
      const local = item.localSheetId;
      return {
        name: item.name,
        formula: formula.startsWith("=") ? formula : `=${formula}`,
        sheet: local === undefined || local === WHOLE_WORKBOOK ? null : local,
        comment: this.comments.get(item.id)?.comment ?? item.comment ?? "",
        visible: this.comments.get(item.id)?.visible ?? true,
      };
    });
  }

  set(name: BenchName): void {
    this.core.flush();
    const before = this.find(name.name, name.sheet);
    const id = this.idOf(name.name, name.sheet);
    this.comments.set(id, { comment: name.comment, visible: name.visible });
    const undo = before === null ? this.removal(name) : this.addition(before);
    this.core.apply([this.addition(name)], [undo]);
  }

  remove(name: string, sheet: string | null): void {
    const before = this.find(name, sheet);
    if (before === null) return;
    this.core.flush();
    this.core.apply([this.removal(before)], [this.addition(before)]);
  }

  private find(name: string, sheet: string | null): BenchName | null {
    const wanted = name.toLowerCase();
    const same = (each: BenchName) => each.name.toLowerCase() === wanted && each.sheet === sheet;
    return this.all().find(same) ?? null;
  }

  private idOf(name: string, sheet: string | null): string {
    return `${sheet ?? ""}!${name.toLowerCase()}`;
  }

  private addition(name: BenchName): IMutationInfo {
    // References are stored without "=", everything that calculates with it.
    const body = name.formula.replace(/^=/, "");
    const reference = /^('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/iu;
    return {
      id: SetDefinedNameMutation.id,
      params: {
        unitId: this.core.unitId,
        id: this.idOf(name.name, name.sheet),
        name: name.name,
        formulaOrRefString: reference.test(body) ? body : `=${body}`,
        localSheetId: name.sheet ?? WHOLE_WORKBOOK,
        comment: name.comment,
        hidden: !name.visible,
      },
    };
  }

  private removal(name: BenchName): IMutationInfo {
    return {
      id: RemoveDefinedNameMutation.id,
      params: {
        unitId: this.core.unitId,
        id: this.idOf(name.name, name.sheet),
        name: name.name,
        formulaOrRefString: name.formula,
      },
    };
  }
}
