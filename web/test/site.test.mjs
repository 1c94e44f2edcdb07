// The site in a browser: what a reader does, what a hostile document may not do, and who must be able to read it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

import { words } from '../src/words.js';
import { makeSimilarSite, makeSite } from './make_site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const patience = 60_000;
let browser;
let made;

before(async () => {
  made = makeSite();
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'], timeout: patience });
});

after(async () => {
  await browser?.close();
  made?.remove();
});

const keyOf = (name) => made.records.find((record) => record.source.uri.includes(name)).source.sha256.slice(0, 12);

/** Does something with a page opened at an address; any error of the page fails the test. */
async function at(address, act, { theme = 'light', language = 'vi', width = 1280, site = made.site } = {}) {
  const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript((chosen) => localStorage.setItem('vanban.language', chosen), language);
  await page.goto(`${pathToFileURL(site)}/index.html${address}`);
  await shown(page, address);
  await act(page);
  assert.deepEqual(errors, []);
  await context.close();
}

/** Until the page of an address is there (its filters may have been written into it). */
async function shown(page, address = '') {
  await page.waitForFunction((start) => document.documentElement.dataset.shown?.startsWith(start), address);
}

const text = (page, selector) => page.locator(selector).first().innerText();

test('every kind of finding and of diagnostic has a name in both languages', () => {
  const lines = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').split('\n');
  const findings = lines('src/audit/messages.tsv').filter((line) => /^[a-z]/.test(line)).slice(1).map((line) => line.split(/[\t/]/, 1)[0]);
  const diagnostics = lines('docs/rules.md').filter((line) => /^\| `[a-z]+_?[a-z]+`[^|]*\|/.test(line)).flatMap((line) => line.split('|', 2)[1].match(/[a-z_]+/g));
  assert.ok(findings.length > 30 && diagnostics.includes('blank_field'));
  assert.deepEqual([...new Set([...findings, ...diagnostics])].filter((code) => words[`code.${code}`]?.length !== 2), []);
});

test('the overview counts the plans and names what could not be read', () => at('', async (page) => {
  assert.equal(await text(page, 'h1'), 'Tổng quan');
  assert.equal(await text(page, '.figures b'), '6');
  assert.match(await text(page, 'section[aria-labelledby=h-unread]'), /empty\.txt/);
}));

test('the list of plans is filtered by words without tone marks and by province', () => at('#/plans', async (page) => {
  assert.equal(await page.locator('tbody tr').count(), 6);
  await page.getByLabel('Tỉnh, thành phố').selectOption('Lâm Đồng');
  assert.equal(await page.locator('tbody tr').count(), 2);
  await page.getByLabel('Chứa từ').fill('so giao duc');
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
  assert.match(page.url(), /province=/);
}));

test('search finds plans, instruments, targets and agencies', () => at('', async (page) => {
  await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('243/kh ubnd');
  await page.getByRole('button', { name: 'Tìm kiếm' }).click();
  await shown(page, '#/search');
  assert.match(await text(page, '.results'), /243\/KH-UBND/);
  for (const [words, kind] of [['71-NQ/TW', 'Văn bản được viện dẫn'], ['kien co hoa truong lop', 'Chỉ tiêu'], ['so tai chinh', 'Cơ quan']]) {
    await page.goto(`${pathToFileURL(made.site)}/index.html#/search?q=${encodeURIComponent(words)}`);
    await shown(page, `#/search?q=${encodeURIComponent(words)}`.slice(0, 12));
    await page.locator('.results').getByText(kind, { exact: true }).first().waitFor();
  }
}));

test('a finding leads to its words in the text, and back', () => at('#/findings', async (page) => {
  const record = made.records.find((each) => each.source.uri.includes('lang-son'));
  const words = record.references[5].text;
  await page.getByLabel('Mức độ').selectOption('error');
  await page.locator('.card').getByRole('link', { name: words }).click();
  await shown(page, `#/plan/${keyOf('lang-son')}/f0`);
  assert.equal((await page.locator('.document .mark.on').allInnerTexts()).join(''), words);
  assert.match(await text(page, '.items .card.on'), /Hai ngày <b>khác<\/b> nhau/);
  await page.locator('.items .card.on').getByRole('link', { name: 'Trong danh sách phát hiện' }).click();
  await shown(page, '#/findings');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Hai ngày/);
  await page.goBack();
  await shown(page, `#/plan/${keyOf('lang-son')}/f0`);
  await page.goBack();
  await shown(page, '#/findings');
  assert.equal(await page.getByLabel('Mức độ').inputValue(), 'error');
}));

test('the list leads to the text and the text to the list, by keyboard too', () => at(`#/plan/${keyOf('lang-son')}`, async (page) => {
  await page.getByRole('button', { name: /^Chỉ tiêu \d/ }).click();
  await page.locator('#item-t3 a[data-item]').click();
  await page.waitForFunction(() => document.activeElement.id === 'note-t3');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.dataset.item === 't3');
  await page.locator('.mark[data-items~=r9]').first().click();
  await page.waitForFunction(() => document.activeElement.dataset.item === 'r9');
  assert.match(await page.locator('#item-r9').getAttribute('class'), /\bon\b/);
}));

