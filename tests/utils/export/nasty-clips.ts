import { newClip } from "./clips";

const PICTURE = '<p><img src="https://news.example/1.jpg" alt="图"></p>';

/** Clips at which exporters have failed, or easily might. */
export const NASTY_CLIPS = {
  "an empty title": newClip({ title: "", content: "" }),
  "a title of 300 Chinese characters": newClip({
    title: "老城修缮先问居民".repeat(38).slice(0, 300),
  }),
  "emoji and joiners": newClip({
    title: "👩🏽‍💻👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    content: "<p><b>👩🏽‍💻</b>文<b>👨‍👩‍👧‍👦</b></p>",
  }),
  "right-to-left": newClip({
    title: "مرحبا",
    lang: "ar",
    dir: "rtl",
    content: "<p>مرحبا <b>بك</b></p>",
  }),
  "ends of other formats": newClip({
    title: "]]> </script> --> ---\n...\n",
    content: "<p>]]&gt; &lt;/script&gt; --&gt;</p><p>---</p><p>...</p>",
  }),
  "nested tables": newClip({
    content:
      "<table><tr><th>a</th><th>b</th></tr><tr><td><table><tr><td>c</td><td>d</td></tr></table></td><td>e</td></tr></table>",
  }),
  "5,000 pictures": newClip({ content: PICTURE.repeat(5_000) }),
  "a million characters": newClip({
    content: `<p>${`${"文字".repeat(49)} *a*`.repeat(10_000)}</p>`,
  }),
  "no date and no address": newClip({ url: "", canonicalUrl: "", publishedTime: "" }),
  "half a character": newClip({ title: "\ud83d", content: "<p>\udc00</p>" }),
};
