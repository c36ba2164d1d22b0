import init, { poll, repaint } from '../www/pkg/is_it_them_background.js';

/** Minutes between two reads of every vendor. Vendors' pages say that five is plenty. */
const PERIOD = 5;

/**
 * Loads the module once a life of this worker. Listeners below are registered synchronously, since the worker may have
 * been started by the very event they wait for; the module is awaited inside.
 */
const ready = init();

async function start() {
  await chrome.alarms.create('poll', { periodInMinutes: PERIOD });
  await ready;
  await poll();
}

chrome.runtime.onInstalled.addListener(start);
chrome.runtime.onStartup.addListener(start);

chrome.alarms.onAlarm.addListener(async () => {
  await ready;
  await poll();
});

chrome.storage.onChanged.addListener(async (changes, area) => {
  if (area !== 'local') return;
  await ready;
  await ('vendors/1' in changes ? poll() : repaint());
});
