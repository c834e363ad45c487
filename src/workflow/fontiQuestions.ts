// What the sections on sources ask of the domain while a person looks at them; nothing changes by it.
export { onlyAnswer, picksWithin } from "../domain/fonti/makeScelte";
export { origineOf } from "../domain/fonti/origine";
export { figureOfEnte, statementKey } from "../domain/fonti/scelta";
export { isOpen } from "../domain/fonti/weighFonti";
export { readFigure } from "../domain/import/figure";
export { measureOf } from "../domain/import/tableKinds";
export { chosenCell } from "../domain/piano";
export { serialDay } from "../workbook/excelDate";