test('every item stands in the text where its record says', () => at(`#/plan/${keyOf('dak-lak')}`, async (page) => {
  const record = made.records.find((each) => each.source.uri.includes('dak-lak'));
  const marked = await page.evaluate(() => {
    const found = {};
    for (const mark of document.querySelectorAll('.document .mark')) for (const id of mark.dataset.items.split(' ')) found[id] = (found[id] ?? '') + mark.textContent;
    return found;
  });
  const plain = (words) => words.replace(/\s+/g, '');
  for (const item of [...record.references, ...record.targets]) assert.equal(plain(marked[item.id]), plain(item.text), item.id);
  for (const item of record.assignments) assert.equal(plain(marked[item.id]), plain(record.text.slice(item.span.start, item.span.end)), item.id);
}));

test('words are found in a text without their tone marks', () => at(`#/plan/${keyOf('lang-son')}`, async (page) => {
  await page.getByLabel('Tìm trong văn bản').fill('mam non');
  assert.match(await text(page, '.finder .count'), /^1\/\d{2,}$/);
  await page.getByRole('button', { name: 'Chỗ sau' }).click();
  assert.match(await text(page, '.finder .count'), /^2\//);
}));

test('the matrix shows an indicator by province and year, and draws it', () => at('#/targets?plans=2', async (page) => {
  assert.ok(await page.locator('.matrix tbody').count() > 0);
  await page.locator('.matrix tbody button').first().click();
  await page.locator('.chart h2').waitFor();
  await page.locator('.matrix td a').first().click();
  await shown(page, '#/plan/');
  assert.ok(await page.locator('.mark.on').count() > 0);
}));

test('the matrix has a column for every value', () => at('#/targets', async (page) => {
  const targets = made.records.flatMap((record) => record.targets);
  const more = page.locator('main > .more');
  while (await more.isVisible()) await more.click();
  assert.equal(await page.locator('.matrix td a').count(), targets.length);
}));

test('the filters of the matrix leave values and nothing else', async () => {
  const left = {
    'year=-': (target) => target.year === null, 'year=2041': (target) => target.year === 2041, 'province=-': (_, province) => province === null,
    'province=L%C3%A2m+%C4%90%E1%BB%93ng&year=2030': (target, province) => target.year === 2030 && province?.name === 'Lâm Đồng',
  };
  for (const [query, fits] of Object.entries(left)) {
    const wanted = made.records.flatMap((record) => record.targets.filter((target) => fits(target, record.document.province)));
    assert.equal(wanted.length > 0, query !== 'province=-'); // every plan of the corpus is of a province
    await at(`#/targets?${query}`, async (page) => {
      const more = page.locator('main > .more');
      while (await more.isVisible()) await more.click();
      assert.equal(await page.locator('.matrix td a').count(), wanted.length, query);
      assert.equal(await page.locator('.matrix tbody tr:not(:has(td a)), .matrix tbody:empty').count(), 0, query);
    });
  }
});

test('an indicator of many plans shows some of them, the rest at a click, and the bounds of all in its chart', async () => {
  const plans = 30;
  const similar = makeSimilarSite(plans);
  try {
    await at('#/targets', async (page) => {
      assert.equal(await page.locator('.matrix td a').count(), 20);
      await page.getByRole('button', { name: 'Hiện thêm 10 văn bản' }).click();
      await page.waitForFunction((n) => document.querySelectorAll('.matrix td a').length === n, plans);
      assert.match(await page.evaluate(() => document.activeElement.textContent), /KH-UBND/);
      await page.locator('.matrix tbody button').first().click();
      assert.match(await text(page, '.chart figcaption'), /30 văn bản/);
      assert.deepEqual(await page.locator('.chart .key li').allInnerTexts(), ['lớn nhất', 'ở giữa', 'nhỏ nhất'].map((name) => ` ${name}`));
      assert.equal(await page.locator('.chart a').count(), 6);
      assert.match(await page.locator('.chart a').first().getAttribute('aria-label'), /29 %|30 %/);
    }, { site: similar.site });
  } finally {
    similar.remove();
  }
});

test('the last of two addresses is the page that is shown', async () => {
  const heading = 'main h1';
  for (const [first, last, title] of [['#/search?q=truong', '#/plans', 'Văn bản'], ['#/graph', '#/tasks', 'Nhiệm vụ'], ['#/findings', '#/targets?plans=2', 'Chỉ tiêu'], ['#/search?q=truong', '#/search?q=nghi', 'Tìm kiếm']]) {
    await at('', async (page) => {
      await page.evaluate(([one, two]) => new Promise((done) => {
        location.hash = one;
        setTimeout(() => { location.hash = two; done(); }, 5);
      }), [first, last]);
      await shown(page, last);
      await page.waitForTimeout(700);
      assert.equal(new URL(page.url()).hash, last);
      assert.equal(await text(page, heading), title);
    });
  }
});

test('the tasks of an agency lead to their places', () => at('#/tasks', async (page) => {
  await page.getByRole('link', { name: 'Sở Tài chính', exact: true }).click();
  await shown(page, '#/tasks/');
  await page.getByLabel('Vai trò').selectOption('lead');
  await page.locator('tbody a').first().click();
  await shown(page, '#/plan/');
  assert.ok(await page.locator('.mark.a.on').count() > 0);
}));

test('the graph is drawn, zooms, and says in a table what it shows', () => at('#/graph', async (page) => {
  assert.ok(Number(await page.locator('.canvas').getAttribute('data-nodes')) > 20);
  const painted = await page.evaluate(() => [...document.querySelectorAll('.canvas canvas')].some((canvas) =>
    canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0)));
  assert.ok(painted);
  await page.getByRole('button', { name: 'Phóng to' }).click();
  await page.locator('tbody').getByRole('link', { name: '71-NQ/TW' }).first().click();
  await page.getByRole('heading', { name: 'Văn bản được chọn' }).waitFor();
  assert.match(await text(page, '.selected'), /Được viện dẫn bởi/);
}));

