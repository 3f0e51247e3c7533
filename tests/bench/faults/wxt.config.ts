import path from "node:path";
import { defineConfig } from "wxt";
import product from "../../../wxt.config";

/**
 * The extension with a background and a page more that do what a library is used for, in a hurry, and
 * a page that makes clips of mutated pages.
 */
export default defineConfig({
  ...product,
  outDir: ".output/faults",
  manifest: (env) => ({
    ...(typeof product.manifest === "function" ? product.manifest(env) : {}),
    // Mutated pages are parsed where otherwise nothing may be.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
  }),
  hooks: {
    ...product.hooks,
    "entrypoints:found": (_wxt, found) => {
      const background = found.find(({ name }) => name === "background");
      if (background) background.inputPath = path.resolve("tests/bench/faults/page/background.ts");
      for (const [name, folder] of [
        ["faults", "tests/bench/faults/page"],
        ["fuzz", "tests/bench/fuzz"],
      ]) {
        const inputPath = path.resolve(`${folder}/index.html`);
        found.push({ name, inputPath, type: "unlisted-page", skipped: false } as never);
      }
    },
  },
});
