// Leaves in the window when the first rows of the list were painted, in milliseconds from the page's start.
const waiting = new MutationObserver(() => {
  if (!document.querySelector("[data-clip]")) return;
  waiting.disconnect();
  requestAnimationFrame(() => setTimeout(() => (window.rowsPainted = performance.now())));
});
waiting.observe(document, { subtree: true, childList: true });
