import { describe, expect, test } from "vitest";
import { CONTEXT, clipsOf, readFile, zipOf } from "./reading";

interface Expected {
  url: string;
  title: string;
  tags: string[];
  clippedAt: string;
  state?: string;
  favourite?: boolean;
  note?: string;
}

const LISTS: Record<
  string,
  { name: string; content: string; format: string; expected: Expected[] }
> = {
  Pocket: {
    name: "part_000000.csv",
    format: "pocket",
    content:
      'title,url,time_added,tags,status\n"老城, 修缮",https://a.example/1,1523664000,本地|新 闻,archive\nhttps://a.example/2,https://a.example/2,1523664001,,unread\n',
    expected: [
      {
        url: "https://a.example/1",
        title: "老城, 修缮",
        tags: ["本地", "新 闻"],
        clippedAt: "2018-04-14T00:00:00.000Z",
        state: "archived",
      },
      {
        url: "https://a.example/2",
        title: "",
        tags: [],
        clippedAt: "2018-04-14T00:00:01.000Z",
        state: "unread",
      },
    ],
  },
  Instapaper: {
    name: "instapaper-export.csv",
    format: "instapaper",
    content:
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example/1,甲,"a ""quote""",Starred,1523664000,"[""x"",""y""]"\nhttps://a.example/2,乙,,Recipes,1523664000,[]\n',
    expected: [
      {
        url: "https://a.example/1",
        title: "甲",
        tags: ["x", "y"],
        clippedAt: "2018-04-14T00:00:00.000Z",
        favourite: true,
        note: 'a "quote"',
      },
      {
        url: "https://a.example/2",
        title: "乙",
        tags: ["Recipes"],
        clippedAt: "2018-04-14T00:00:00.000Z",
        favourite: false,
      },
    ],
  },
  "Instapaper, before it had times": {
    name: "instapaper-export.csv",
    format: "instapaper",
    content:
      "URL,Title,Selection,Folder\nhttps://a.example/1,甲,引,Archive\nhttps://a.example/2,乙,,Unread\n",
    expected: [
      {
        url: "https://a.example/1",
        title: "甲",
        tags: [],
        clippedAt: CONTEXT.now,
        state: "archived",
        note: "引",
      },
      {
        url: "https://a.example/2",
        title: "乙",
        tags: [],
        clippedAt: CONTEXT.now,
        state: "unread",
      },
    ],
  },
  "Readwise Reader": {
    name: "reader.csv",
    format: "reader",
    content: `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
甲,https://a.example/1,01h,"['x', 'it''s']",2023-05-01 10:00:00+00:00,1.0,later,True
乙,https://a.example/2,01i,[],2023-05-01 10:00:00+00:00,0.2,archive,True
`.replace("it''s", "y"),
    expected: [
      {
        url: "https://a.example/1",
        title: "甲",
        tags: ["x", "y"],
        clippedAt: "2023-05-01T10:00:00.000Z",
        state: "read",
      },
      {
        url: "https://a.example/2",
        title: "乙",
        tags: [],
        clippedAt: "2023-05-01T10:00:00.000Z",
        state: "archived",
      },
    ],
  },
  "Raindrop.io": {
    name: "raindrop.csv",
    format: "raindrop",
    content:
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,甲,记,摘,https://a.example/1,Cities / Old,"x, y",2023-05-01T10:00:00.000Z,,Highlight:引,true\n2,乙,,,https://a.example/2,Unsorted,,2023-05-01T10:00:00.000Z,,,false\n',
    expected: [
      {
        url: "https://a.example/1",
        title: "甲",
        tags: ["x", "y", "Cities/Old"],
        clippedAt: "2023-05-01T10:00:00.000Z",
        favourite: true,
        note: "记\n\nHighlight:引",
      },
      {
        url: "https://a.example/2",
        title: "乙",
        tags: [],
        clippedAt: "2023-05-01T10:00:00.000Z",
        favourite: false,
      },
    ],
  },
  "Firefox's backup of bookmarks": {
    name: "bookmarks-2026-02-01.json",
    format: "firefoxBookmarks",
    content: JSON.stringify({
      title: "",
      type: "text/x-moz-place-container",
      root: "placesRoot",
      children: [
        {
          title: "toolbar",
          type: "text/x-moz-place-container",
          root: "toolbarFolder",
          children: [
            {
              title: "城市",
              type: "text/x-moz-place-container",
              children: [
                {
                  title: "甲",
                  type: "text/x-moz-place",
                  uri: "https://a.example/1",
                  dateAdded: 1523664000000000,
                  tags: "x,y z",
                  annos: [{ name: "bookmarkProperties/description", value: "记" }],
                },
                { title: "", type: "text/x-moz-place-separator" },
              ],
            },
            { title: "乙", type: "text/x-moz-place", uri: "https://a.example/2" },
          ],
        },
      ],
    }),
    expected: [
      {
        url: "https://a.example/1",
        title: "甲",
        tags: ["x", "y z", "城市"],
        clippedAt: "2018-04-14T00:00:00.000Z",
        note: "记",
      },
      { url: "https://a.example/2", title: "乙", tags: [], clippedAt: CONTEXT.now },
    ],
  },
  "a table of any program": {
    name: "links.csv",
    format: "addressTable",
    content:
      "\ufeffName;Link;Labels;Collection;Created At;Notes;Starred;Archived\n甲;https://a.example/1;x, y;城市;2023-05-01T10:00:00Z;记;yes;true\nhttps://a.example/2;https://a.example/2;;Unsorted;03/04/2020;;no;false\n",
    expected: [
      {
        url: "https://a.example/1",
        title: "甲",
        tags: ["x", "y", "城市"],
        clippedAt: "2023-05-01T10:00:00.000Z",
        state: "archived",
        favourite: true,
        note: "记",
      },
      {
        url: "https://a.example/2",
        title: "",
        tags: [],
        clippedAt: CONTEXT.now,
        state: "unread",
        favourite: false,
      },
    ],
  },
  OneTab: {
    name: "onetab.txt",
    format: "oneTab",
    content: "https://a.example/1 | 甲 | 乙\r\n\r\nhttps://a.example/2\r\n",
    expected: [
      { url: "https://a.example/1", title: "甲 | 乙", tags: [], clippedAt: CONTEXT.now },
      { url: "https://a.example/2", title: "", tags: [], clippedAt: CONTEXT.now },
    ],
  },
  "Pocket's page": {
    name: "ril_export.html",
    format: "readLaterPage",
    content: `<!DOCTYPE html>
<html>
  <head>
    <meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
    <title>Pocket Export</title>
  </head>
  <body>
    <h1>Unread</h1>
    <ul>
      <li><a href="https://a.example/1" time_added="1523664000" tags="x,长 文">甲 &amp; 乙</a></li>
    </ul>
    <h1>Read Archive</h1>
    <ul>
      <li><a href="https://a.example/2" time_added="1523664001" tags="">https://a.example/2</a></li>
    </ul>
  </body>
</html>`,
    expected: [
      {
        url: "https://a.example/1",
        title: "甲 & 乙",
        tags: ["x", "长 文"],
        clippedAt: "2018-04-14T00:00:00.000Z",
        state: "unread",
      },
      {
        url: "https://a.example/2",
        title: "",
        tags: [],
        clippedAt: "2018-04-14T00:00:01.000Z",
        state: "archived",
      },
    ],
  },
  "Instapaper's page": {
    name: "instapaper-export.html",
    format: "readLaterPage",
    content: `<!DOCTYPE html>
<html><head><title>Instapaper: Export</title></head><body>
<h1>Recipes</h1><ol><li><a href="https://a.example/1">甲</a></ol>
<h1>Archive</h1><ol><li><a href="https://a.example/2">乙</a></ol>
</body></html>`,
    expected: [
      { url: "https://a.example/1", title: "甲", tags: ["Recipes"], clippedAt: CONTEXT.now },
      {
        url: "https://a.example/2",
        title: "乙",
        tags: [],
        clippedAt: CONTEXT.now,
        state: "archived",
      },
    ],
  },
  "a browser's bookmarks": {
    name: "bookmarks.html",
    format: "bookmarks",
    content: `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
    <DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Toolbar</H3>
    <DL><p>
        <DT><H3>城市</H3>
        <DL><p>
            <DT><A HREF="https://a.example/1" ADD_DATE="1523664000" TAGS="x,y" TOREAD="0">甲 &amp; 乙</A>
            <DD>记
        </DL><p>
        <DT><A HREF="https://a.example/2" ADD_DATE="1523664000">丙</A>
    </DL><p>
</DL><p>`,
    expected: [
      {
        url: "https://a.example/1",
        title: "甲 & 乙",
        tags: ["x", "y", "城市"],
        clippedAt: "2018-04-14T00:00:00.000Z",
        state: "read",
        note: "记",
      },
      { url: "https://a.example/2", title: "丙", tags: [], clippedAt: "2018-04-14T00:00:00.000Z" },
    ],
  },
};

