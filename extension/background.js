import init, { poll, repaint } from '../www/pkg/is_it_them_background.js';

/** Minutes between two reads of every vendor. Vendors' pages say that five is plenty. */
const PERIOD = 5;

/**
 * Loads the module once a life of this worker. Listeners below are registered synchronously, since the worker may have
 * been started by the very event they wait for; the module is awaited inside.
 */
const ready = init();

/** The last poll. They follow one another: two at once would tell the same news twice. */
let polled = ready;

function pollNext() {
  polled = polled.catch(() => {}).then(poll).then(tell);
  return polled;
}

/** Tells what is new of watched incidents, once, where the person allowed it; the toolbar button shows it in any case. */
async function tell(news) {
  const { 'told/1': told = {} } = await chrome.storage.local.get('told/1');
  const all = Object.fromEntries(news.map(({ id, title, posts }) => [id, `${title} ${posts}`]));
  const untold = news.filter(({ id }) => told[id] !== all[id]);
  if (untold.length > 0) await chrome.storage.local.set({ 'told/1': all });
  for (const { id, title, message } of untold) {
    await chrome.notifications?.create(id, { type: 'basic', iconUrl: 'icons/128.png', title, message });
  }
}

/** A notification leads to its investigation. */
function openInvestigation(id) {
  chrome.notifications.clear(id);
  chrome.tabs.create({ url: `app.html#investigation=${id}` });
}

const hearClicks = () => chrome.notifications?.onClicked.addListener(openInvestigation);

async function start() {
  await chrome.alarms.create('poll', { periodInMinutes: PERIOD });
  await pollNext();
}

chrome.runtime.onInstalled.addListener(start);
chrome.runtime.onStartup.addListener(start);
chrome.alarms.onAlarm.addListener(pollNext);
chrome.permissions.onAdded.addListener(hearClicks);
hearClicks();

chrome.storage.onChanged.addListener(async (changes, area) => {
  if (area !== 'local') return;
  await ready;
  await ('vendors/1' in changes ? pollNext() : repaint());
});
