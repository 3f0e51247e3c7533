import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { parseCsv } from "@/utils/import/csv";
import { decodeText } from "@/utils/import/decode-text";
import { LIMITS } from "@/utils/import/limits";
import { readImport } from "@/utils/import/read-import";
import { momentOf, timeOf } from "@/utils/import/times";
import { blobOf, CONTEXT, clipsOf, readFile, zipOf } from "./reading";

const faults = async (name: string, content: string | Uint8Array) =>
  (await readFile(name, content)).faults.map(({ fault }) => fault);

const NOTE = "---\nsource: https://a.example/\n---\n文\n";

test.each([
  [
    "a bomb by its own directory",
    zipOf([{ name: "a.md", content: "0".repeat(5_000_000) }]),
    "zipBomb",
  ],
  [
    "a bomb whose directory lies",
    zipOf([{ name: "a.md", content: "0".repeat(1_000_000), size: 1_000 }]),
    "zipBomb",
  ],
  [
    "a file that holds less than it says",
    zipOf([{ name: "a.md", content: NOTE, size: 1_000 }]),
    "damaged",
  ],
  [
    "an archive that was cut off",
    zipOf([{ name: "a.md", content: NOTE }]).subarray(0, 40),
    "damaged",
  ],
  ["an archive of Deflate64", deflate64(), "packedOtherwise"],
  ["an encrypted file", zipOf([{ name: "a.md", content: NOTE, flags: 1 }]), "encrypted"],
])("%s is refused", async (_what, archive, fault) => {
  expect(await faults("a.zip", archive)).toEqual([fault]);
});

/** What Windows makes of files of more than 2 GB. */
function deflate64(): Uint8Array {
  const archive = zipOf([{ name: "a.md", content: NOTE }]);
  archive[Buffer.from(archive).indexOf("PK\u0001\u0002") + 10] = 9;
  return archive;
}

test("a reader can be stopped between files that nobody knows", async () => {
  const archive = zipOf(["a.txt", "b.txt"].map((name) => ({ name, content: "x" })));
  let asked = 0;
  await readImport([{ name: "a.zip", blob: blobOf(archive) }], CONTEXT, () => {
    asked += 1;
  });
  expect(asked).toBe(2);
});

test("paths that lead elsewhere are left out", async () => {
  const names = [
    "../a.md",
    "/etc/a.md",
    "C:\\a.md",
    "x/../../a.md",
    "..\\a.md",
    "__MACOSX/a.md",
    "._a.md",
  ];
  const archive = zipOf([
    ...names.map((name) => ({ name, content: NOTE })),
    { name: "good/a.md", content: NOTE },
  ]);
  expect(await clipsOf("a.zip", archive)).toHaveLength(1);
});

test.each([
  ["a gigabyte", LIMITS.file + 1, "{"],
  ["sixteen, and says that it is a backup", LIMITS.backup + 1, '{"format":"jianbao"'],
])("a file of more than %s is refused before it is read", async (_what, size, head) => {
  const blob = { size, slice: () => blobOf(head) } as unknown as Blob;
  const { faults } = await readImport([{ name: "big.json", blob }], CONTEXT);
  expect(faults).toEqual([{ path: "big.json", fault: "tooLarge" }]);
});

