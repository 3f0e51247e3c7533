/** To which side an element's own style or attribute sets its text, as CSS names it; "" if neither says. */
export function alignmentOf(element: Element): string {
  const styled = /text-align:\s*(?:-\w+-)?(\w+)/i.exec(element.getAttribute("style") ?? "")?.[1];
  return (styled ?? element.getAttribute("align") ?? "").toLowerCase();
}
