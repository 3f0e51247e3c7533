import { expect, test } from "vitest";
import { bookmarksExporter } from "@/utils/export/bookmarks/bookmarks-exporter";
import { newClip } from "../clips";
import { exportedText } from "../write";

test("is what browsers write: heading, folder, links with times in seconds and tags", async () => {
  const clip = newClip(
    { title: '<甲> & "乙"\n丙', url: "https://a.example/?x=1&y=2", excerpt: "</DL> 摘要" },
    { tags: ["本地", "a,b"] },
  );
  const text = await exportedText(bookmarksExporter, [clip, newClip({ title: "" })]);
  expect(text.split("\n")[0]).toBe("<!DOCTYPE NETSCAPE-Bookmark-file-1>");
  const page = new DOMParser().parseFromString(text, "text/html");
  expect(page.querySelector("h3")?.textContent).toBe("Jianbao");
  const [link, untitled] = page.querySelectorAll("dt > a");
  expect(link?.textContent).toBe('<甲> & "乙" 丙');
  expect(link?.getAttribute("href")).toBe("https://a.example/?x=1&y=2");
  expect(link?.getAttribute("add_date")).toBe("1769860800");
  expect(link?.getAttribute("tags")).toBe("本地,a，b");
  expect(page.querySelector("dd")?.textContent?.trim()).toBe("</DL> 摘要");
  expect(untitled?.textContent).toBe("https://news.example/a.html");
});

test("leaves out addresses that a browser must not open", async () => {
  const clips = ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"].map((url) =>
    newClip({ url }),
  );
  const text = await exportedText(bookmarksExporter, clips);
  expect(text).not.toContain("<A ");
});
