import { useEffect, useState } from "preact/hooks";

/** What the library page shows beside the list. */
export type Room = { kind: "nothing" } | { kind: "clip"; id: string } | { kind: OwnRoom };

const OWN_ROOMS = ["import", "settings"] as const;
/** Those that have nothing to do with a clip. */
export type OwnRoom = (typeof OWN_ROOMS)[number];

function fromHash(): Room {
  const hash = location.hash.slice(1);
  const own = OWN_ROOMS.find((one) => one === hash);
  if (own) return { kind: own };
  const id = new URLSearchParams(hash).get("clip");
  return id ? { kind: "clip", id } : { kind: "nothing" };
}

/** Where the reader is; it stands in the address, so that Back and reloading work. */
export function useRoom(): Room {
  const [room, setRoom] = useState(fromHash);
  useEffect(() => {
    const onHashChange = () => setRoom(fromHash());
    window.addEventListener("hashchange", onHashChange);
    return () => window.removeEventListener("hashchange", onHashChange);
  }, []);
  return room;
}

export const openClip = (id: string): void => {
  location.hash = `clip=${id}`;
};

export const openRoom = (room: OwnRoom): void => {
  location.hash = room;
};

/** As in `app.module.css`: a window so narrow shows either the list or what is read. */
const NARROW = "(max-width: 860px)";

/** Brings the list into sight where there is no room for it beside what is read. */
export const showList = (): void => {
  if (location.hash !== "" && matchMedia(NARROW).matches) location.hash = "";
};
