/** For the `ref` of a field that appears because it is to be typed into. */
export const focusOnce = (field: HTMLInputElement | null): void => {
  if (!field || field === document.activeElement) return;
  field.focus();
  field.select();
};
