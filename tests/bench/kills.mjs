/** A thousand of the ends of the background that `e2e/kills.test.mjs` makes sixty of, and what came of them. */
import { Stage } from '../e2e/stage.mjs';
import { PRELUDE, kill } from '../e2e/trust/killer.mjs';

/** @param {number} many */
export async function kills(many) {
  const stage = new Stage();
  await stage.raise('chromium', { extension: { permissions: ['notifications'], prelude: PRELUDE } });
  try {
    const { told, ...counts } = await kill(stage, many, 1);
    console.log(`${many} turns whose background was ended at one of their steps or at any time:`);
    for (const [what, count] of Object.entries(counts)) console.log(`${String(count).padStart(7)}  ${WORDS[what]}`);
    for (const one of told.slice(0, 20)) console.log(`         ${one}`);
  } finally {
    await stage.close();
  }
}

const WORDS = {
  kills: 'met a running background',
  lost: 'pieces of news lost',
  doubled: 'pieces of news shown twice at a time',
  green: 'vendors wrongly green',
  wrong: 'vendors in another wrong state',
  lists: 'lists that were not as the person left them',
};
