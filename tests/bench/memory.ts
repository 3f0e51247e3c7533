import { globSync, readFileSync } from "node:fs";
import type { Driver } from "../driver/driver.ts";
import { median } from "./table.ts";

const READINGS = 3;
const PAUSE_MS = 1_000;

/** Megabytes that a browser's processes have for themselves, once they are at rest; Linux only. */
export async function memoryOf({ processId }: Driver): Promise<number> {
  const readings: number[] = [];
  for (let reading = 0; reading < READINGS; reading += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    readings.push(memoryNow(processId));
  }
  return median(readings);
}

/** The same at this moment. */
export const memoryNow = (processId: Driver["processId"]): number =>
  familyOf(processId).reduce((sum, id) => sum + privateMemory(id), 0);

/** A process and all that come from it. */
function familyOf(first: number): number[] {
  const parents = new Map(
    globSync("/proc/[0-9]*/stat").flatMap((file) => {
      const stat = readOrNothing(file);
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      return stat ? [[Number(file.split("/")[2]), parent] as const] : [];
    }),
  );
  const family = [first];
  for (const member of family) {
    for (const [id, parent] of parents) if (parent === member) family.push(id);
  }
  return family;
}

function privateMemory(id: number): number {
  const lines = readOrNothing(`/proc/${id}/smaps_rollup`).matchAll(/^Private_\w+:\s+(\d+) kB$/gm);
  return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) / 1_000, 0);
}

/** Processes end while they are looked at. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
