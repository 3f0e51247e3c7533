import { useState } from "preact/hooks";
import { FetchOffer } from "@/components/fetch-offer";
import { FetchPanel } from "@/components/fetch-panel";
import { keepFetching, requestSites } from "@/utils/browser/fetch-queue";
import type { Clip } from "@/utils/clip/clip";
import { enqueue, readQueue, readQueued, stopQueue } from "@/utils/library/queue";
import type { LibraryDatabase } from "@/utils/library/schema";
import { useLive } from "./use-live";

/** Fetches the articles behind addresses that came without them. */
export function Fetching({ database }: { database: LibraryDatabase }) {
  const { fetch, isRefused } = useFetching(database);
  const queue = useLive(database, () => readQueue(database), []).value;
  if (!queue) return null;
  return (
    <FetchPanel
      queue={queue}
      isRefused={isRefused}
      onFetch={() => void fetch(queue.offered)}
      onStop={() => void stopQueue(database)}
      onRetry={() => void fetch(queue.failed)}
    />
  );
}

/** Fetches the article of one clip that came without it. */
export function FetchingOne({ database, clip }: { database: LibraryDatabase; clip: Clip }) {
  const { fetch, isRefused } = useFetching(database);
  const { id, article } = clip;
  const queued = useLive(database, () => readQueued(database, id), [id]).value;
  return (
    <FetchOffer
      queued={queued ?? null}
      isRefused={isRefused}
      onFetch={() => void fetch([{ id, url: article.url }])}
    />
  );
}

function useFetching(database: LibraryDatabase) {
  const [isRefused, setRefused] = useState(false);
  const fetch = async (clips: readonly { id: string; url: string }[]) => {
    const isGranted = await requestSites(clips.map(({ url }) => url));
    setRefused(!isGranted);
    if (!isGranted) return;
    await enqueue(
      database,
      clips.map(({ id }) => id),
    );
    await keepFetching(database);
  };
  return { fetch, isRefused };
}
