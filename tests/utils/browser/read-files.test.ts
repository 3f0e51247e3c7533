import { File as NodeFile } from "node:buffer";
import { expect, test } from "vitest";
import { readFiles } from "@/utils/browser/read-files";

const file = () =>
  // jsdom's has no stream.
  new NodeFile(
    [
      "title,url,time_added,tags,status\n",
      ...Array.from(
        { length: 50 },
        (_, at) => `${at},https://a.example/${at},1523664000,,unread\n`,
      ),
    ],
    "pocket.csv",
  ) as unknown as File;

test("files that were chosen are read", async () => {
  const { clips } = await readFiles([file()], () => {}, new AbortController().signal);
  expect(clips).toHaveLength(50);
});

test("reading ends with its signal", async () => {
  const controller = new AbortController();
  const read = readFiles([file()], () => {}, controller.signal);
  controller.abort();
  await expect(read).rejects.toBe(controller.signal.reason);
});
