import { useState } from "preact/hooks";
import { FetchPanel } from "@/components/fetch-panel";
import { keepFetching, requestSites } from "@/utils/browser/fetch-queue";
import { enqueue, readQueue, stopQueue } from "@/utils/library/queue";
import type { LibraryDatabase } from "@/utils/library/schema";
import { useLive } from "./use-live";

/** Fetches the articles behind addresses that came without them. */
export function Fetching({ database }: { database: LibraryDatabase }) {
  const [isRefused, setRefused] = useState(false);
  const queue = useLive(database, () => readQueue(database), []).value;
  if (!queue) return null;

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