test("what was marked in Pocket becomes a note", async () => {
  const highlights = [{ quote: "引一", created_at: 1523664000 }, { quote: "引二" }];
  const packed = zipOf([
    {
      name: "annotations/part_000000.json",
      content: JSON.stringify([{ url: "https://a.example/1", title: "甲", highlights }]),
    },
    { name: "part_000000.csv", content: LISTS.Pocket?.content ?? "" },
  ]);
  expect((await clipsOf("pocket.zip", packed)).at(-1)).toMatchObject({
    note: "引一\n\n引二",
    clippedAt: "2018-04-14T00:00:00.000Z",
  });
});

test("bookmarks keep the folders and notes that have descriptions and markup", async () => {
  const page = `<!-- made by a program -->
<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
  <DT><H3>城市</H3>
  <DD>What the folder is about
  <DL><p>
    <DT><A HREF="https://a.example/1" DATA-IMPORTANT="true">甲</A>
    <DD>前 <blockquote>引</blockquote> 后
    <DT><A HREF="https://a.example/2">乙</A>
  </DL><p>
</DL>`;
  const [one, two] = await clipsOf("bookmarks.html", page);
  expect(one).toMatchObject({ tags: ["城市"], note: "前 引 后", favourite: true });
  expect(two).toMatchObject({ tags: ["城市"], note: "", favourite: false });
});

