// The tables beside the offer, cell by cell, before they are written.
import { Text } from "@fluentui/react-components";
import type { MisureFill } from "../../domain/fill/fillMisure";
import { modelloBesideText as english } from "../../messages/en/modelloBeside";
import { modelloBesideText as italian } from "../../messages/it/modelloBeside";
import { fieldName, kindName } from "../../messages/names";
import { useLanguage } from "../paneContext";
import { WriteList } from "./WriteList";

export function MisurePreview({ fill }: { readonly fill: MisureFill }) {
  const language = useLanguage();
  const words = language === "it" ? italian : english;
  const kinds = [...new Set(fill.changes.map(({ kind }) => kind))];
  const cellsOf = (wanted: (typeof kinds)[number]) =>
    fill.changes
      .filter(({ kind }) => kind === wanted)
      .map(({ write, label, measure }) => ({
        write,
        name: measure === null ? label : `${label}, ${fieldName(language, measure)}`,
      }));
  return (
    <>
      {fill.waiting > 0 && <Text block>{words.waiting(fill.waiting)}</Text>}
      {fill.withoutRow.length > 0 && (
        <Text block>
          {words.withoutRow} {fill.withoutRow.join(", ")}
        </Text>
      )}
      {kinds.map((kind) => (
        <WriteList key={kind} title={kindName(language, kind)} cells={cellsOf(kind)} />
      ))}
    </>
  );
}
