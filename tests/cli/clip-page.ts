import fs from "node:fs";
import path from "node:path";
import { finishedDownloads } from "../driver/downloads.ts";
import type { Driver } from "../driver/driver.ts";
import type { Popup } from "../driver/popup.ts";
import { until } from "../driver/until.ts";
import type { Format } from "./options.ts";

export type Clipped =
  | { kind: "file"; file: string; tags: string[] }
  /** The extension's own sentence for why the page cannot be clipped. */
  | { kind: "refused"; sentence: string };

interface ClipPageOptions {
  format: Format;
  out: string;
  /** Called when there is something to see. */
  onSight(name: string, screenshot: (file: string) => Promise<void>): Promise<void>;
}

const FORMAT_NAMES: Record<Format, string> = {
  markdown: "Markdown",
  html: "HTML",
  epub: "EPUB",
  text: "Plain text",
  json: "JSON",
  csv: "CSV",
  bookmarks: "Bookmarks",
  ris: "RIS",
  bibtex: "BibTeX",
  cslJson: "CSL-JSON",
};

/** Does the main job as a person does: opens the page, clips it, tags it, exports it. */
export async function clipPage(
  driver: Driver,
  url: string,
  { format, out, onSight }: ClipPageOptions,
): Promise<Clipped> {
  const page = await driver.openPage(url);
  const popup = await driver.openPopup(page);
  try {
    const refusal = await clipInPopup(popup);
    await onSight("popup", popup.screenshot);
    if (refusal) return { kind: "refused", sentence: refusal };
    const tags = await takeSuggestedTags(popup);
    const file = await exportClip(driver, popup, { format, out });
    // What has large pictures is written by the library page.
    if (!(await popup.isClosed())) await onSight("popup-exported", popup.screenshot);
    return { kind: "file", file, tags };
  } finally {
    await popup.close();
    await page.close();
  }
}

const alertIn = (popup: Popup) =>
  popup.evaluate(({ document }) =>
    [...document.querySelectorAll("[role=alert] p")].map((line) => line.textContent).join(" "),
  );

/** "" when the clip is saved, else why it is not. */
async function clipInPopup(popup: Popup): Promise<string> {
  await until(() => popup.evaluate(isSettled));
  const refusal = await alertIn(popup);
  if (refusal) return refusal;
  await popup.click("Clip this page");
  return until(
    async () => ((await popup.evaluate(isClipped)) ? "saved" : await alertIn(popup)),
    Boolean,
    30_000,
  ).then((answer) => (answer === "saved" ? "" : answer));
}

/** The page has been looked at: its facts or a failure are shown. */
const isSettled = ({ document }: Window) =>
  document.querySelector("[role=alert], main[data-looked=true]") !== null;

const isClipped = ({ document }: Window) =>
  document.querySelector("main [role=status]")?.textContent?.startsWith("Clipped") ?? false;

/** Accepts every tag that the page's breadcrumb suggests. */
async function takeSuggestedTags(popup: Popup): Promise<string[]> {
  const tags = await popup.evaluate(suggestedTags);
  for (const tag of tags) await popup.click(`Add the suggested tag ${tag}`);
  await until(
    () => popup.evaluate(suggestedTags),
    (left) => left.length === 0,
  );
  return tags;
}

const suggestedTags = ({ document }: Window) =>
  [...document.querySelectorAll("[aria-label^='Add the suggested tag ']")].map((button) =>
    (button.getAttribute("aria-label") ?? "").replace("Add the suggested tag ", ""),
  );

/** Selects the clip of the open page, exports it and moves the downloaded file to where it is wanted. */
async function exportClip(
  driver: Driver,
  popup: Popup,
  { format, out }: { format: Format; out: string },
): Promise<string> {
  const before = new Set(finishedDownloads(driver.downloads));
  const title = await popup.evaluate(({ document }) => document.querySelector("h1")?.textContent);
  await popup.click(`Select: ${title}`);
  await popup.click("Export");
  await popup.click(FORMAT_NAMES[format]);
  await popup.click("Save the file");
  const downloaded = await until(
    () => finishedDownloads(driver.downloads).find((name) => !before.has(name)) ?? "",
  );
  const file = freeName(out, downloaded);
  // Written anew and not copied: a browser may have kept its download to itself.
  fs.writeFileSync(file, fs.readFileSync(path.join(driver.downloads, downloaded)));
  fs.rmSync(path.join(driver.downloads, downloaded));
  return file;
}

/** A name that overwrites nothing: "a.md", "a (2).md", … */
function freeName(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  for (let copy = 1; ; copy++) {
    const file = path.join(folder, copy === 1 ? name : `${stem} (${copy})${ext}`);
    if (!fs.existsSync(file)) return file;
  }
}
