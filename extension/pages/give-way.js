/** Ends the popup when a tab comes to the front of its window: the person asked for it there, and Firefox leaves the popup before it. */

// The same page may stand in a tab, which stays, or outside of an extension.
if (globalThis.chrome?.extension?.getViews({ type: 'popup' }).includes(window)) {
  chrome.tabs.onActivated.addListener(async ({ windowId }) => {
    const { id } = await chrome.windows.getCurrent();
    if (id === windowId) close();
  });
}
