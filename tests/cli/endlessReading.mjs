// Loaded before the command: reading a file named «eterno…» never ends by itself, and the twenty seconds
// that one reading may take pass in half a second. All else is the command as it is.
import { isMainThread, parentPort } from "node:worker_threads";

const READING_LIMIT = 20_000;

if (isMainThread) {
  const wait = globalThis.setTimeout;
  globalThis.setTimeout = (callback, milliseconds, ...rest) =>
    wait(callback, milliseconds === READING_LIMIT ? 500 : milliseconds, ...rest);
} else {
  const on = parentPort.on.bind(parentPort);
  parentPort.on = (event, listener) =>
    on(event, (request) => {
      if (event === "message" && request.name.startsWith("eterno")) {
        parentPort.postMessage({ type: "begun" });
        for (;;);
      }
      listener(request);
    });
}