test("a backup of more than a gigabyte is read", async () => {
  const text = '{"format":"jianbao","version":1,"clips":[\n],"counts":{"clips":0}}\n';
  const whole = blobOf(text);
  const blob = new Proxy(whole, {
    get: (target, name) => {
      if (name === "size") return LIMITS.file + 1;
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const { faults, formats } = await readImport([{ name: "backup.json", blob }], CONTEXT);
  expect({ faults, formats }).toEqual({ faults: [], formats: ["backup"] });
});

test("a file of one long line is read in the time of its length", async () => {
  const long = `{"a":"${"文".repeat(20_000_000)}"}`;
  expect(await faults("a.json", long)).toEqual(["unknownFormat"]);
}, 20_000);

test.each([
  ["nothing", ""],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0)],
  ["JSON of somebody else", '{"a":1}'],
  ["a word", "hello"],
])("%s is no known format", async (_what, content) => {
  expect(await faults("a.bin", content)).toEqual(["unknownFormat"]);
});

test("a table whose quote never ends is damaged, and gives what stands before", async () => {
  const table = 'title,url,time_added,tags,status\na,https://a.example/,1,,unread\n"b,https://b.ex';
  const { clips, faults } = await readFile("a.csv", table);
  expect(faults.map(({ fault }) => fault)).toEqual(["damaged"]);
  expect(clips.map(({ clip }) => clip.article.url)).toEqual(["https://a.example/"]);
});

test("an array that is cut off is damaged, and gives what stands before", async () => {
  const entry = {
    is_archived: 0,
    url: "https://a.example/1",
    content: '<p class="{[\\">文</p>',
    tags: [{}],
  };
  const list = JSON.stringify([entry, { ...entry, url: "https://a.example/2" }, entry]);
  const { clips, faults } = await readFile("wallabag.json", list.slice(0, -40));
  expect(faults.map(({ fault }) => fault)).toEqual(["damaged"]);
  expect(clips.map(({ clip }) => clip.article.url)).toEqual([
    "https://a.example/1",
    "https://a.example/2",
  ]);
});

test.each([
  ["text behind a closing quote", 'a,b\n"x" y,z\n"x" ,z', ["x y", "x "]],
  ["the separator before the names", "sep=;\r\na;b\r\nx;z", ["x"]],
  ["empty lines before the names", "\n\r\na,b\nx,z", ["x"]],
])("a table with %s loses nothing", (_what, table, expected) => {
  const rows = [...parseCsv(table)];
  expect(rows.map((row) => row.get("a"))).toEqual(expected);
  expect(rows.every((row) => row.get("b") === "z")).toBe(true);
});

test("scripts in a file do not come along", async () => {
  const page = `<!doctype html><meta name="jianbao.id" content="x"><meta name="dcterms.source" content="https://a.example/"><h1>t</h1><article><p onclick="x()">文</p><script>x()</script><a class="picture" href="javascript:x()">y</a><iframe src="https://b.example/"></iframe></article>`;
  const [clip] = await clipsOf("a.html", page);
  expect(clip?.article.content).not.toMatch(/script|onclick|iframe/);
  expect(clip?.article.textContent).toContain("文");
});

test.each([
  ["deep", `${'{"title":"a","children":['.repeat(20_000)}${"]}".repeat(20_000)}`],
  [
    "deep, with long names",
    `${`{"title":"${"a".repeat(5_000)}","children":[`.repeat(5_000)}${"]}".repeat(5_000)}`,
  ],
  ["wide", `{"children":[${Array(200_000).fill("{}").join()}]}`],
])("bookmarks of Firefox may be %s", async (_what, folder) => {
  const root = `{"type":"text/x-moz-place-container","children":[${folder}]}`;
  const { formats, faults } = await readFile("bookmarks.json", root);
  expect({ formats, faults }).toEqual({ formats: ["firefoxBookmarks"], faults: [] });
});

test("YAML cannot explode or pollute", async () => {
  const bomb = `---\nsource: https://a.example/\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n文`;
  expect(JSON.stringify(await clipsOf("a.md", bomb)).length).toBeLessThan(2_000);
  await clipsOf("a.md", '---\nsource: https://a.example/\n__proto__:\n  polluted: "x"\n---\n文');
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

test.each([
  ["signs of a quote", `# t\n\n> ## Excerpt\n${">".repeat(100_000)}\n`],
  ["signs of lists", "1. - ".repeat(50_000)],
  ["beginnings of pictures", `<div>\n${"<img ".repeat(50_000)}\n`],
  ["signs of formulas", "$a$b $$".repeat(20_000)],
])("a note of many %s is read in time", { timeout: 20_000 }, async (_what, body) => {
  expect(await clipsOf("a.md", `---\nsource: https://a.example/\n---\n${body}`)).toHaveLength(1);
});

test("tables read as Papa Parse reads them", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", ";", "文", " "),
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
      const text = Papa.unparse({ fields: ["a", "b"], data: rows });
      const expected = rows.filter((cells) => cells.some((one) => one !== ""));
      expect([...parseCsv(text)].map((row) => [row.get("a"), row.get("b")])).toEqual(expected);
    }),
  );
});

test("text is read by its mark, as UTF-8, or as GB 18030", () => {
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe6, 0x96, 0x87))).toBe("文");
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x87, 0x65))).toBe("文");
  expect(decodeText(Uint8Array.of(0x61, 0, 0x87, 0x65))).toBe("a文");
  expect(decodeText(Uint8Array.of(0, 0x61, 0x65, 0x87))).toBe("a文");
  expect(decodeText(Uint8Array.of(0xce, 0xc4))).toBe("文");
  expect(() => decodeText(Uint8Array.of(0xff, 0xff, 0x00))).toThrow("unreadableText");
});

