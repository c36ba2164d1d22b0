// Counts its own starts, so that a test can tell a background that was stopped and came back.
const started = chrome.storage.session.get({ starts: 0 }).then(({ starts }) => chrome.storage.session.set({ starts: starts + 1 }));

chrome.runtime.onMessage.addListener((message, _sender, respond) => {
  started.then(() => respond(`heard ${message}`));
  return true;
});

started.then(async () => {
  await chrome.action.setBadgeBackgroundColor({ color: '#b42318' });
  await chrome.action.setTitle({ title: '3 vendors in trouble' });
  await chrome.action.setBadgeText({ text: '3' });
});
