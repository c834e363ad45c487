// Runs in the pane's page before Office.js, put there by the bench's server: takes `window.external`
// from the bench around it, so that the unmodified pane finds itself in Excel.
import type { BenchHandle } from "./benchHandle";

declare const window: Window & {
  OfficeExtension?: { CommonUtility?: { _doApiNotSupportedCheck: boolean } };
};

const bench = (window.parent as Window & { quadraBanco?: BenchHandle }).quadraBanco;

if (bench !== undefined && window.parent !== window) {
  const value = bench.external();
  Object.defineProperty(window, "external", { value, configurable: true, writable: true });
  // Without this check newer APIs would pass here and throw only in an older Excel.
  const timer = window.setInterval(() => {
    const utility = window.OfficeExtension?.CommonUtility;
    if (utility === undefined) return;
    utility._doApiNotSupportedCheck = true;
    window.clearInterval(timer);
  }, 1);
}
