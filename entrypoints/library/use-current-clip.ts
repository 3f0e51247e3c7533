import { useEffect, useState } from "preact/hooks";

const fromHash = () => new URLSearchParams(location.hash.slice(1)).get("clip");

/** Which clip is being read; it stands in the address, so that Back and reloading work. */
export function useCurrentClip(): [string | null, (id: string) => void] {
  const [current, setCurrent] = useState(fromHash);
  useEffect(() => {
    const onHashChange = () => setCurrent(fromHash());
    window.addEventListener("hashchange", onHashChange);
    return () => window.removeEventListener("hashchange", onHashChange);
  }, []);
  return [
    current,
    (id) => {
      location.hash = `clip=${id}`;
    },
  ];
}
