/** The console, from a click to evidence: every script of the seed, against Customer.io's simulated APIs, over https by its own hosts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEYS } from '../simulator/customer-io.mjs';
import { agree, choose, customerIo, fill, onConsole, open, result, submit } from './measurer.mjs';
import { press, sees } from './person.mjs';

await onConsole(['chromium', 'firefox'], (stage, web, vendor) => {
  const begin = async (fragment, first) => {
    await choose(stage, [customerIo(stage)]);
    const page = await open(stage, fragment, first);
    await sees(page, 'Customer.io, measured from here', null);
    return page;
  };

  test('the API health check: asked before it writes, with the key in the header of that host alone', async () => {
    const page = await begin();
    await press(page, 'Track API health', null);
    await submit(page);
    await sees(page, 'This call writes at the vendor', null);
    assert.deepEqual(web.asked, [], 'nothing was sent before');
    await agree(page);
    await submit(page);
    await sees(page, 'This call needs a key', null);
    await fill(page, 'Site ID', KEYS.siteId);
    await fill(page, 'Track API key', KEYS.trackKey);
    await submit(page);
    await sees(page, /HTTP 200, \d+ ms/, null);
    assert.match(await result(page), /It works as it should/);
    const [call] = web.asked;
    assert.deepEqual([call.host, call.method, call.path, call.body], ['track.customer.io', 'PUT', '/api/v1/customers/health-check', '{"_diag":true}']);
    assert.equal(call.headers.cookie, undefined);
    assert.equal(call.headers.referer, undefined);
    vendor.trouble('track.customer.io', 503);
    await submit(page);
    await sees(page, /HTTP 503/, null);
  });
});
