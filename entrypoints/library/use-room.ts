import { useEffect, useRef, useState } from "preact/hooks";

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

/** Gives the focus back to the row of the clip that was read in the place of the list. */
export function useFocusOnReturn(current: string | null): void {
  const before = useRef(current);
  useEffect(() => {
    const left = current === null ? before.current : null;
    before.current = current;
    if (left === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-clip="${left}"]`)?.focus();
  }, [current]);
}

export const openClip = (id: string): void => {
  location.hash = `clip=${id}`;
};

export const openRoom = (room: OwnRoom): void => {
  location.hash = room;
};

/** As in `app.module.css`: a window so narrow shows either the list or what is read. */
const NARROW = "(max-width: 860px)";

/** Whether what is read stands in the place of the list. */
export const hidesList = (): boolean => location.hash !== "" && matchMedia(NARROW).matches;

/** Brings the list into sight where there is no room for it beside what is read. */
export const showList = (): void => {
  if (hidesList()) location.hash = "";
};
