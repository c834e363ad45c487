// Entry of the worker in which the command line reads files.
import { parentPort } from "node:worker_threads";
import type { ReadingAnswer, ReadingRequest } from "../hosts/reading/readingProtocol";
import { serveReading } from "../hosts/reading/serveReading";

const port = parentPort!;
const post = (answer: ReadingAnswer): void => port.postMessage(answer);
port.on("message", (request: ReadingRequest) => void serveReading(request, post));
post({ type: "ready" });
