const PATHS = {
  check: "M3 8.5l3.2 3.2L13 5",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.5 10.5L14 14",
  save: "M8 2.5v8M5 7.5l3 3 3-3M3 13.5h10",
  open: "M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5",
  close: "M4 4l8 8M12 4l-8 8",
} as const;

/** A mark beside a word, never instead of one. */
export const Icon = ({ name }: { name: keyof typeof PATHS }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
