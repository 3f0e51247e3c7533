import axe from "axe-core";

/** Needs layout or a whole page, which a component alone in jsdom has not. */
const RULES = { "color-contrast": { enabled: false }, region: { enabled: false } };

/** What axe finds wrong with a component, a line each. */
export async function violationsIn(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: RULES });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
