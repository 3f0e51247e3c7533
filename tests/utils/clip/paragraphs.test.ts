import { expect, test } from "vitest";
import { paragraphsOf } from "@/utils/clip/paragraphs";

test.each<[string, string[]]>([
  ["", []],
  ["<p>a</p><p> </p><p>b<br>c</p>", ["a", "b", "c"]],
  ['<p>a <a href="https://x.example/?a>b">link</a>, <em>b</em></p>', ["a link, b"]],
  ["<ul><li>a</li><li><p>b</p></li></ul>", ["a", "b"]],
  ['<figure><img src="https://x.example/1.jpg" alt="x"><figcaption>c</figcaption></figure>', ["c"]],
  ["<p>1 &lt; 2 &amp;lt;&nbsp;3</p>", ["1 < 2 &lt; 3"]],
  ["<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]],
])("the paragraphs of %j", (content, paragraphs) => {
  expect(paragraphsOf(content)).toEqual(paragraphs);
});
