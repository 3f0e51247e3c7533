import { expect, test } from "vitest";
import { extractArticle } from "@/utils/article/extract";

const ADDRESS = "https://files.example/notes/harbour.txt";

/** As browsers show a text file. */
function shown(text: string): Document {
  const document = new DOMParser().parseFromString("<pre></pre>", "text/html");
  (document.querySelector("pre") as Element).textContent = text;
  Object.defineProperty(document, "contentType", { value: "text/plain" });
  return document;
}

const LINE = "天不亮的时候，码头上的灯还亮着，搬货的人坐在缆桩上喝茶，等第一班船靠岸。";

test("a text file is paragraphs, parted by empty lines or begun by an indent", () => {
  const article = extractArticle(
    shown(`码头记事\r\n\r\n${LINE}\r\n${LINE}\r\n\r\n${LINE}\n　　${LINE}\n　　${LINE}`),
    ADDRESS,
  );
  expect(article?.title).toBe("码头记事");
  expect(article?.content).toBe(
    [LINE + LINE, LINE, LINE, LINE].map((text) => `<p>${text}</p>`).join(""),
  );
});

test("without either each line is one, and the file's name is the headline", () => {
  const lines = [1, 2, 3, 4, 5].map((day) => `第${day}天，${LINE}`);
  expect(extractArticle(shown(lines.join("\n")), ADDRESS)).toMatchObject({
    title: "harbour",
    textContent: lines.join("\n"),
  });
});

test("lines of words are joined by a space", () => {
  const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"].map(
    (day) =>
      `On ${day} the harbour lights were still burning when the first boat\ncame in, and the men drank their tea.`,
  );
  const article = extractArticle(shown(`Notes\n\n${days.join("\n\n")}`), ADDRESS);
  expect(article?.title).toBe("Notes");
  expect(article?.textContent).toContain("first boat came in, and the men");
});

test("of a text that is too long what is read is said to be cut off", () => {
  const lines = Array.from({ length: 9_000 }, (_, at) => `Line ${at} says that the boat came in.`);
  const article = extractArticle(shown(lines.join("\n")), ADDRESS, { force: true });
  expect(article?.isCutOff).toBe(true);
});
