import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/virtual-core";
import { type FunctionComponent, render } from "preact";
import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import { ClipList } from "@/components/clip-list";
import { ClipRow } from "@/components/clip-row";
import { type ClipRow as Row, toRecords } from "@/utils/library/records";
import { generatedClip } from "../generated-clips";
import { median, quantile } from "../table";

/** Height of the list, and how far it is scrolled at each frame, in CSS pixels. */
const HEIGHT = 600;
const STEP = 700;
const FRAMES = 40;
/** The first ones warm up and are not counted. */
const ROUNDS = 12;
const WARMING = 4;

/** Lists that are measured only once: each of their frames takes long. */
const SLOW: ReadonlySet<string> = new Set(["content-visibility", "plain"]);

interface ListProps {
  rows: readonly Row[];
  /** What a page keeps of them anyway. */
  ids: readonly string[];
  byId: ReadonlyMap<string, Row>;
}

const none = () => {};
const NONE: ReadonlySet<string> = new Set();

const aRow = (row: Row) => (
  <ClipRow
    row={row}
    day="clipped"
    isSelected={false}
    isCurrent={false}
    isSelecting={false}
    onOpen={none}
    onToggle={none}
  />
);

function Ours({ ids, byId }: ListProps) {
  return (
    <ClipList
      ids={ids}
      rows={byId}
      day="clipped"
      selected={NONE}
      current={null}
      onOpen={none}
      onToggle={none}
      onExtend={none}
      onSelectAll={none}
      onLeave={none}
      onInSight={none}
    />
  );
}

/** The library that ours is built on, with nothing around it. */
function VirtualCore({ rows }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((draws: number) => draws + 1, 0);
  const options = {
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 63,
    overscan: 8,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return (
    <div ref={scroller} style={{ blockSize: HEIGHT, overflow: "auto" }}>
      <ul style={{ blockSize: virtualizer.getTotalSize(), position: "relative" }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            data-index={index}
            ref={(element) => virtualizer.measureElement(element)}
            style={{ position: "absolute", insetInline: 0, transform: `translateY(${start}px)` }}
          >
            {aRow(rows[index] as Row)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const plain = (style: Record<string, string>) =>
  function Plain({ rows }: ListProps) {
    return (
      <div style={{ blockSize: HEIGHT, overflow: "auto" }}>
        <ul>
          {rows.map((row) => (
            <li key={row.id} style={style}>
              {aRow(row)}
            </li>
          ))}
        </ul>
      </div>
    );
  };

const LISTS: Record<string, FunctionComponent<ListProps>> = {
  ours: Ours,
  "virtual-core": VirtualCore,
  "content-visibility": plain({ contentVisibility: "auto", containIntrinsicSize: "auto 63px" }),
  plain: plain({}),
};

export interface ListFigures {
  /** Milliseconds to the first painted frame. */
  paint: number;
  /** Of the milliseconds between frames while scrolling: median, 95 of 100, longest. */
  frames: number[];
  /** Frames that showed a place without a row. */
  blanks: number;
}

/** Shows generated rows in each kind of list and scrolls through them. */
export async function lists(count: number): Promise<Record<string, ListFigures>> {
  const rows = Array.from({ length: count }, (_, index) => toRecords(generatedClip(index)).row);
  const ids = rows.map(({ id }) => id);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const figures: Record<string, ListFigures> = {};
  const all: Record<string, ListFigures[]> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    // By turns, so that none profits from coming second.
    const turn = Object.entries(LISTS);
    if (round % 2 > 0) turn.reverse();
    for (const [name, List] of turn) {
      if (SLOW.has(name) && round < ROUNDS - 1) continue;
      const measured = await measure(<List rows={rows} ids={ids} byId={byId} />);
      if (round >= WARMING) all[name] = [...(all[name] ?? []), measured];
    }
  }
  for (const [name, rounds] of Object.entries(all)) {
    figures[name] = {
      paint: median(rounds.map(({ paint }) => paint)),
      frames: [0, 1, 2].map((place) => median(rounds.map(({ frames }) => frames[place] ?? 0))),
      blanks: rounds.reduce((sum, { blanks }) => sum + blanks, 0),
    };
  }
  return figures;
}

async function measure(list: preact.JSX.Element): Promise<ListFigures> {
  const root = document.createElement("div");
  root.style.cssText = `position: fixed; inset: 0 auto auto 0; inline-size: 420px; block-size: ${HEIGHT}px; display: grid`;
  document.body.append(root);
  await painted();
  const begun = performance.now();
  render(list, root);
  while (!root.querySelector("[data-clip]")) await painted();
  await painted();
  const paint = performance.now() - begun;
  const scroller = [...root.querySelectorAll("div")].find(
    ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + STEP,
  );
  const frames: number[] = [];
  let blanks = 0;
  let before = performance.now();
  for (let frame = 0; frame < FRAMES; frame += 1) {
    scroller?.scrollBy(0, STEP);
    await painted();
    frames.push(performance.now() - before);
    before = performance.now();
    if (isBlank(root)) blanks += 1;
  }
  render(null, root);
  root.remove();
  return { paint, frames: [median(frames), quantile(frames, 0.95), Math.max(...frames)], blanks };
}

/** Whether a point in the middle of the list belongs to no row. */
const isBlank = (root: HTMLElement) =>
  [0.2, 0.5, 0.8].some(
    (share) => !document.elementFromPoint(100, HEIGHT * share)?.closest("li") && root.isConnected,
  );

/** After the next frame has been painted. */
const painted = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
