import path from "node:path";
import { mergeConfig } from "vite";
import { defineConfig } from "wxt";
import product from "../../wxt.config";

/** Gives the extension one id wherever its folder lies, and so one library for all measurements. */
const KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAy8ih+H1pCFVjS0fK5mm8AzNbCXm/kaU8EQFePQdfFN6VLp45Togy9RsppKg+9nfD67qGIEwqFN9G+qCdzqA3BzTBzEax0YqCcnj0PFemtp68Z5Yl9FZdpXTcNFAy9wWtb5pHb7K49cNItZx7z7VscwWC1XQbV7ImMIC4d+9m8VRz5kvf93o1uUFtn4rA9ot0bpVldny0pQP4fN8d+uBwYUb1mCrFnNV5MsXzuF8Rs4zA4dXCMAGVr5QfCHV2RgTbDLHWIhjkX/06Z9BjOEUw00V9nLXa4WxvDrBdlFdA8JcA/3tVdZaYh91vepGlTkZrDV8xy0lMl+GGtpNIU7hCNQIDAQAB";

/** The extension as it is shipped, with one page more, in which the measurements run. */
export default defineConfig({
  ...product,
  outDir: ".output/bench",
  vite: async (env) =>
    mergeConfig((await product.vite?.(env)) ?? {}, {
      optimizeDeps: { exclude: ["@sqlite.org/sqlite-wasm"] },
      worker: { format: "es" },
    }),
  manifest: (env) => ({
    ...(typeof product.manifest === "function" ? product.manifest(env) : {}),
    ...(env.browser === "chrome" && { key: KEY }),
    // SQLite is WebAssembly.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" },
  }),
  hooks: {
    "entrypoints:found": (_wxt, found) => {
      found.push({
        name: "bench",
        inputPath: path.resolve("tests/bench/page/index.html"),
        type: "unlisted-page",
        skipped: false,
      } as never);
    },
  },
});
