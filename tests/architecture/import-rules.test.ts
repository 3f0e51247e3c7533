import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** The rooms of the house. A file belongs to the longest that its path begins with. */
const ROOMS = [
  "utils/article",
  "utils/clip",
  "utils/library",
  "utils/search",
  "utils/export",
  "utils/import",
  "utils/browser",
  "utils/i18n",
  "components",
  "entrypoints",
] as const;
type Room = (typeof ROOMS)[number];

/** Which rooms and which packages each room may import; what is not named is forbidden. */
const MAY_IMPORT: Record<Room, { rooms: Room[]; packages: string[] }> = {
  "utils/article": { rooms: [], packages: ["@mozilla/readability"] },
  "utils/clip": { rooms: ["utils/article"], packages: [] },
  "utils/search": { rooms: ["utils/article", "utils/clip"], packages: [] },
  "utils/export": { rooms: ["utils/article", "utils/clip"], packages: [] },
  "utils/import": {
    rooms: ["utils/article", "utils/clip", "utils/export"],
    packages: ["micromark", "micromark-extension-gfm", "yaml"],
  },
  "utils/library": { rooms: ["utils/article", "utils/clip", "utils/search"], packages: ["dexie"] },
  "utils/browser": {
    rooms: [
      "utils/article",
      "utils/clip",
      "utils/library",
      "utils/search",
      "utils/export",
      "utils/import",
    ],
    packages: ["wxt/", "#i18n", "@webext-core/messaging", "uuid"],
  },
  "utils/i18n": { rooms: [], packages: [] },
  // Of other rooms, only types and pure functions: see "components read and write nothing" below.
  components: {
    rooms: [
      "utils/article",
      "utils/clip",
      "utils/library",
      "utils/search",
      "utils/export",
      "utils/import",
    ],
    packages: ["preact", "#i18n", "@tanstack/virtual-core"],
  },
  entrypoints: { rooms: [...ROOMS], packages: ["wxt/", "preact", "#i18n"] },
};

interface Import {
  file: string;
  /** A path in the project, or a package. */
  target: string;
  isType: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^;"']*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(IMPORT)].map(([, type, named, loaded]) => ({
    file,
    target: resolved(file, named ?? loaded ?? ""),
    isType: type !== undefined,
  }));
}

function resolved(file: string, target: string): string {
  if (target.startsWith("@/")) return target.slice(2);
  return target.startsWith(".") ? relative(".", normalize(join(dirname(file), target))) : target;
}

const roomOf = (path: string) => ROOMS.find((room) => path.startsWith(`${room}/`));

const imports = globSync("{utils,components,entrypoints}/**/*.{ts,tsx}").flatMap(importsOf);

const isAllowed = ({ file, target }: Import) => {
  const from = roomOf(file);
  if (!from || target.endsWith(".css")) return from !== undefined;
  const to = roomOf(target);
  if (to) return to === from || MAY_IMPORT[from].rooms.includes(to);
  return MAY_IMPORT[from].packages.some(
    (name) => target === name || target.startsWith(name.endsWith("/") ? name : `${name}/`),
  );
};

const told = ({ file, target }: Import) => `${file} → ${target}`;

describe("the import rules", () => {
  test("see imports at all", () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  test("hold in every file", () => {
    expect(imports.filter((one) => !isAllowed(one)).map(told)).toEqual([]);
  });

  test("components read and write nothing: of the library they import types and pure values", () => {
    const PURE_LIBRARY = ["utils/library/list", "utils/library/counts"];
    const reaching = imports.filter(
      ({ file, target, isType }) =>
        file.startsWith("components/") &&
        target.startsWith("utils/library/") &&
        !isType &&
        !PURE_LIBRARY.includes(target),
    );
    expect(reaching.map(told)).toEqual([]);
  });

  test("the content script never comes near the library", () => {
    const seen = new Set<string>();
    const visit = (path: string) => {
      for (const file of [path, `${path}.ts`, `${path}.tsx`]) {
        if (seen.has(file)) continue;
        const own = imports.filter((one) => one.file === file && !one.isType);
        if (own.length === 0) continue;
        seen.add(file);
        for (const { target } of own) visit(target);
      }
    };
    visit("entrypoints/extract.content.ts");
    expect([...seen].filter((file) => file.startsWith("utils/library/"))).toEqual([]);
    expect(seen.size).toBeGreaterThan(10);
  });

  test("nothing outside utils/browser and the entry points names the browser's API", () => {
    const naming = globSync("{utils/!(browser)/**,components/**}/*.{ts,tsx}").filter((file) =>
      /\b(?:browser|chrome)\.[a-z]+\./.test(readFileSync(file, "utf8")),
    );
    expect(naming).toEqual([]);
  });
});
