// Prepares the questionnaires of a plan: which cells of the template get what, per ente.
import type { CellValue } from "../../workbook/cellGrid";
import type { CellWrite } from "../../workbook/cellWrite";
import { entiOfPlan, responseDeadline, type Ambito } from "../ambito/ambito";
import { serialOf } from "../calendario/isoDate";
import type { Ente } from "../enti/ente";
import { foldedWords } from "../enti/normaliseLabel";
import { measureOf, type Field } from "../import/tableKinds";
import { chosenFigure, type Piano, type PianoEnte } from "../piano";
import { dataPlace, QUESTIONARIO, questionarioControl, type QuestionarioKey } from "./questionario";

/** A questionnaire to be made of the template. */
export interface QuestionarioFile {
  readonly ente: Ente;
  /** ASCII, different for every ente: "questionario-2022-098031-lodi.xlsx". */
  readonly fileName: string;
  readonly writes: readonly CellWrite[];
  /** Whether figures of the plan before stand beside the questions. */
  readonly hasBefore: boolean;
}

/** What stands beside a question of the figure of the plan before; null where it is not known. */
function shownBefore(lastYear: PianoEnte, field: Field): CellValue {
  const figure = chosenFigure(lastYear, field);
  switch (figure.state) {
    case "value":
      // The cells show percentages as Excel does, 0.05 as 5 %.
      return measureOf(field) === "percent"
        ? Number((figure.value / 100).toPrecision(12))
        : figure.value;
    case "text":
      return figure.text;
    case "notApplicable":
      return "senza SAP";
    default:
      return null;
  }
}

/**
 * The writes that turn the template into the questionnaire of one ente. All go to its hidden sheet,
 * which the locked cells of the others show: so they hold in Excel, in LibreOffice and in a file alike.
 * @param lastYear what the plan before says of the ente; null when there is none.
 */
function fillQuestionario(ente: Ente, ambito: Ambito, lastYear: PianoEnte | null): CellWrite[] {
  const { id, name, year, capofila } = ambito;
  const deadline = responseDeadline(ambito);
  const values: Readonly<Record<Exclude<QuestionarioKey, "formato">, CellValue>> = {
    piano: id,
    ambito: name,
    anno: year,
    codice: ente.code,
    ente: ente.name,
    capofila: ambito.enti.find(({ code }) => code === capofila)?.name ?? null,
    scadenza: deadline === null ? null : serialOf(deadline),
    controllo: questionarioControl(id, year, ente.code),
  };
  const identity = Object.entries(values).map(
    ([key, value]) => [QUESTIONARIO.dati[key as QuestionarioKey].cell, value] as const,
  );
  const before = (Object.entries(QUESTIONARIO.precedente) as [Field, string][]).map(
    ([field, cell]) => [cell, lastYear === null ? null : shownBefore(lastYear, field)] as const,
  );
  return [...identity, ...before].flatMap(([cell, after]) =>
    after === null ? [] : [{ address: dataPlace(cell), before: null, after }],
  );
}

/** A name that stays in its folder: codes of other owners may come from a sheet that somebody sent. */
function fileNameOf({ code: stated, name }: Ente, year: number): string {
  const words = foldedWords(name).join("-").toLowerCase();
  const code = stated.replace(/[^A-Za-z0-9-]+/g, "-");
  return ["questionario", year, code, ...(code === words ? [] : [words])].join("-") + ".xlsx";
}

/**
 * The questionnaires of all enti of the plan, in their order.
 * @param lastYear the plan before; enti that it does not know get no figures beside the questions.
 */
export function questionariOf(ambito: Ambito, lastYear: Piano | null): QuestionarioFile[] {
  const before = new Map(lastYear?.enti.map((one) => [one.ente.code, one]) ?? []);
  return entiOfPlan(ambito).map(({ code, name, kind, province }) => {
    const ente: Ente = { code, name, kind, province };
    const known = before.get(code) ?? null;
    return {
      ente,
      fileName: fileNameOf(ente, ambito.year),
      writes: fillQuestionario(ente, ambito, known),
      hasBefore: known !== null,
    };
  });
}
