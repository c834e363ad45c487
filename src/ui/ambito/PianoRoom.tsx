// The room of the plan itself: which ambito it is of, and who belongs to it.
import { Text } from "@fluentui/react-components";
import { usePaneState, usePaneText } from "../paneContext";
import { StepHeading } from "../StepHeading";

export function PianoRoom() {
  const text = usePaneText();
  const { known } = usePaneState();
  const members = (known?.hand.enti ?? []).filter(({ inPiano }) => inPiano === true).length;
  return (
    <div>
      <StepHeading title={text.ambito.title} intro={text.ambito.intro} />
      <Text>{members === 0 ? text.ambito.none : text.ambito.members(members)}</Text>
    </div>
  );
}
