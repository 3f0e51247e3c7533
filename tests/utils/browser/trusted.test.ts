import { describe, expect, test } from "vitest";
import { trustedPage, trustedScript } from "@/utils/browser/trusted";
import { clipPage } from "@/utils/export/html/clip-page";
import { newClip } from "../export/clips";

describe("a trusted page", () => {
  test("is a clip's", () => {
    const html = clipPage(newClip({ lang: "zh-CN" }));
    expect(trustedPage(html)).toBe(html);
  });
  test.each([
    ["without a policy", "<!doctype html>\n<html>\n<head>\n<meta charset=utf-8>\n<title>x</title>"],
    ["whose text only names one", `<p>"default-src 'none';</p>`],
    ["that begins otherwise", `<script></script><!doctype html><html><head>`],
  ])("is none %s", (_what, html) => {
    expect(() => trustedPage(html)).toThrow(TypeError);
  });
});

describe("a trusted script", () => {
  test("is one of our files", () => {
    expect(trustedScript("/assets/worker.js")).toBe(
      new URL("/assets/worker.js", location.href).href,
    );
  });
  test.each(["https://elsewhere.example/a.js", "data:text/javascript,1", "blob:x"])(
    "is not %s",
    (address) => {
      expect(() => trustedScript(address)).toThrow(TypeError);
    },
  );
});
