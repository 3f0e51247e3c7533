import { useEffect, useRef, useState } from "preact/hooks";
import { OWN_ROOMS, type OwnRoom } from "@/components/own-rooms";
import { focusList } from "./use-list-keys";

/** What the library page shows beside the list. */
export type Room = { kind: "nothing" } | { kind: "clip"; id: string } | { kind: OwnRoom };

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

/**
 * Gives the focus back to the list when what was shown in its place goes: to the row of the clip
 * that was read, if there is one.
 */
export function useFocusOnReturn(room: Room): void {
  const before = useRef(room);
  useEffect(() => {
    const left = before.current;
    before.current = room;
    if (room.kind !== "nothing" || left.kind === "nothing") return;
    if (document.activeElement !== document.body) return;
    const row = left.kind === "clip" ? titleOf(left.id) : null;
    if (row) row.focus();
    else focusList();
  }, [room]);
}

/** The id comes from the address: anything may stand there. */
const titleOf = (id: string) =>
  document.querySelector<HTMLElement>(`[data-clip="${CSS.escape(id)}"]`);

export const openClip = (id: string): void => {
  location.hash = `clip=${id}`;
};

export const openRoom = (room: OwnRoom): void => {
  location.hash = room;
};

/** As in `app.module.css`: a window so narrow shows either the list or what is read. */
const NARROW = "(max-width: 860px)";

/** Whether the window is so narrow, now and after every change of it. */
export function useIsNarrow(): boolean {
  const [narrow] = useState(() => matchMedia(NARROW));
  const [isNarrow, setNarrow] = useState(narrow.matches);
  useEffect(() => {
    const onChange = () => setNarrow(narrow.matches);
    narrow.addEventListener("change", onChange);
    return () => narrow.removeEventListener("change", onChange);
  }, [narrow]);
  return isNarrow;
}

/** Whether what is read stands in the place of the list. */
export const hidesList = (): boolean => location.hash !== "" && matchMedia(NARROW).matches;

/** Brings the list into sight where there is no room for it beside what is read. */
export const showList = (): void => {
  if (hidesList()) location.hash = "";
};

/** Does something with the list, which is brought into sight before. */
export const beforeList = (action: () => void): void => {
  if (!hidesList()) {
    action();
    return;
  }
  // Drawn by then.
  window.addEventListener("hashchange", () => setTimeout(action), { once: true });
  showList();
};
