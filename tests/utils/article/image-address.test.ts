import { describe, expect, test } from "vitest";
import { bestCandidate, imageAddress } from "@/utils/article/image-address";

function image(markup: string): Element {
  const page = new DOMParser().parseFromString(markup, "text/html");
  return page.querySelector("img") ?? page.body;
}

describe("the real address of a picture", () => {
  test.each([
    ["its src", '<img src="/a/ferry.jpg">', "/a/ferry.jpg"],
    [
      "what lazy loaders keep",
      '<img src="loading.gif" data-original="/a/ferry.jpg">',
      "/a/ferry.jpg",
    ],
    [
      "an address without extension",
      '<img src="data:image/gif;base64,R0" data-src="https://pic.example/mmbiz/abc/640?wx_fmt=jpeg">',
      "https://pic.example/mmbiz/abc/640?wx_fmt=jpeg",
    ],
    ["a forum's attachment", '<img src="static/none.gif" file="data/f/1.jpg">', "data/f/1.jpg"],
    ["the best of a srcset", '<img data-srcset="s.jpg 320w, l.jpg 1280w">', "l.jpg"],
    [
      "a source of its picture",
      '<picture><source srcset="/w.webp 2x"><img src="data:image/png;base64,AA"></picture>',
      "/w.webp",
    ],
    [
      "one kept for a width",
      '<img src="/images/px.gif" data-src-md="/a/ferry.jpg">',
      "/a/ferry.jpg",
    ],
    ["the sharpest", '<img src="s.jpg" width="220" srcset="m.jpg 1.5x, l.jpg 2x">', "l.jpg"],
    [
      "larger than the one that is loaded later",
      '<img data-src="s.jpg" data-srcset="s.jpg 664w, l.jpg 1328w">',
      "l.jpg",
    ],
    [
      "that for the widest screen",
      '<picture><source media="(min-width: 1000px)" srcset="l.jpg"><source media="(min-width: 600px)" srcset="m.jpg"><img src="s.jpg"></picture>',
      "l.jpg",
    ],
    ["no tiny one", '<img src="/a/ferry.jpg" data-src-tiny="/a/t.jpg">', "/a/ferry.jpg"],
    ["no blurred one", '<img src="/a/ferry.jpg" data-src-lqip="/a/t.jpg">', "/a/ferry.jpg"],
    [
      "an attribute we don't know",
      '<img src="blank.gif" data-foo-bar="//c.example/b.png">',
      "//c.example/b.png",
    ],
  ])("is %s", (_, markup, address) => {
    expect(imageAddress(image(markup))).toBe(address);
  });

  test.each([
    ["a.jpg 320w, b.jpg 1280w", "b.jpg"],
    ["a.jpg, b.jpg 2x", "b.jpg"],
    ["a.jpg 1200w, huge.jpg 6000w", "a.jpg"],
    [
      "https://c.example/w_300,h_200/a.jpg 300w, https://c.example/w_900,h_600/a.jpg 900w",
      "https://c.example/w_900,h_600/a.jpg",
    ],
    ["", null],
  ])("of %s is the largest that a page is wide", (srcset, best) => {
    expect(bestCandidate(srcset)).toBe(best);
  });
});
