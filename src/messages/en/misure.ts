// English words for figures beside the per-ente tables: what they are about, and whether they are true.
import { formatNumber } from "../formatNumber";
import type { MisureText, SubjectWords } from "../it/misure";

const number = (value: number) => formatNumber("en", value);
const readings = (count: number) => (count === 1 ? "1 reading" : `${number(count)} readings`);

export const subjectWords: SubjectWords = {
  ambito: "Ambito",
  subAmbito: (name) => `Sub-ambito ${name}`,
  owners: { comuni: "of the comuni", aler: "of ALER", tutti: "of all owners" },
  under: (residents) => `comuni with fewer than ${number(residents)} residents`,
  over: (residents) => `comuni with more than ${number(residents)} residents`,
  between: (over, under) => `comuni from ${number(over)} to ${number(under)} residents`,
  scadenze: {
    ricognizioneAperta: "Opening of the survey",
    ricognizioneChiusa: "Closing of the survey",
    approvato: "Approval of the plan",
    trasmesso: "Sending of the plan to the Regione",
    pubblicato: "Publication of the plan",
    avvisoPubblicato: "Publication of the notice",
  },
};

export const misureText: MisureText = {
  title: "Beside the tables per ente",
  figures: (count) => (count === 1 ? "1 figure" : `${number(count)} figures`),
  toConfirm: (count) => `${number(count)} to confirm`,
  states: {
    read: "",
    waiting: "to confirm",
    confirmed: "confirmed",
    corrected: "corrected by hand",
  },
  show: (place) => `Go to ${place}`,
  letture: "Readings from sentences",
  open: (count) =>
    count === 0 ? "all judged" : count === 1 ? "1 to confirm" : `${number(count)} to confirm`,
  intro:
    "These figures come from sentences. They count only once they are confirmed: compare each with the words it comes from.",
  confirm: "Confirm",
  refuse: "Refuse",
  confirmOf: (what) => `Confirm: ${what}`,
  refuseOf: (what) => `Refuse: ${what}`,
  confirmAll: (count) => `Confirm ${readings(count)}`,
  refuseAll: (count) => `Refuse ${readings(count)}`,
  allOf: (what, file) => `${what} of “${file}”`,
  judged: (count) => (count === 1 ? "1 judged" : `${number(count)} judged`),
  verdicts: { confirmed: "confirmed", refused: "refused" },
  again: "Ask again",
  againOf: (what) => `Ask again: ${what}`,
  noWords: "The words were not kept: open the source.",
  newFigures: ({ added, changed }) =>
    added + changed === 0
      ? ""
      : `Beside the tables per ente: ${added === 1 ? "1 new figure" : `${number(added)} new figures`}, ${number(changed)} changed`,
  changes: ({ confirmed, refused, again }) =>
    [
      ...(confirmed > 0 ? [`${readings(confirmed)} to be written as true`] : []),
      ...(refused > 0 ? [`${readings(refused)} to be written as not true`] : []),
      ...(again > 0 ? [`${readings(again)} to be confirmed again`] : []),
    ].join(", "),
};
