// What the sections on sources ask of the domain while a person looks at them; nothing changes by it.
export { onlyAnswer, picksWithin } from "../domain/fonti/makeScelte";
export { origineOf } from "../domain/fonti/origine";
export { isOpen } from "../domain/fonti/discordanza";
export { statementKey } from "../domain/fonti/scelta";
export { figureOfEnte } from "../domain/fonti/voce";
export { chosenCell } from "../domain/piano";
export { serialDay } from "../workbook/excelDate";
export { ownFigure } from "./ownFigure";
