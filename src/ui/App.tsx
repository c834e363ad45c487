// The pane: three steps above, the chosen one below, notices between.
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useDeferredValue, useEffect, useRef } from "react";
import { lazyPart } from "./lazyPart";
import type { Language } from "../messages/formatNumber";
import type { PaneWorkflow } from "../workflow/paneWorkflow";
import { useFlatButton } from "./flatButton";
import { Footer } from "./Footer";
import { Notices } from "./Notices";
import { PaneProvider, usePaneState } from "./paneContext";
import { paneTheme, type Appearance } from "./paneTheme";
import { RaccogliRooms } from "./raccogli/RaccogliRooms";
import { StepTabs } from "./StepTabs";
import { TaskProgress } from "./TaskProgress";
import { useKeepFocus } from "./useKeepFocus";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  main: {
    flexGrow: 1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    minWidth: 0,
  },
});

// The later steps arrive while the user is at the first: what the pane loads to start stays small.
const VerificaStep = lazyPart(() =>
  import("./verifica/VerificaStep").then(({ VerificaStep }) => VerificaStep),
);
const CompilaStep = lazyPart(() =>
  import("./compila/CompilaStep").then(({ CompilaStep }) => CompilaStep),
);

const OpenWrite = lazyPart(() => import("./giornale/OpenWrite").then(({ OpenWrite }) => OpenWrite));
const Elsewhere = lazyPart(() => import("./giornale/Elsewhere").then(({ Elsewhere }) => Elsewhere));
const Giornale = lazyPart(() => import("./giornale/Giornale").then(({ Giornale }) => Giornale));

const STEPS = { raccogli: RaccogliRooms, verifica: VerificaStep, compila: CompilaStep };

function Pane() {
  const styles = useStyles();
  // The step before stays until the chosen one has arrived, so that the focus never falls between.
  const { step: chosen, giornale } = usePaneState();
  const step = useDeferredValue(chosen);
  const pane = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useKeepFocus(pane);
  const StepContent = STEPS[step];
  useEffect(() => {
    if (first.current) first.current = false;
    else window.scrollTo({ top: 0 });
  }, [step]);
  return (
    <div className={styles.pane} ref={pane}>
      <StepTabs />
      <TaskProgress />
      <main className={styles.main}>
        <div id="passo" role="tabpanel" aria-labelledby={`tab-${step}`}>
          <Suspense fallback={null}>{giornale.open !== null && <OpenWrite />}</Suspense>
          <Suspense fallback={null}>{giornale.elsewhere !== null && <Elsewhere />}</Suspense>
          <Notices />
          <Suspense fallback={null}>
            <StepContent />
          </Suspense>
        </div>
      </main>
      <Suspense fallback={null}>{giornale.lines !== null && <Giornale />}</Suspense>
      <Footer />
    </div>
  );
}

const STYLE_HOOKS = { useButtonStyles_unstable: useFlatButton };

/** The whole pane. */
export function App(props: {
  readonly workflow: PaneWorkflow;
  readonly language: Language;
  readonly appearance: Appearance;
}) {
  const { workflow, language, appearance } = props;
  return (
    <FluentProvider theme={paneTheme(appearance)} customStyleHooks_unstable={STYLE_HOOKS}>
      <PaneProvider workflow={workflow} language={language}>
        <Pane />
      </PaneProvider>
    </FluentProvider>
  );
}
