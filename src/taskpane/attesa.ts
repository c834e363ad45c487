// Runs before everything else: when Office.js does not arrive, a plain page says so. It needs nothing
// that could fail to load.

/** Microsoft's host is given this long, on slow municipal networks, before the user is told. */
const PATIENCE_MS = 10_000;

setTimeout(() => {
  const started = document.getElementById("quadra")?.hasChildNodes() ?? false;
  const explanation = document.getElementById("senza-office");
  if (!started && explanation !== null) explanation.hidden = false;
}, PATIENCE_MS);