test('what a hostile document says is shown as text', async () => {
  for (const address of ['#/plans', '#/graph', '#/targets', '#/tasks', '#/findings', `#/plan/${keyOf('hostile')}`]) {
    await at(address, async (page) => {
      assert.equal(await page.evaluate(() => window.broken), undefined);
      assert.equal(await page.locator('main script, main b:has-text("đậm"), main i, main img, main a[href^="javascript"]').count(), 0);
    });
  }
  await at(`#/plan/${keyOf('hostile')}`, async (page) => {
    assert.match(await text(page, '.document'), /<script>window\.broken = 1<\/script>/);
    assert.match(await text(page, '.document'), /13"'\/KH-UBND/);
  });
});

test('an address that is none says so', async () => {
  for (const address of ['#/nothing', '#/plan/ffffffffffff', '#/tasks/9999', '#/graph/vn%3Anone', '#/__proto__'])
    await at(address, async (page) => assert.equal(await text(page, 'h1'), 'Không có trang này'));
});

test('language and colours change at a click and stay', () => at('#/plans', async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Documents' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.getByRole('button', { name: /Colours/ }).click();
  await page.getByRole('button', { name: /Colours/ }).click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
}));

test('a phone shows one part of a plan at a time and nothing wider than itself', () => at(`#/plan/${keyOf('lang-son')}`, async (page) => {
  assert.ok(await page.locator('.document').isVisible());
  assert.ok(!(await page.locator('.items').isVisible()));
  await page.locator('.document .mark.t').first().click();
  await page.locator('.items .card.on').waitFor();
  for (const address of ['#/', '#/plans', '#/findings', '#/targets', '#/graph', `#/plan/${keyOf('dak-lak')}`]) {
    await page.goto(`${pathToFileURL(made.site)}/index.html${address}`);
    await shown(page, address);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address);
  }
}, { width: 390 }));

test('every page is in sight of a phone', () => at('', async (page) => {
  for (const link of await page.locator('header nav a').all()) {
    const { x, width } = await link.boundingBox();
    assert.ok(x >= 0 && x + width <= 390, await link.innerText());
  }
}, { width: 390 }));

test('the matrix fits a sheet of paper', () => at('#/targets', async (page) => {
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.evaluate(() => [...document.querySelectorAll('.wide')].every((wide) => wide.scrollWidth <= wide.clientWidth)));
  assert.ok(await page.locator('.matrix thead th').last().isVisible());
}, { width: 718 })); // A4 without its margins

test('the overview names every kind of finding, errors first', () => at('', async (page) => {
  const kinds = await page.locator('section[aria-labelledby="h-by.code"] li').all();
  const marks = await Promise.all(kinds.map((kind) => kind.locator('.bar').getAttribute('class')));
  const ranks = marks.map((mark) => ['error', 'warning', 'info'].findIndex((name) => mark.includes(name)));
  assert.deepEqual(ranks, [...ranks].sort());
  const counts = await Promise.all(kinds.map((kind) => kind.locator('.n').innerText()));
  const findings = Number(await text(page, '.figures a[href="#/findings"] b'));
  assert.equal(counts.reduce((sum, count) => sum + Number(count), 0), findings);
}));

test('axe finds nothing on any page, in either theme and language', async () => {
  const addresses = ['', '#/plans', '#/findings', '#/targets?plans=2', '#/tasks', '#/tasks/0', '#/graph', '#/search?q=giao%20duc', `#/plan/${keyOf('lang-son')}/f0`];
  const found = [];
  for (const [theme, language, width] of [['light', 'vi', 1280], ['dark', 'en', 1280], ['dark', 'vi', 390], ['light', 'en', 390]]) {
    for (const address of addresses) {
      await at(address, async (page) => {
        await page.evaluate(axe);
        // Without preloading: the page's own policy lets nothing fetch its style sheet again.
        const { violations } = await page.evaluate(() => globalThis.axe.run({ preload: false }));
        found.push(...violations.map((each) => [address, theme, language, width, each.id, ...each.nodes.slice(0, 3).map((node) => node.html)]));
      }, { theme, language, width });
    }
  }
  assert.deepEqual(found, []);
});
