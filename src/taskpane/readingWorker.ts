// Entry of the worker in which the pane reads files: a file of our own address, as Office demands.
import type { ReadingAnswer, ReadingRequest } from "../hosts/reading/readingProtocol";
import { serveReading } from "../hosts/reading/serveReading";

/** This file's own world; the types of a window are those of the rest of the project. */
const scope = self as unknown as {
  postMessage(answer: ReadingAnswer): void;
  onmessage: ((event: MessageEvent<ReadingRequest>) => void) | null;
};
const post = (answer: ReadingAnswer): void => scope.postMessage(answer);
scope.onmessage = ({ data }) => void serveReading(data, post);
post({ type: "ready" });
