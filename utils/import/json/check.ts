/** Readers of unknown JSON: each gives a value of its type, and what stands for nothing else. */
export type Unknown = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

export const records = (value: unknown): Unknown[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** JSON as a value; undefined for what is none. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Damaged; the caller says so.
    return undefined;
  }
}