describe.each(Object.entries(LISTS))("%s", (_what, { name, content, format, expected }) => {
  test("keeps titles, tags, dates, states and favourites", async () => {
    const { clips, formats, faults } = await readFile(name, content);
    expect(faults).toEqual([]);
    expect(formats).toEqual([format]);
    expect(clips.map(({ clip }) => ({ ...clip, ...clip.article }))).toMatchObject(expected);
    expect(clips.every(({ clip }) => clip.article.length === 0)).toBe(true);
  });

  test("is read from an archive too", async () => {
    const packed = zipOf([{ name: `export/${name}`, content }]);
    expect(await clipsOf("export.zip", packed)).toHaveLength(expected.length);
  });
});

test("a table of Chinese Windows is read as what it is", async () => {
  // "标题" and "老城" in GBK.
  const title = Uint8Array.of(0xc0, 0xcf, 0xb3, 0xc7);
  const bytes = Buffer.concat([
    Buffer.from("title,url,time_added,tags,status\r\n"),
    title,
    Buffer.from(",https://a.example/1,1523664000,,unread\r\n"),
  ]);
  expect((await clipsOf("pocket.csv", bytes))[0]?.article.title).toBe("老城");
});

test("OneTab's list may begin with a tab of the browser's own", async () => {
  const list = "chrome://newtab/ | New Tab\nhttps://a.example/1 | 甲\n";
  const { clips, refused } = await readFile("onetab.txt", list);
  expect(clips.map(({ clip }) => clip.article.title)).toEqual(["甲"]);
  expect(refused.noAddress).toBe(1);
});

test("OneTab's tabs without a title are kept", async () => {
  const list = "https://a.example/1 | 甲\r\nhttps://a.example/2 | \r\n";
  const clips = await clipsOf("onetab.txt", list);
  expect(clips.map(({ article }) => article.title)).toEqual(["甲", ""]);
});

test("favourites of Raindrop stay favourites when a spreadsheet has saved the table", async () => {
  const table = "id,title,note,excerpt,url,folder,tags,created,cover,favorite\n";
  const [one] = await clipsOf("raindrop.csv", `${table}1,甲,,,https://a.example/1,,,,,TRUE\n`);
  expect(one?.favourite).toBe(true);
});

test("the export of one collection of Raindrop is Raindrop's, too", async () => {
  const table = "id,title,note,excerpt,url,tags,created,cover,highlights,favorite\n";
  const row = '1,甲,,,https://a.example/1,"x, y",2023-05-01T10:00:00.000Z,,Highlight:引,false\n';
  const { clips, formats } = await readFile("raindrop.csv", table + row);
  expect(formats).toEqual(["raindrop"]);
  expect(clips[0]?.clip).toMatchObject({ tags: ["x", "y"], note: "Highlight:引" });
});

