import fs from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS, ensureBrowser } from "../cli/browsers.ts";
import type { Driver } from "../driver/driver.ts";
import { grantedBuildOf, launch } from "../driver/launch.ts";
import { until } from "../driver/until.ts";
import { clickIn, textOf } from "./controls.ts";
import { downloadedBy } from "./session.ts";
import { readStored } from "./stored.ts";

/** Everything that a browser asks of any machine, an address each. */
interface Proxy {
  port: number;
  asked: string[];
  close(): void;
}

/** Plays all of the web: an article on one host with a picture on another, and nothing else. */
async function startProxy(): Promise<Proxy> {
  const asked: string[] = [];
  const picture = fs.readFileSync("tests/fixtures/sample/reading-room.jpg");
  const essay = fs
    .readFileSync("tests/fixtures/sample/essay.html", "utf8")
    // Browsers would ask for an icon.
    .replace("<head>", '<head><link rel="icon" href="data:,">')
    .replace("<article>", '<article><p><img src="http://pictures.example/room.jpg" alt=""></p>');
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    if (url === "http://paper.example/essay.html") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(essay);
    } else if (url === "http://pictures.example/room.jpg") {
      response.writeHead(200, { "content-type": "image/jpeg" }).end(picture);
    } else response.writeHead(404).end();
  });
  server.on("connect", ({ url = "" }, socket) => {
    asked.push(url);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Hosts that browsers ask for reasons of their own, with or without an extension. */
const BROWSERS_OWN =
  /\.(?:google|googleapis|gstatic|gvt1|mozilla|firefox)\.(?:com|net|org)(?::|\/|$)/;

describe.each(BROWSERS)("a whole session in %s", (name) => {
  let proxy: Proxy;
  let driver: Driver;
  let extension: string;

  beforeAll(async () => {
    proxy = await startProxy();
    extension = grantedBuildOf(name);
    const executablePath = await ensureBrowser(name);
    driver = await launch(name, { executablePath, extension, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await driver?.close();
    proxy?.close();
    fs.rmSync(extension, { recursive: true, force: true });
  });

  test("asks for the page, as its reader did, and for its picture, and for nothing else", async () => {
    const tab = await driver.openPage("http://paper.example/essay.html");
    const before = proxy.asked.length;
    const popup = await driver.openPopup(tab);
    await popup.click("Clip this page");
    await until(
      () => popup.text(),
      (text) => text.includes("Clipped ·"),
    );
    await popup.close();
    const library = await driver.openExtensionPage("/library.html");
    await until(async () => (await readStored(library)).imageKeys.length === 1);
    await library.evaluate(() => document.querySelector<HTMLElement>("[data-clip]")?.click());
    await until(() => library.evaluate(isArticleShown));
    await library.focus("[type=search]");
    await library.keyboard.type("desk");
    await until(
      () => textOf(library),
      (text) => text.includes("1 hit"),
    );
    await library.keyboard.press("Escape");
    await clickIn(library, "Settings");
    await clickIn(library, "Check the library");
    await until(
      () => textOf(library),
      (text) => text.includes("Nothing is wrong."),
    );
    await downloadedBy(driver, async () => {
      await clickIn(library, "Export all");
      await clickIn(library, "EPUB");
      await clickIn(library, "Save the file");
    });
    const asked = proxy.asked.slice(before).filter((address) => !BROWSERS_OWN.test(address));
    expect([...new Set(asked)]).toEqual(["http://pictures.example/room.jpg"]);
  });
});

const isArticleShown = () =>
  (document.querySelector("iframe")?.contentDocument?.images.length ?? 0) > 0;
