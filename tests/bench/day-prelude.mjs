/**
 * Put before the background's own script: a clock that goes where it is told, an alarm that rings when it is told, and counts of
 * what the background does. All of it is `globalThis.day` there.
 */
export const PRELUDE = `(${install})();\n`;

/** Runs in the background. */
function install() {
  /** @type {any} */
  const day = { ahead: 0, planned: 0, busy: 0 };
  globalThis.day = day;

  const Real = Date;
  const now = () => Real.now() + day.ahead;
  globalThis.Date = new Proxy(Real, {
    construct: (date, values) => Reflect.construct(date, values.length ? values : [now()]),
    apply: () => String(new Real(now())),
    get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
  });

  const nothing = () => ({ turns: 0, calls: 0, keys: 0, written: 0, archived: 0, told: 0, changes: 0 });
  day.counts = nothing();
  /** What was counted since the last time. */
  day.count = () => {
    const { counts } = day;
    day.counts = nothing();
    return counts;
  };

  /** Notes each call before it is made, and how many are not answered. */
  const wrap = (owner, name, note = (..._) => {}) => {
    const real = owner[name].bind(owner);
    owner[name] = async (...values) => {
      note(...values);
      day.busy += 1;
      try {
        return await real(...values);
      } finally {
        day.busy -= 1;
      }
    };
  };
  wrap(globalThis, 'fetch');
  wrap(chrome.storage.local, 'get');
  wrap(chrome.storage.local, 'remove', () => (day.counts.calls += 1));
  wrap(chrome.storage.local, 'set', (items) => {
    day.counts.calls += 1;
    day.counts.keys += Object.keys(items).length;
    day.counts.written += JSON.stringify(items).length;
  });
  wrap(chrome.notifications, 'create', (id) => {
    day.counts.told += 1;
    // The first three of an alert's parts say what it is, whose and where it leads; then comes a key a change.
    day.counts.changes += Math.max(1, JSON.parse(id).length - 3);
  });
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function counted(...values) {
    day.counts.archived += 1;
    return put.apply(this, values);
  };

  /** @type {any} */
  const alarms = chrome.alarms;
  const [create, get, listen] = [alarms.create.bind(alarms), alarms.get.bind(alarms), alarms.onAlarm.addListener.bind(alarms.onAlarm)];
  alarms.create = async (name, alarm) => {
    if (name !== 'poll') return create(name, alarm);
    day.planned = alarm.when ?? now() + (alarm.delayInMinutes ?? alarm.periodInMinutes) * 60_000;
    return undefined;
  };
  alarms.get = async (name) => (name === 'poll' ? day.planned && { name, scheduledTime: day.planned } : get(name));
  let ring;
  alarms.onAlarm.addListener = (listener) => (ring = listener) && listen(listener);

  /** Resolves when nothing is on its way for some turns of the loop. */
  const quiet = async () => {
    for (let calm = 0; calm < 4; calm += 1) {
      await new Promise((passed) => setTimeout(passed, 2));
      if (day.busy > 0) calm = -1;
    }
  };
  day.quiet = quiet;
  /** Has the alarm ring at this moment, in milliseconds; when it is to ring next, once the turn is over. */
  day.ringAt = async (moment) => {
    day.ahead = moment - Real.now();
    day.counts.turns += 1;
    await ring({ name: 'poll' });
    await quiet();
    return day.planned;
  };
}