test.each([
  ["beside notes", [{ name: "a.md", content: NOTE }], []],
  ["alone", [], [{ path: "more/inner.zip", fault: "packedTwice" }]],
])(
  "an archive within an archive is named unless notes lie there, too: %s",
  async (_what, others, told) => {
    const inner = { name: "more/inner.zip", content: zipOf([{ name: "b.md", content: NOTE }]) };
    const { clips, faults } = await readFile("notes.zip", zipOf([...others, inner]));
    expect(clips).toHaveLength(others.length);
    expect(faults).toEqual(told);
  },
);

test("of several files, those that nobody knows are named, but for the pictures of notes", async () => {
  const table = "title,url,time_added,tags,status\na,https://a.example/1,1,,unread\n";
  const { clips, faults } = await readImport(
    [
      { name: "export", blob: blobOf(table) },
      { name: "other.csv", blob: blobOf("a,b\n1,2\n") },
      { name: "paper.pdf", blob: blobOf("%PDF-1.4\n") },
      { name: "image.png", blob: blobOf("x") },
    ],
    CONTEXT,
  );
  expect(clips).toHaveLength(1);
  expect(faults).toEqual([
    { path: "other.csv", fault: "unknownFormat" },
    { path: "paper.pdf", fault: "unknownFormat" },
  ]);
});

test("a broken letter does not make GBK of a file in UTF-8", () => {
  const text = new TextEncoder().encode("老城修缮的故事");
  expect(decodeText(Uint8Array.of(...text, 0xe8, 0x80, ...text))).toBe(
    "老城修缮的故事\ufffd老城修缮的故事",
  );
  // Cut off within its last letter.
  expect(decodeText(text.subarray(0, -1))).toBe("老城修缮的故\ufffd");
});

test.each([
  ["UTF-16, as spreadsheets save it", utf16],
  ["UTF-16 without a mark", (text: string) => utf16(text).slice(2)],
  ["GBK, as Chinese Windows does", gbk],
])("a table in %s is read", async (_what, encode) => {
  const table = `title,url,time_added,tags,status\r\n文,https://a.example/1,1523664000,中,unread\r\n`;
  const [clip] = await clipsOf("part_000000.csv", encode(table));
  expect(clip?.article.title).toBe("文");
  expect(clip?.tags).toEqual(["中"]);
});

test.each(["Übergröße für Señor Núñez, à côté du café – €5", "1 kg Äpfel"])(
  "what Western Windows wrote is not taken for Chinese: %s",
  (text) => {
    const codes: Record<string, number> = { "–": 0x96, "€": 0x80 };
    const bytes = [...text].map((one) => codes[one] ?? one.charCodeAt(0));
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  },
);

