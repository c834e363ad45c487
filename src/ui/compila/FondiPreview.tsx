// The fund section of the template, cell by cell, before it is written.
import { Text } from "@fluentui/react-components";
import type { FundFill } from "../../domain/fill/fillFondi";
import { fundPlaceName } from "../../messages/fundPlaceName";
import { ledgerTermName } from "../../messages/names";
import { useFondiText } from "../fondi/useFondiText";
import { useLanguage } from "../paneContext";
import { WriteList } from "./WriteList";

export function FondiPreview({ fill }: { readonly fill: FundFill }) {
  const words = useFondiText();
  const language = useLanguage();
  const cells = fill.changes.map(({ write, place, field }) => {
    const fund = fundPlaceName(language, place);
    return { write, name: field === null ? fund : `${fund}, ${ledgerTermName(language, field)}` };
  });
  return (
    <WriteList title={words.title} cells={cells}>
      {fill.waiting > 0 && <Text block>{words.notFilled(fill.waiting)}</Text>}
    </WriteList>
  );
}
