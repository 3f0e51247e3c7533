import type { Found } from "../page";
import { type DeclaredDate, declaredModified, declaredPublished } from "./declared-dates";
import { dayOf, hoursBetween, isDayOnly, isZoned } from "./iso-date";
import type { NearLine } from "./near-lines";
import { partialDate } from "./partial-date";
import type { Reading } from "./reading";
import { scriptDate } from "./script-state";
import { onlyBareDate, type ShownDate, shownDates } from "./shown-dates";
import { urlDate } from "./url-date";

export interface Times {
  published: Found<string>;
  modified: Found<string>;
}

/**
 * When the article was published and when it was last changed. Weak evidence alone gives "":
 * a wrong day is worse than none.
 */
export function readTimes(reading: Reading, near: readonly NearLine[], lang: string): Times {
  const { document, metadata, lines, url } = reading;
  const shown = tellingDates(shownDates({ lines, near, lang }));
  const declared = declaredPublished(document, metadata, lang);
  const changed = declaredModified(document, metadata, lang);
  const fromUrl = urlDate(url);
  const seen = bestShown(shown, declared, fromUrl);
  const isWeak = !declared && !fromUrl && (seen?.weight ?? 0) < WEAK;
  const published =
    (isWeak && scriptDate(document, lang)) ||
    publishedOf(declared, seen, fromUrl) ||
    (onlyBareDate({ lines, lang })?.iso ?? partialDate(lines, near, url));
  // The address's day may be shown without its year, but with its time.
  const clocked = published && published === fromUrl ? partialDate(lines, near, url) : "";
  const seenModified = shown.find(({ kind }) => kind === "modified");
  return {
    published: {
      value: dayOf(clocked) === published ? clocked : published,
      elements: elementsOf(shown, published),
    },
    modified: {
      value: modifiedOf(changed?.iso ?? seenModified?.iso ?? "", published),
      elements: seenModified?.elements ?? [],
    },
  };
}

/** A shown date of less weight gives way to the one that the page's scripts hold. */
const WEAK = 2;

/** Dates of less weight may be a signature's. */
const LEAST = 0.4;

/** Dates of some weight; a page that shows but one day near its article needs less. */
function tellingDates(shown: readonly ShownDate[]): ShownDate[] {
  const days = new Set(shown.map(({ iso }) => dayOf(iso)));
  const least = days.size === 1 ? -1 : LEAST;
  return shown.filter(({ weight }) => weight > least);
}

/** The shown date that other evidence supports, else the most telling; a change only at last. */
function bestShown(
  shown: readonly ShownDate[],
  declared: DeclaredDate | null,
  fromUrl: string,
): ShownDate | undefined {
  const support = ({ iso, kind, weight }: ShownDate) =>
    weight +
    (kind === "modified" ? -2.5 : 0) +
    (dayOf(iso) === fromUrl ? 1.5 : 0) +
    (declared && dayOf(iso) === dayOf(declared.iso) ? 1.5 : 0);
  return [...shown].sort((a, b) => support(b) - support(a))[0];
}

/** A shown date this telling stands against a declared one, which templates often fill wrongly. */
const TELLING = 4;

function publishedOf(
  declared: DeclaredDate | null,
  seen: ShownDate | undefined,
  fromUrl: string,
): string {
  const isSeenInUrl = seen && dayOf(seen.iso) === fromUrl;
  if (!declared) return seen && (seen.weight >= 2 || !fromUrl || isSeenInUrl) ? seen.iso : fromUrl;
  if (!seen || seen.kind === "modified") return declared.iso;
  if (Math.abs(hoursBetween(declared.iso, seen.iso)) < 38) return merged(declared.iso, seen.iso);
  if (isSeenInUrl) return seen.iso;
  if (fromUrl && dayOf(declared.iso) === fromUrl) return declared.iso;
  const isSeen = seen.kind === "published" && seen.weight - declared.weight >= TELLING - 2.5;
  return isSeen && seen.weight >= TELLING ? seen.iso : declared.iso;
}

/** One moment told twice. The reader's calendar counts where the machine's is in UTC. */
function merged(declared: string, seen: string): string {
  if (dayOf(declared) === dayOf(seen)) {
    return isDayOnly(declared) && seen.includes("T") ? seen : declared;
  }
  if (!/(?:Z|\+00:00)$/.test(declared)) return declared;
  if (isZoned(seen) || !seen.includes("T")) return seen;
  return seen + offset(hoursBetween(declared, seen));
}

/** offset(8) // => "+08:00"; "" for what no zone on Earth has */
function offset(hours: number): string {
  const quarters = Math.round(hours * 4);
  if (Math.abs(quarters) > 14 * 4) return "";
  const minutes = Math.abs(quarters) * 15;
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return (quarters < 0 ? "-" : "+") + clock.join(":");
}

function modifiedOf(changed: string, published: string): string {
  if (!changed || changed === published) return "";
  return published && hoursBetween(published, changed) < -24 ? "" : changed;
}

function elementsOf(shown: readonly ShownDate[], published: string): Element[] {
  const own = shown.filter(
    ({ iso, weight }) => weight > LEAST && published && dayOf(iso) === dayOf(published),
  );
  return [...new Set(own.flatMap(({ elements }) => elements))];
}