test("a list of addresses is read in GBK, too", async () => {
  const [clip] = await clipsOf("onetab.txt", gbk("https://a.example/1 | 文中\r\n"));
  expect(clip?.article.title).toBe("文中");
});

function utf16(text: string): Uint8Array {
  const bytes = Uint8Array.from(Buffer.from(text, "utf16le"));
  return Uint8Array.of(0xff, 0xfe, ...bytes);
}

/** Knows two characters. */
function gbk(text: string): Uint8Array {
  const codes: Record<string, number[]> = { 文: [0xce, 0xc4], 中: [0xd6, 0xd0] };
  return Uint8Array.from([...text].flatMap((one) => codes[one] ?? [one.charCodeAt(0)]));
}

test("times are as precise as they are given", () => {
  expect(timeOf("2018-04-14")).toBe("2018-04-14");
  expect(timeOf("2018-04-14 08:00")).toBe("2018-04-14T08:00");
  expect(timeOf("2018-04-14T08:00:00+0800")).toBe("2018-04-14T08:00:00+08:00");
  expect(timeOf("1523664000")).toBe("2018-04-14T00:00:00.000Z");
  for (const day of ["2018/04/14", "April 14, 2018", "2018年4月14日", "14.04.2018", "20180414"]) {
    expect(timeOf(day)).toBe("2018-04-14");
    expect(momentOf(day)).not.toBe("");
  }
  expect(timeOf("2018/4/14 8:05")).toBe("2018-04-14T08:05");
  expect(timeOf("2018-04-14 08:00:00 +0800")).toBe("2018-04-14T08:00:00+08:00");
  expect(timeOf("2018-04-14 08:00:00+08")).toBe("2018-04-14T08:00:00+08:00");
  expect(momentOf("2018-04-14 08:00:00.5+08")).toBe("2018-04-14T00:00:00.500Z");
  expect(timeOf("2018-02-30")).toBe("");
  expect(timeOf("soon")).toBe("");
  expect(momentOf("2023-05-01T10:00:00 (UTC +08:00)")).toBe("2023-05-01T02:00:00.000Z");
  expect(momentOf("1523664000.25")).toBe("2018-04-14T00:00:00.250Z");
  expect(momentOf("1523664000000000")).toBe("2018-04-14T00:00:00.000Z");
  // `Date` makes days of 2001 of these.
  for (const none of ["0", "-5", "1.5", "-62135596800", "Feb 30", "chapter 5", "chapter 5, 12"])
    expect(momentOf(none)).toBe("");
});

test.each([
  "Sat, 14 Apr 18 08:00:00 GMT",
  "14-Apr-18",
  "14 Apr 18",
  "Apr 14, 18",
  "04/14/18 8:00 AM",
  "民国107年4月14日",
  "平成30年4月14日",
  "二〇一八年四月十四日",
  "２０１８年４月１４日",
])("%j is a day of 2018", (day) => {
  expect(timeOf(day)).toMatch(/^2018-04-14/);
  // In the zone of whoever runs this.
  expect(momentOf(day)).toMatch(/^2018-04-1[345]T/);
});

test("the years of an emperor, and of the last century, are read", () => {
  expect(momentOf("令和5年5月1日")).toMatch(/^2023-05-01|^2023-04-30/);
  expect(timeOf("14 Apr 98")).toBe("1998-04-14");
});

test.each(["2018-02-30", "2018-02-30 08:00", "Feb 30, 2018", "31 Apr 2018", "Feb 29, 2018"])(
  "%j is no day",
  (day) => {
    expect(timeOf(day)).toBe("");
    expect(momentOf(day)).toBe("");
  },
);

test.each(["Feb 28, 2018", "Mar 31, 2018", "1 Mar 2018", "Feb 29, 2020", "April 2018"])(
  "%j is one",
  (day) => {
    expect(momentOf(day)).not.toBe("");
  },
);
