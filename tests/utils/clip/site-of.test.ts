import { expect, test } from "vitest";
import { siteOf } from "@/utils/clip/site-of";

test.each([
  [{ siteName: "北岸新闻网", source: "新华社" }, "北岸新闻网"],
  [{ source: "新华社" }, "新华社"],
  [{}, "paper.example"],
  [{ url: "not an address" }, ""],
])("a site is called by what is known of it: %j is %s", (known, name) => {
  const unknown = { siteName: "", source: "", url: "https://www.paper.example/a" };
  expect(siteOf({ ...unknown, ...known })).toBe(name);
});
