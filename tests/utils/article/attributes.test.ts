import { describe, expect, it } from "vitest";
import { attributesOf } from "@/utils/article/attributes";

describe("attributesOf", () => {
  it("gives names and values in the element's order", () => {
    const image = document.createElement("img");
    image.setAttribute("src", "a.jpg");
    image.setAttribute("alt", "");
    expect(attributesOf(image)).toEqual([
      { name: "src", value: "a.jpg" },
      { name: "alt", value: "" },
    ]);
  });

  it("reads a hundred at the most", () => {
    const element = document.createElement("p");
    for (let at = 0; at < 300; at++) element.setAttribute(`data-${at}`, "");
    expect(attributesOf(element)).toHaveLength(100);
  });
});
