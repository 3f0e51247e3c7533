import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["tests/e2e/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
    // A browser on a busy machine may be late for once; what fails twice is broken.
    retry: 1,
    sequence: { concurrent: false },
  },
});
