// The first step has rooms: each is a part of collecting that somebody may work on for days. A room is
// one line here, and arrives when it is opened.
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Suspense, useDeferredValue, type ComponentType } from "react";
import { lazyPart } from "../lazyPart";
import type { Room } from "../../workflow/paneState";
import { usePaneState, usePaneText, useWorkflow } from "../paneContext";
import { RaccogliStep } from "./RaccogliStep";

const useStyles = makeStyles({
  rooms: {
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalM,
  },
});

const PianoRoom = lazyPart(() => import("../ambito/PianoRoom").then(({ PianoRoom }) => PianoRoom));
const IndagineRoom = lazyPart(() =>
  import("../indagine/IndagineRoom").then(({ IndagineRoom }) => IndagineRoom),
);

const FondiRoom = lazyPart(() => import("../fondi/FondiRoom").then(({ FondiRoom }) => FondiRoom));

/** The rooms in their order. */
const ROOMS: Partial<Record<Room, ComponentType>> = {
  fonti: RaccogliStep,
  piano: PianoRoom,
  indagine: IndagineRoom,
  fondi: FondiRoom,
};

/** The first step: its rooms above, the chosen one below. */
export function RaccogliRooms() {
  const styles = useStyles();
  const text = usePaneText();
  const workflow = useWorkflow();
  const { room: chosen } = usePaneState();
  // The room before stays until the chosen one has arrived, so that the focus never falls between.
  const room = useDeferredValue(chosen);
  const RoomContent = ROOMS[room] ?? RaccogliStep;
  return (
    <div>
      <TabList
        appearance="subtle-circular"
        size="small"
        className={styles.rooms}
        aria-label={text.roomsLabel}
        selectedValue={chosen}
        onTabSelect={(_, { value }) => workflow.chooseRoom(value as Room)}
      >
        {(Object.keys(ROOMS) as Room[]).map((one) => (
          <Tab key={one} value={one} id={`stanza-${one}`} aria-controls="stanza">
            {text.rooms[one]}
          </Tab>
        ))}
      </TabList>
      <div id="stanza" role="tabpanel" aria-labelledby={`stanza-${room}`}>
        <Suspense fallback={null}>
          <RoomContent />
        </Suspense>
      </div>
    </div>
  );
}
