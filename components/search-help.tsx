import { i18n } from "#i18n";
import styles from "./search-help.module.css";

/** What the query language can do, each shown by an example. */
const LESSONS = [
  "words",
  "phrase",
  "without",
  "title",
  "site",
  "author",
  "source",
  "section",
  "tag",
  "after",
  "is",
  "has",
  "lang",
] as const;

interface SearchHelpProps {
  /** Puts an example into the search field. */
  onTry(example: string): void;
}

/** Teaches the query language: every example can be tried by a click. */
export const SearchHelp = ({ onTry }: SearchHelpProps) => (
  <section class={styles.help} id="search-help" aria-label={i18n.t("search.help.label")}>
    <p>{i18n.t("search.help.how")}</p>
    <dl class={styles.examples}>
      {LESSONS.map((lesson) => {
        const example = i18n.t(`search.example.${lesson}`);
        return (
          <>
            <dt key={lesson}>
              <button type="button" class={styles.example} onClick={() => onTry(example)}>
                {example}
              </button>
            </dt>
            <dd>{i18n.t(`search.lesson.${lesson}`)}</dd>
          </>
        );
      })}
    </dl>
  </section>
);
