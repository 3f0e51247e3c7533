import { readFileSync } from "node:fs";
import path from "node:path";
import { minify } from "terser";
import type { Plugin, Rolldown } from "vite";
import { defineConfig } from "wxt";

const REPOSITORY = "https://github.com/jianbao/jianbao";

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  hooks: {
    // `imports: false` leaves WXT 0.21's plugin at work: a name like `storage` draws in a library.
    "config:resolved": ({ config }) => {
      config.imports.imports = [];
      config.imports.presets = [];
    },
  },
  modules: ["@wxt-dev/i18n/module"],
  i18n: { localesDir: "./utils/i18n" },
  // Dexie's main entry wraps an ES5 build; the modern one is smaller and the same.
  vite: () => ({
    build: {
      modulePreload: {
        polyfill: false,
        // Our files are at hand: what is loaded later need not name its scripts beforehand.
        resolveDependencies: (_file, files, { hostType }) =>
          hostType === "html" ? files : files.filter((file) => file.endsWith(".css")),
      },
    },
    plugins: [readabilityAsUsed(), smallContentScript(), fewFiles()],
    resolve: {
      alias: [
        { find: /^dexie$/, replacement: "dexie/dist/modern/dexie.min.mjs" },
        {
          find: "wxt/utils/content-script-context",
          replacement: path.resolve("utils/browser/no-context.ts"),
        },
      ],
    },
  }),
  zip: { excludeSources: ["tests/screenshots/**", "out/**"] },
  manifest: ({ browser }) => ({
    name: "__MSG_extension_name__",
    short_name: "Jianbao",
    description: "__MSG_extension_description__",
    default_locale: "en",
    homepage_url: REPOSITORY,
    permissions: [
      ...["activeTab", "scripting", "storage", "unlimitedStorage", "contextMenus"],
      // Lets our own requests for pictures name their page, on hosts that the reader has granted.
      // It warns of nothing, and Firefox does not know it as optional.
      "declarativeNetRequestWithHostAccess",
    ],
    // Marks pages that are in the library, and deletes old backups, if the reader wants that.
    optional_permissions: ["tabs", "downloads"],
    optional_host_permissions: ["*://*/*"],
    // Firefox's own policy would turn requests for pictures on hosts without TLS into others that fail.
    content_security_policy: {
      extension_pages:
        "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types jianbao",
    },
    commands: {
      _execute_action: { description: "__MSG_command_popup__" },
      clip: {
        suggested_key: { default: "Alt+Shift+S" },
        description: "__MSG_command_clip__",
      },
    },
    // The copy of the library is looked through by its keys.
    ...(browser === "chrome" && { minimum_chrome_version: "130" }),
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "jianbao@jianbao.example",
          strict_min_version: "140.0",
          data_collection_permissions: { required: ["none"] },
        },
        gecko_android: { strict_min_version: "142.0" },
      },
    }),
  }),
});

/** Settings, methods, constants and patterns of Readability, each by its name. */
const PROPERTIES = [
  /^ {2}this\.(_\w+) =[\s\S]*?;\n(?=\n| {2}\S)/gm,
  /^ {2}(_\w+|parse)\([\s\S]*?^ {2}\},\n/gm,
  /^ {2}([A-Z_]+): (?:\[[\s\S]*?\]|\{[^{}]*\}|\d[x\d]*),\n/gm,
  /^ {4}(\w+):\s+\/[^\n]*\/\w*,\n/gm,
];
/** What it does for other callers: reads their options, logs, tidies what it is given, dresses its result and finds its direction. */
const FOR_OTHERS = [
  /^ {2}if \(options && [\s\S]*?^ {2}options = .*\n/m,
  /^ {2}if \(this\._debug\) \{[\s\S]*?^ {2}\}\n/m,
  /^ +var stripUnlikelyCandidates =[\s\S]*?\);\n/m,
  /^ +if \(node\.tagName === "HTML"\)[\s\S]*?(?=^ +if \(this\.DEFAULT_TAGS)/m,
  /if \(this\._flagIsActive\(this\.FLAG_STRIP_UNLIKELYS\)\) \{[^}]*\} else (?=if)/,
  / else if \(this\._flagIsActive\(this\.FLAG_CLEAN_CONDITIONALLY\)\) \{[^}]*\}(?= else)/,
  /^ +if \(isPaging\) \{[^}]*\}\n/m,
  /^ +if \(!this\.ALTER_TO_DIV[\s\S]*?^ {10}\}\n/m,
  /^ +if \(neededToCreateTopCandidate\) \{[\s\S]*?^ {6}\}\n/m,
  /^ +var ancestors = \[parentOfTop[\s\S]*?(?=^ +return articleContent;)/m,
];
/** A method of ours that does nothing, or has but one answer, and a constant that stands for one of its own. */
const ANSWERS = [
  /^ {2}(_\w+)\([^)]*\)[^{]*\{\s*(?:return (\w+);)?\s*\}/gm,
  /^ {2}([A-Z_]\w+) = ([^;]*);\n/gm,
];

/**
 * Puts the answers of our `Chooser` where Readability would ask for them, drops the methods that it
 * then does without, and what nothing names any more: half of it.
 */
