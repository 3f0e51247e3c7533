import { describe, expect, test } from "vitest";
import { pageKey, pageKeysOf } from "@/utils/clip/page-key";

describe("page keys", () => {
  test.each([
    ["http://www.example.com/a/?b=1&utm_source=x#top", "example.com/a?b=1"],
    ["https://example.com/a?b=1", "example.com/a?b=1"],
    ["https://example.com/a?z=1&b=2", "example.com/a?b=2&z=1"],
    ["https://example.com/list.asp?id=7", "example.com/list.asp?id=7"],
    ["https://example.com/#/article/7", "example.com#/article/7"],
    ["https://EXAMPLE.com/Path", "example.com/Path"],
    ["https://example.com/a?spm=1.2.3&fbclid=x", "example.com/a"],
    ["https://example.com/a?_gl=1*x&srsltid=y&ysclid=z&pk_id=7", "example.com/a?pk_id=7"],
    [
      "https://mp.example.com/s?__biz=a&mid=1&chksm=b&sharer_sharetime=2",
      "mp.example.com/s?__biz=a&mid=1",
    ],
  ])("%s is known as %s", (address, key) => {
    expect(pageKey(address)).toBe(key);
  });

  test.each(["about:blank", "chrome://version", "not an address", ""])(
    "%j is no page",
    (address) => {
      expect(pageKey(address)).toBeNull();
    },
  );

  test("hold the page's own address and the one it names", () => {
    const keys = pageKeysOf({
      url: "https://m.example.com/a",
      canonicalUrl: "https://example.com/a",
    });
    expect(keys).toEqual(["m.example.com/a", "example.com/a"]);
  });

  test("ignore a canonical address that is only the home page", () => {
    const keys = pageKeysOf({ url: "https://example.com/a", canonicalUrl: "https://example.com/" });
    expect(keys).toEqual(["example.com/a"]);
  });
});
