// The three steps with their state.
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { Step } from "../workflow/paneState";
import { usePaneState, usePaneText, useWorkflow } from "./paneContext";
import { stepState } from "./stepState";

const useStyles = makeStyles({
  bar: {
    // The host draws its own button over the top right corner of the pane.
    paddingRight: "34px",
    paddingLeft: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    position: "sticky",
    top: 0,
    // Where little fits, as when everything is shown very large, it leaves the room to the work.
    "@media (max-height: 480px)": { position: "static" },
    // A focused button of Fluent UI stands at 1: it must pass under the steps.
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // At 200 % the three steps need more than one row.
  list: { flexWrap: "wrap" },
  tab: {
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  label: { display: "flex", flexDirection: "column", alignItems: "flex-start", textAlign: "left" },
  state: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

const STEPS: readonly Step[] = ["raccogli", "verifica", "compila"];

export function StepTabs() {
  const styles = useStyles();
  const state = usePaneState();
  const text = usePaneText();
  const workflow = useWorkflow();
  return (
    <header className={styles.bar}>
      <TabList
        className={styles.list}
        aria-label={text.stepsLabel}
        selectedValue={state.step}
        onTabSelect={(_, { value }) => workflow.chooseStep(value as Step)}
        size="medium"
      >
        {STEPS.map((step, index) => (
          <Tab
            key={step}
            value={step}
            id={`tab-${step}`}
            aria-controls="passo"
            className={styles.tab}
          >
            <span className={styles.label}>
              <span>
                {index + 1}. {text.steps[step]}
              </span>
              <span className={styles.state}>{stepState(step, state, text)}</span>
            </span>
          </Tab>
        ))}
      </TabList>
    </header>
  );
}
