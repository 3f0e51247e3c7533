import path from "node:path";
import { defineConfig } from "wxt";
import product from "../../../wxt.config";

/** The extension with a page and a background more, which do what a library is used for, in a hurry. */
export default defineConfig({
  ...product,
  outDir: ".output/faults",
  hooks: {
    ...product.hooks,
    "entrypoints:found": (_wxt, found) => {
      const background = found.find(({ name }) => name === "background");
      if (background) background.inputPath = path.resolve("tests/bench/faults/page/background.ts");
      found.push({
        name: "faults",
        inputPath: path.resolve("tests/bench/faults/page/index.html"),
        type: "unlisted-page",
        skipped: false,
      } as never);
    },
  },
});
