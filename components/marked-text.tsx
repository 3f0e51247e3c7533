import type { Range } from "@/utils/search/term";

interface MarkedTextProps {
  text: string;
  /** In `text`: ascending, none touching another. */
  marks: readonly Range[];
}

/** A text with what was found in it marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  if (marks.length === 0) return <>{text}</>;
  const last = marks.at(-1)?.end ?? 0;
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(last)}
    </>
  );
}
