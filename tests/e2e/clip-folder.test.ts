import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { until } from "../driver/until.ts";
import { clickIn, textOf } from "./controls.ts";
import { seedLibrary } from "./seed.ts";
import { SCREENSHOTS, type Session, startSession } from "./session.ts";

const CLIPS = 3;
const OWN = "the reader's own";

describe("a folder that is kept up to date, in chrome", () => {
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    session = await startSession("chrome");
    library = session.library;
    await seedLibrary(library, CLIPS);
    await library.bringToFront();
    await library.evaluate(chooseForTheReader, OWN);
    await clickIn(library, "Settings");
  });
  afterAll(() => session?.end());

  test("holds every clip, and nothing of the reader's is written over", async () => {
    await clickIn(library, "Choose a folder…");
    await shows("last written");
    const files = await filesInFolder();
    expect(Object.keys(files)).toHaveLength(CLIPS + 1);
    expect(files["The archive that keeps its hours.md"]).toContain("Mara Lindqvist");
    expect(files["槐树巷本周开放.md"]).toBe(OWN);
    expect(files["槐树巷本周开放 (2).md"]).toMatch(/^---\ntitle: "槐树巷本周开放"\n/);
    await library.screenshot({ path: `${SCREENSHOTS}/chrome-folder.png` });
  });

  test("gets what has changed, under the same name", async () => {
    await clickIn(library, "The archive that keeps its hours");
    await library.waitForSelector("main input");
    await library.type("main input", "ferry");
    await library.keyboard.press("Enter");
    await shows("ferry");
    await clickIn(library, "Settings");
    await clickIn(library, "Write it now");
    const files = await until(filesInFolder, (written) =>
      Boolean(written["The archive that keeps its hours.md"]?.includes('ferry"')),
    );
    expect(Object.keys(files)).toHaveLength(CLIPS + 1);
  });

  test("lays pictures beside the notes once they are kept, and leaves them alone afterwards", async () => {
    await library.evaluate(keepPicture, "槐树巷本周开放");
    await clickIn(library, "Write it now");
    const files = await until(filesInFolder, (written) => Object.keys(written).length > CLIPS + 1);
    const [picture = ""] = Object.keys(files).filter((name) => name.startsWith("images/"));
    expect(picture).toMatch(/^images\/[0-9a-f]{24}\.png$/);
    expect(files["槐树巷本周开放 (2).md"]).toContain(`](${picture})`);
    expect(Object.keys(files)).toHaveLength(CLIPS + 2);
  });

  const shows = (sentence: string) =>
    until(
      () => textOf(library),
      (text) => text.includes(sentence),
    );

  const filesInFolder = (): Promise<Record<string, string>> =>
    library.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const files: Record<string, string> = {};
      async function read(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
        for await (const [name, handle] of folder.entries()) {
          if (handle.kind === "directory") await read(handle as never, `${path}${name}/`);
          else {
            const file = await (handle as FileSystemFileHandle).getFile();
            files[path + name] = await file.text();
          }
        }
      }
      await read(await root.getDirectoryHandle("chosen"), "");
      return files;
    });
});

/** Runs in the page: gives a clip a picture, past the extension's own code. */
async function keepPicture(title: string): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open("jianbao"));
  const names = ["clips", "bodies", "pictures", "images"] as const;
  const transaction = database.transaction(names, "readwrite");
  const [clips, bodies, pictures, images] = names.map((name) => transaction.objectStore(name));
  const rows = (await settled(clips?.getAll() as IDBRequest)) as {
    id: string;
    article: { title: string };
    receipt: object;
  }[];
  const row = rows.find(({ article }) => article.title === title);
  const url = "https://pictures.example/1.png";
  const hash = "0123456789abcdef".repeat(4);
  const body = await settled(bodies?.get(row?.id ?? "") as IDBRequest);
  bodies?.put({
    ...body,
    content: `${body.content}<p><img src="${url}"></p>`,
    images: [{ url, alt: "", caption: "" }],
  });
  images?.put({ hash, bytes: new Blob(["picture"], { type: "image/png" }) });
  pictures?.put({ clip: row?.id, url, kind: "kept", hash });
  clips?.put({ ...row, receipt: { ...row?.receipt, kept: 1 } });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Runs in the page: the browser's dialogue for folders has nobody to answer it. */
async function chooseForTheReader(own: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle("chosen", { create: true });
  const file = await folder.getFileHandle("槐树巷本周开放.md", { create: true });
  const writable = await file.createWritable();
  await writable.write(own);
  await writable.close();
  Object.assign(window, { showDirectoryPicker: async () => folder });
}
