// The site: its frame, its pages, and the way from an address to a page.

import './data.js';
import { load } from './data.js';
import { h } from './dom.js';
import { startLanguage, setLanguage, language, t, remember, remembered } from './language.js';
import { overview } from './pages/overview.js';
import { plans } from './pages/plans.js';
import { plan } from './pages/plan.js';
import { graph } from './pages/graph.js';
import { targets } from './pages/targets.js';
import { tasks } from './pages/tasks.js';
import { findings } from './pages/findings.js';
import { search } from './pages/search.js';
import { address, arrive, isLatest } from './route.js';

const pages = { '': overview, plans, plan, graph, targets, tasks, findings, search };
const navigation = [['', 'overview'], ['plans', 'plans'], ['findings', 'findings'], ['targets', 'targets'],
  ['tasks', 'tasks'], ['graph', 'graph']];
const themes = ['auto', 'light', 'dark'];
let main;
let shown = null;

function theme() {
  return themes.includes(remembered('vanban.theme')) ? remembered('vanban.theme') : 'auto';
}

let currentTheme = 'auto';

function setTheme(to) {
  currentTheme = to;
  remember('vanban.theme', to);
  if (to === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = to;
  document.dispatchEvent(new Event('themechange'));
}

function themeButton() {
  const button = h('button', { type: 'button', class: 'plain', id: 'theme', onclick: () => {
    setTheme(themes[(themes.indexOf(currentTheme) + 1) % themes.length]);
    button.textContent = t(`theme.${currentTheme}`);
  } }, t(`theme.${currentTheme}`));
  return button;
}

function languageButton() {
  return h('button', { type: 'button', class: 'plain', id: 'language', lang: language() === 'vi' ? 'en' : 'vi', onclick: () => {
    setLanguage(language() === 'vi' ? 'en' : 'vi');
    frame();
    show(false).then(() => document.getElementById('language').focus());
  } }, t('language'));
}

function searchForm() {
  const field = h('input', { type: 'search', name: 'q', id: 'q', placeholder: t('search.what'), 'aria-label': t('search'), autocomplete: 'off' });
  return h('form', { role: 'search', onsubmit: (event) => {
    event.preventDefault();
    location.hash = address(['search'], { q: field.value });
  } }, field, h('button', { type: 'submit' }, t('search')));
}

/** Everything around the page. */
function frame() {
  main = h('main', { id: 'main', tabindex: '-1' });
  document.body.replaceChildren(
    h('a', { class: 'skip', href: '#main', onclick: (event) => { event.preventDefault(); main.focus(); } }, t('skip')),
    h('header', { class: 'top' },
      h('div', { class: 'brand' }, h('a', { href: '#/' }, h('b', {}, 'vanban'), ' ', h('span', {}, t('site.name')))),
      h('nav', { 'aria-label': t('nav') }, h('ul', {}, navigation.map(([path, name]) =>
        h('li', {}, h('a', { href: path ? `#/${path}` : '#/', 'data-page': path }, t(`nav.${name}`)))))),
      searchForm(),
      h('div', { class: 'switches' }, languageButton(), themeButton())),
    main,
    h('footer', {}, h('p', { id: 'made-by' })));
}

function notFound() {
  return { title: t('not.found'), body: [h('p', {}, t('not.found.why'))] };
}

function problem(error) {
  return { title: t('not.found'), body: [h('p', { role: 'alert' }, t('failed', { name: error.message }))] };
}

async function make(route) {
  const page = Object.hasOwn(pages, route.page) ? pages[route.page] : null;
  if (!page) return notFound();
  try {
    return (await page(await load('site'), route)) ?? notFound();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.endsWith('.js')) throw error;
    return problem(error);
  }
}

/**
 * Shows the page of the address, unless the reader has gone elsewhere before it is made. A page may take a change of
 * address within itself (`update`).
 */
async function show(focus = true) {
  const route = arrive(location.hash);
  if (focus && shown?.update && shown.page === route.page && shown.update(route)) return;
  const site = await load('site').catch(() => ({ plans: [], version: '' }));
  const made = await make(route);
  if (!isLatest(route)) return;
  const heading = made.heading ?? h('h1', { tabindex: '-1' }, made.title);
  document.title = `${made.title} · vanban`;
  main.replaceChildren(...[heading, made.body].flat(Infinity).filter(Boolean));
  main.className = `page-${route.page || 'overview'}`;
  shown = { page: route.page, update: made.update };
  for (const link of document.querySelectorAll('nav [data-page]')) {
    const current = link.dataset.page === route.page || (route.page === 'plan' && link.dataset.page === 'plans');
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.getElementById('made-by').textContent = t('made.by', { version: site.version, n: site.plans.length });
  if (focus) {
    scrollTo(0, 0);
    (main.querySelector('h1') ?? main).focus({ preventScroll: true });
  }
  await made.ready?.();
  if (isLatest(route)) document.documentElement.dataset.shown = location.hash;
}

startLanguage();
setTheme(theme());
addEventListener('DOMContentLoaded', () => {
  frame();
  addEventListener('hashchange', () => show());
  show(location.hash.length > 2);
});