test.each([
  ...[
    "Password",
    "pwd",
    "Passwort",
    "Kennwort",
    "Mot de passe",
    "Contraseña",
    "Senha",
    "パスワード",
  ],
  ...["密码", "密碼", "login_password", "username", "Login", "用户名"],
])("a table with a column %s is none of addresses", async (column) => {
  const table = `Title,URL,Note,${column}\na,https://a.example/,b,c\n`;
  expect((await readFile("keys.csv", table)).faults).toEqual([
    { path: "keys.csv", fault: "unknownFormat" },
  ]);
});

test("the export of Raindrop from when there were no covers is Raindrop's, too", async () => {
  const table = "title,note,excerpt,url,folder,tags,created\n甲,,,https://a.example/1,a / b,x,\n";
  const { clips, formats } = await readFile("raindrop.csv", table);
  expect(formats).toEqual(["raindrop"]);
  expect(clips[0]?.clip.tags).toEqual(["x", "a/b"]);
});

test("bookmarks of Firefox say ten folders of those around them", async () => {
  const levels = Array.from({ length: 20 }, (_, level) => `{"title":"${level}","children":[`);
  const place = '{"title":"甲","uri":"https://a.example/"}';
  const root = `{"type":"text/x-moz-place-container","children":[${levels.join("")}${place}${"]}".repeat(20)}]}`;
  const [clip] = await clipsOf("bookmarks.json", root);
  expect(clip?.tags).toEqual(["0/1/2/3/4/5/6/7/8/9"]);
});

test.each([
  ["is read", '[{"url":"https://a.example/","is_read":true}]', ["unknownFormat"]],
  ["is archived", '[{"url":"https://a.example/","is_archived":1}]', []],
])("of JSON with addresses, what says that a page %s: %s", async (_what, json, told) => {
  const { faults } = await readFile("a.json", json);
  expect(faults.map(({ fault }) => fault)).toEqual(told);
});

test.each(["链接", "Link"])("a note whose first line is %s is a note", async (line) => {
  const { formats } = await readFile("a.md", `${line}\n\n<https://a.example/1>\n\n文\n`);
  expect(formats).toEqual(["markdown"]);
});

test.each([
  ["url,added", []],
  ["url,title", ["addressTable"]],
  ["url,tags", ["addressTable"]],
])("among other files a table of %s gives %j", async (columns, formats) => {
  const packed = zipOf([
    { name: "a.csv", content: `${columns}\nhttps://a.example/1,x\n` },
    { name: "b.md", content: "---\nsource: https://a.example/2\n---\n文\n" },
  ]);
  expect((await readFile("a.zip", packed)).formats).toEqual([...formats, "markdown"]);
});

test("beside pictures a table of addresses is alone", async () => {
  const packed = zipOf([
    { name: "a.csv", content: "url,added\nhttps://a.example/1,x\n" },
    { name: "b.png", content: "x" },
  ]);
  expect((await readFile("a.zip", packed)).formats).toEqual(["addressTable"]);
});

test("addresses of a list in one column are whole, whatever they hold", async () => {
  const clips = await clipsOf("a.csv", "url\nhttps://www.a.example/0,1,2.html\n");
  expect(clips.map(({ article }) => article.url)).toEqual(["https://www.a.example/0,1,2.html"]);
});

test("rows with more cells than there are columns are counted and left out", async () => {
  const table =
    "url,title\nhttps://a.example/1,2.html,甲\nhttps://a.example/3,乙\nhttps://a.example/4,丙,,\n";
  const { clips, refused } = await readFile("a.csv", table);
  expect(clips.map(({ clip }) => clip.article.title)).toEqual(["乙", "丙"]);
  expect(refused.malformed).toBe(1);
});

test("addresses that are none of the web are counted and left out", async () => {
  const content =
    "title,url,time_added,tags,status\na,javascript:alert(1),1,,unread\nb,,1,,unread\n";
  const { clips, refused } = await readFile("pocket.csv", content);
  expect(clips).toEqual([]);
  expect(refused.noAddress).toBe(2);
});
