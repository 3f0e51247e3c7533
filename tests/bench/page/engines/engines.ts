import type { Engine } from "./engine";

/** Each is loaded when it is asked for, so that a cold start pays for itself alone. */
export const ENGINES = {
  ours: async () => (await import("./ours")).ours(),
  sqlite: async () => (await import("./sqlite")).sqlite(),
  flexsearch: async () => (await import("./flexsearch")).flexsearch(),
  minisearch: async () => (await import("./minisearch")).minisearch(),
  scan: async () => (await import("./scan")).scan(),
} satisfies Record<string, () => Promise<Engine>>;

export type EngineName = keyof typeof ENGINES;
