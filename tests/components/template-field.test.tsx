import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { useState } from "preact/hooks";
import { expect, test } from "vitest";
import { ExportChoices } from "@/components/export-choices";
import { DEFAULT_PREFERENCES } from "@/utils/export/preferences";
import type { ExporterId } from "@/utils/export/registry";
import { violationsIn } from "./axe";

function Choices({ isYaml = true, isNamedByClip = true, format = "markdown" as ExporterId }) {
  const [preferences, setPreferences] = useState({
    ...DEFAULT_PREFERENCES,
    markdown: "own" as const,
  });
  return (
    <ExportChoices
      format={format}
      preferences={preferences}
      isNamedByClip={isNamedByClip}
      sampleName=""
      isYaml={isYaml}
      disabled={false}
      onPrefer={(change) => setPreferences({ ...preferences, ...change } as typeof preferences)}
    />
  );
}

const fileName = () => screen.getByRole<HTMLInputElement>("textbox", { name: "File name" });
const buttonsOf = (name: string) =>
  screen.getByRole("toolbar", { name: new RegExp(name) }).querySelectorAll("button");

test("shows the fields of both templates", () => {
  render(<Choices />);
  expect(buttonsOf("File name")[0]?.textContent).toBe("{date}");
  expect(buttonsOf("Front matter").length).toBeGreaterThan(buttonsOf("File name").length);
});

test("asks for no names of files where one file holds all clips, but for chapters", () => {
  render(<Choices format="epub" isNamedByClip={false} />);
  expect(screen.getByRole("combobox", { name: "Chapters" })).toBeTruthy();
  expect(screen.queryByRole("textbox", { name: "File name" })).toBeNull();
});

test("puts a field where the caret is, and goes back there", async () => {
  render(<Choices />);
  await userEvent.click(fileName());
  fileName().setSelectionRange(0, 0);
  const [date] = buttonsOf("File name");
  await userEvent.click(date as Element);
  expect(fileName().value).toBe("{date}{title}");
  expect(document.activeElement).toBe(fileName());
  await userEvent.keyboard(" ");
  expect(fileName().value).toBe("{date} {title}");
});

test("is one stop for Tab, and the arrows lead through the fields", async () => {
  render(<Choices />);
  await userEvent.click(fileName());
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{Enter}");
  expect(fileName().value).toBe("{title}{site}");
  await userEvent.tab();
  await userEvent.keyboard("{ArrowLeft}");
  expect(document.activeElement?.textContent).toBe("{title}");
});

test("points out what is no field, whatever the case of those that are", async () => {
  render(<Choices />);
  await userEvent.type(fileName(), " {{Site} {{foo}");
  expect(fileName().value).toBe("{title} {Site} {foo}");
  expect(screen.getByText(/^No field.*\{foo\}$/)).toBeTruthy();
});

test("says that front matter is no YAML", () => {
  render(<Choices isYaml={false} />);
  expect(screen.getByText(/no YAML/)).toBeTruthy();
});

test("is accessible", async () => {
  expect(await violationsIn(render(<Choices isYaml={false} />).container)).toEqual([]);
});

test("tells what Hugo has to be told, and nobody else", async () => {
  render(<Choices />);
  const hint = "markup.goldmark.renderer.unsafe";
  expect(document.body.textContent).not.toContain(hint);
  await userEvent.selectOptions(screen.getByLabelText("For"), "hugo");
  expect(document.body.textContent).toContain(hint);
});
