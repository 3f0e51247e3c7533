import type { Page } from "puppeteer-core";
import type { ClipBody, ClipRow, Count } from "../../utils/library/records.ts";
import type { Unindexed } from "../../utils/search/index/storage.ts";
import { until } from "../driver/until.ts";

const PLACES = [
  "槐树巷",
  "南门大桥",
  "老粮站",
  "河边步道",
  "北岸菜场",
  "东风水库",
  "城西苗圃",
  "旧码头",
];
const EVENTS = [
  "本周开放",
  "完成改造",
  "迎来第一批读者",
  "公布新的时间表",
  "征集居民意见",
  "三年之后",
];
const THINGS = [
  "archive",
  "bakery",
  "ferry",
  "reading room",
  "printing press",
  "night tram",
  "seed bank",
  "clock tower",
];
const FATES = [
  "keeps its hours",
  "learns to wait",
  "opens again",
  "moves across the river",
  "is counted at last",
];
const SITES = ["城南时报", "The Ledger", "北岸新闻网", "River Post", "田野周刊"];
const TAGS = ["环境", "本地新闻", "craft", "archives", "农业/合作社"];
/** Titles at which a layout may fail. */
const HARD_TITLES = [
  "一条很长的标题：从上游的水文站到下游的老码头，记者沿着这条改造了三年的城市河流走了整整七天，看见了桥、闸、菜地、钓鱼的人和一座还没有名字的公园",
  "A very long headline about a municipality that, after eleven years of hearings, counterproposals and one unexplained fire, has decided to leave everything as it was",
  "مكتبة الحيّ القديم تفتح أبوابها من جديد (2026) بعد ثلاث سنوات من الترميم",
];

interface Seed {
  clips: ClipRow[];
  bodies: ClipBody[];
  counts: Count[];
  unindexed: Unindexed[];
}

/** Order keys with the texts themselves instead of their initials. */
const orderOf = (texts: { site: string; section: string; title: string }) =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, `${text}\u0001${text}`]),
  ) as typeof texts;

/** Synthetic clips, half of them Chinese; the same for the same number. */
function seedOf(count: number): Seed {
  const at = (words: string[], index: number) => words[index % words.length] ?? "";
  const rows = Array.from({ length: count }, (_, index): ClipRow => {
    const isChinese = index % 2 === 0;
    const title = isChinese
      ? `${at(PLACES, index / 2)}${at(EVENTS, index / 2 + index / 16)}`
      : `The ${at(THINGS, (index - 1) / 2)} that ${at(FATES, (index - 1) / 2 + Math.floor(index / 16))}`;
    const shown = index % 7 === 2 ? at(HARD_TITLES, Math.floor(index / 7)) : title;
    const site = at(SITES, isChinese ? (index / 2) * 2 : 1 + 2 * (index % 2));
    const section = index % 4 === 0 ? "本地新闻" : "";
    const url = `https://paper${index % 5}.example/articles/${index}.html`;
    const day = new Date(Date.UTC(2026, 10, 22) - index * 7 * 3_600_000).toISOString();
    return {
      id: `0199${index.toString(16).padStart(4, "0")}-0000-7000-8000-000000000000`,
      clippedAt: day,
      article: {
        url,
        canonicalUrl: url,
        title: shown,
        byline: isChinese ? "林晓" : "Mara Lindqvist",
        siteName: site,
        source: "",
        publishedTime: day.slice(0, 10),
        modifiedTime: "",
        lang: isChinese ? "zh-CN" : "en",
        dir: "ltr",
        breadcrumb: section ? [section] : [],
        excerpt: "",
        length: 1200,
        leadImage: null,
        nextPage: null,
        previousArticle: null,
        nextArticle: null,
      },
      corrections: {},
      tags: index % 3 === 0 ? [at(TAGS, index / 3)] : index % 5 === 0 ? ["craft", "archives"] : [],
      note: "",
      state: index % 4 === 1 ? "read" : "unread",
      favourite: index % 9 === 0 ? 1 : 0,
      trashed: 0,
      trashedAt: null,
      pageKeys: [url.slice(8)],
      order: {
        published: day.slice(0, 10),
        ...orderOf({ site, section, title: shown }),
      },
      revisions: 0,
      changedAt: day,
      isSelection: false,
    };
  });
  const bodies = rows.map(({ id, article }): ClipBody => {
    const textContent = `${article.title}。${"一座城市有多少张可以坐下来读书的椅子？".repeat(20)}`;
    return { id, content: `<p>${textContent}</p>`, textContent, images: [] };
  });
  const sums = new Map<string, number>();
  for (const row of rows) {
    const names = [
      "all",
      row.state,
      ...(row.favourite ? ["favourite"] : []),
      ...row.tags.map((tag) => `tag:${tag}`),
      ...new Set(row.tags.flatMap((tag) => [`branch:${tag}`, `branch:${tag.split("/")[0]}`])),
      `site:${row.article.siteName}`,
    ];
    for (const name of names) sums.set(name, (sums.get(name) ?? 0) + 1);
  }
  const counts = [...sums].map(([name, sum]) => ({ name, count: sum }));
  return {
    clips: rows,
    bodies,
    counts,
    unindexed: rows.map(({ id }) => ({ id, revision: "seed" })),
  };
}

/** Records that are handed to the page at once. */
const PART = 5_000;

/** Fills the library past the extension's own code; reload its pages to see it. */
export async function seedLibrary(library: Page, count: number): Promise<void> {
  const seed = seedOf(count);
  const parts = Object.entries(seed).flatMap(([store, records]: [string, object[]]) =>
    Array.from({ length: Math.max(1, Math.ceil(records.length / PART)) }, (_, part) => ({
      store,
      records: records.slice(part * PART, (part + 1) * PART),
      isFirst: part === 0,
    })),
  );
  for (const part of parts) await library.evaluate(write, part);
  const loadedAt = () => library.evaluate(() => performance.timeOrigin);
  const before = await loadedAt();
  await library.evaluate(() => location.reload());
  await until(loadedAt, (now) => now !== before);
  await until(() => library.$("[data-clip]"));
}

interface SeedPart {
  store: string;
  records: object[];
  isFirst: boolean;
}

/** What was there before goes. Runs in a page of the extension. */
async function write({ store, records, isFirst }: SeedPart): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("jianbao");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(store, "readwrite");
    if (isFirst) transaction.objectStore(store).clear();
    for (const record of records) transaction.objectStore(store).put(record);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}
