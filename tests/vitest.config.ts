import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: "jsdom",
    include: ["tests/{utils,components,architecture}/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/unit-setup.ts"],
    restoreMocks: true,
    // A document for each file would cost more than the tests themselves.
    isolate: false,
    testTimeout: 20_000,
  },
});