function readabilityAsUsed(): Plugin {
  return {
    name: "readability-as-used",
    enforce: "pre",
    transform(code, id) {
      if (id.endsWith("utils/article/chooser.ts")) return without(ANSWERS, code);
      if (!id.endsWith("@mozilla/readability/Readability.js")) return null;
      const chooser = readFileSync("utils/article/chooser.ts", "utf8");
      const overridden = new Set(["parse"]);
      const changed = FOR_OTHERS.filter((part) => !part.test(code));
      if (changed.length > 0) throw new Error(`Readability has no ${changed.join(", ")} any more`);
      let kept = without(FOR_OTHERS, code);
      const answers = ANSWERS.flatMap((answer) => [...chooser.matchAll(answer)]);
      for (const [whole, name = "", answer = "undefined"] of answers) {
        overridden.add(name);
        const asked = `this\\.${name}${whole.includes("=") ? "\\b(?! =)" : "\\([^()]*\\)"}`;
        kept = kept.replace(new RegExp(asked, "g"), answer);
      }
      for (let before = ""; before !== kept; ) {
        before = kept;
        for (const property of PROPERTIES) {
          kept = kept.replace(property, (whole, name: string) => {
            // A recursive method names itself.
            const others = before.replace(whole, () => chooser);
            const isNamed = new RegExp(`(?:this|REGEXPS)\\.${name}\\b`).test(others);
            return isNamed && !overridden.has(name) ? whole : "";
          });
        }
      }
      const exported = kept.replace(/^if \(typeof module[\s\S]*/m, "export default Readability;\n");
      return { code: exported, map: null };
    },
  };
}

const without = (parts: RegExp[], code: string) =>
  parts.reduce((kept, part) => kept.replace(part, ""), code);

/** Names that are Readability's alone, which no page, browser or message knows, and no text of ours. */
const OWN_NAMES =
  /^_[a-z]|^(?:FLAG|DEFAULT)_|^[A-Z]+_(?:ELEMS|EXCEPTIONS|ROLES)$|^REGEXPS$|^(?:readability|contentScore|unlikelyCandidates|okMaybeItsACandidate)$/;

/** What every page that is clipped has to load: private names are shortened too. */
function smallContentScript(): Plugin {
  return {
    name: "small-content-script",
    enforce: "post",
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk" || !chunk.fileName.endsWith("extract.js")) continue;
        const { code } = await minify(chunk.code, {
          // What `main` returns is the value of the last statement.
          compress: {
            ecma: 2020,
            passes: 3,
            expression: true,
            hoist_funs: true,
            keep_fargs: false,
            pure_getters: true,
            unsafe: true,
            unsafe_arrows: true,
            pure_funcs: ["this.log"],
          },
          mangle: { properties: { regex: OWN_NAMES } },
          format: { ecma: 2020 },
        });
        if (code) chunk.code = alikeTogether(code, functionsIn(this.parse(code)));
      }
    },
  };
}

interface Span {
  type: string;
  start: number;
  end: number;
}

/** The functions that stand at the beginning of the script's own one. */
function functionsIn({ body: [statement] }: ReturnType<Rolldown.PluginContext["parse"]>): Span[] {
  const call = statement as unknown as { expression: { callee: { body: { body: Span[] } } } };
  return call.expression.callee.body.body.filter(({ type }) => type === "FunctionDeclaration");
}

/** How much of two functions is compared at once, in characters, and with how many before it one is. */
const PIECE = 14;
const NEAR = 120;

/** Sets functions that share most beside each other, where compression finds what repeats. */
function alikeTogether(code: string, functions: Span[]): string {
  const texts = functions.map(({ start, end }) => code.slice(start, end));
  const pieces = texts.map((text) => Array.from(text, (_, at) => text.slice(at, at + PIECE)));
  const seen = new Map<string, number>();
  const left = new Set(texts.keys());
  const order: string[] = [];
  for (let next: number | undefined = 0; next !== undefined; ) {
    left.delete(next);
    for (const piece of pieces[next] ?? []) seen.set(piece, order.length);
    order.push(texts[next] ?? "");
    const shared = (at: number) => {
      const own = pieces[at] ?? [];
      const known = own.filter((piece) => (seen.get(piece) ?? -NEAR) > order.length - NEAR);
      return known.length / Math.sqrt(own.length);
    };
    const ranked = [...left].map((at) => ({ at, rank: shared(at) }));
    next = ranked.sort((a, b) => b.rank - a.rank)[0]?.at;
  }
  const [start, end] = [functions[0]?.start ?? 0, functions.at(-1)?.end ?? 0];
  const others = functions.map((one, at) =>
    code.slice(one.end, functions[at + 1]?.start ?? one.end),
  );
  return code.slice(0, start) + order.join("") + others.join("") + code.slice(end);
}

/**
 * What every page needs is one file, and so is what searches, and what it reads first: a dozen small
 * ones cost more than they hold.
 */
function fewFiles(): Plugin {
  const base =
    /node_modules.(preact|dexie|@wxt-dev|wxt)\b|utils.clip.(clip|tags|order-keys|initials|local-time|page-key|site-of)\.ts|utils.search.quotable\.ts|utils.library.(counts|library-failure|list|live|schema)\.ts/;
  const search =
    /utils.library.(hit-texts|index-storage|keep-searching|run-search|search-\w+|tagged|unindexed-clips)\.ts/;
  const ahead =
    /utils.library.(raw-reading|search-ahead|stored-state)\.ts|utils.search.index.(manifest|part-keys)\.ts/;
  const groups = [
    { name: "ahead", test: ahead, priority: 2 },
    { name: "base", test: base, priority: 1 },
    { name: "search", test: search },
  ];
  return {
    name: "few-files",
    outputOptions: (options) =>
      options.format === "es" ? { ...options, codeSplitting: { groups } } : null,
  };
}
