// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { PICTURE_BYTES } from "@/utils/browser/fetch-picture";
import { fetchDuePictures, fetchPictures } from "@/utils/browser/fetch-pictures";
import { mendPictures } from "@/utils/browser/mend-pictures";
import { dueClips, retryTime } from "@/utils/library/due-pictures";
import { missingPictures, readPictures } from "@/utils/library/pictures";
import { keepClip } from "@/utils/library/save";
import { aClip } from "../clip/articles";
import { anEmptyLibrary } from "../library/library";

const GIF = new Uint8Array(40);
GIF.set(new TextEncoder().encode("GIF89a"));

/** What the network answers, by address. */
let answers: Record<string, () => Response | Promise<Response>>;
/** Whether the reader granted access to other sites. */
let isGranted: boolean;
let asked: { url: string; options: RequestInit }[];
let rules: unknown[];

beforeEach(() => {
  answers = {};
  isGranted = true;
  asked = [];
  rules = [];
  vi.stubGlobal("fetch", async (url: string, options: RequestInit) => {
    asked.push({ url, options });
    const answer = answers[url];
    if (!answer) throw new TypeError("Failed to fetch");
    return answer();
  });
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => isGranted },
    scripting: { executeScript: async () => [{ result: null }] },
    declarativeNetRequest: {
      updateSessionRules: async (change: { addRules?: unknown[] }) => {
        rules = change.addRules ?? [];
      },
    },
  });
});
afterEach(() => void vi.unstubAllGlobals());

const picture = (index: number) => `https://pictures.example/${index}.gif`;

async function aClipWith(count: number) {
  const database = anEmptyLibrary();
  const images = Array.from({ length: count }, (_, index) => ({
    url: picture(index),
    alt: "",
    caption: "",
  }));
  const clip = aClip({ images });
  await keepClip(database, clip);
  return { database, clip: clip.id };
}

const faults = async ({ database, clip }: Awaited<ReturnType<typeof aClipWith>>) =>
  Object.fromEntries((await missingPictures(database, clip)).map(({ url, fault }) => [url, fault]));

test("keeps what is a picture, whatever its host calls it, and asks without cookies", async () => {
  const { database, clip } = await aClipWith(2);
  answers[picture(0)] = () => new Response(GIF, { headers: { "content-type": "text/plain" } });
  answers[picture(1)] = () =>
    new Response("<!doctype html>", { headers: { "content-type": "image/gif" } });
  await fetchPictures(database, { clip });
  const kept = await readPictures(database, clip);
  expect([...kept.keys()]).toEqual([picture(0)]);
  expect(kept.get(picture(0))?.type).toBe("image/gif");
  expect(await faults({ database, clip })).toEqual({ [picture(1)]: "notAPicture" });
  expect(asked.every(({ options }) => options.credentials === "omit")).toBe(true);
  expect(rules).toEqual([]);
});

test("tells a host that refuses from one that is at fault, and asks each once more without a Referer", async () => {
  const { database, clip } = await aClipWith(3);
  answers[picture(0)] = () => new Response("", { status: 403 });
  answers[picture(1)] = () => new Response("", { status: 503 });
  await fetchPictures(database, { clip });
  expect(await faults({ database, clip })).toEqual({
    [picture(0)]: "refused",
    [picture(1)]: "unreachable",
    [picture(2)]: "unreachable",
  });
  expect(asked).toHaveLength(6);
});

test("reads no more of a picture than is kept, whatever its header says", async () => {
  const { database, clip } = await aClipWith(2);
  const piece = new Uint8Array(1024 * 1024);
  let sent = 0;
  const endless = () =>
    new ReadableStream({
      pull(controller) {
        sent += piece.length;
        controller.enqueue(sent === piece.length ? GIF : piece);
      },
    });
  answers[picture(0)] = () => new Response(endless(), { headers: { "content-length": "40" } });
  answers[picture(1)] = () =>
    new Response(GIF, { headers: { "content-length": String(PICTURE_BYTES + 1) } });
  await fetchPictures(database, { clip });
  expect(await faults({ database, clip })).toEqual({
    [picture(0)]: "tooLarge",
    [picture(1)]: "tooLarge",
  });
  expect(sent).toBeLessThan(PICTURE_BYTES + 4 * piece.length);
  expect(await database.pictures.where("retryAt").above("").count()).toBe(0);
});

test("fetches no more than 300 pictures of a clip", async () => {
  const { database, clip } = await aClipWith(305);
  for (let index = 0; index < 305; index++) answers[picture(index)] = () => new Response(GIF);
  await fetchPictures(database, { clip });
  expect(await database.images.count()).toBe(1);
  expect((await database.clips.get(clip))?.receipt).toMatchObject({ kept: 300, missing: 5 });
  expect(Object.values(await faults({ database, clip }))).toEqual(Array(5).fill("tooMany"));
});

test("asks no host that the reader has not granted, and all of them once that has changed", async () => {
  isGranted = false;
  const { database, clip } = await aClipWith(1);
  answers[picture(0)] = () => new Response(GIF);
  await fetchPictures(database, { clip, tabId: 1 });
  expect(asked).toEqual([]);
  expect(await faults({ database, clip })).toEqual({ [picture(0)]: "noAccess" });
  isGranted = true;
  await mendPictures(database, clip);
  expect(await faults({ database, clip })).toEqual({});
});

test("tries again by itself, later each time, and at last only by hand", async () => {
  const now = new Date("2026-01-01T00:00:00.000Z");
  expect([1, 2, 5].map((tries) => retryTime(tries, now))).toEqual([
    "2026-01-01T01:00:00.000Z",
    "2026-01-01T06:00:00.000Z",
    "2026-01-08T00:00:00.000Z",
  ]);
  expect(retryTime(6, now)).toBeUndefined();

  const { database, clip } = await aClipWith(1);
  await fetchPictures(database, { clip });
  await fetchDuePictures(database);
  expect(asked).toHaveLength(2);
  expect(await dueClips(database, new Date(Date.now() + 2 * 3_600_000).toISOString())).toEqual([
    clip,
  ]);
  answers[picture(0)] = () => new Response(GIF);
  await mendPictures(database, clip);
  expect((await database.clips.get(clip))?.receipt).toMatchObject({ kept: 1, missing: 0 });
  expect(await dueClips(database, "9999")).toEqual([]);
});

test("believes a page no further than that a text may be a picture", async () => {
  isGranted = false;
  const { database, clip } = await aClipWith(4);
  const results: unknown[] = [{ text: 7 }, { text: "%" }, { text: btoa("<svg/>".repeat(9)) }];
  Object.assign(fakeBrowser, {
    scripting: { executeScript: async () => [{ result: results.shift() ?? { status: 404 } }] },
  });
  await fetchPictures(database, { clip, tabId: 1 });
  expect(await database.images.count()).toBe(0);
  expect(Object.values(await faults({ database, clip })).sort()).toEqual([
    "noAccess",
    "noAccess",
    "notAPicture",
    "refused",
  ]);
});
