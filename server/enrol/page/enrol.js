// A browser asks to be let in: code → four words → the technician's word → a cookie that this script never sees.
import { TEXTS } from './texts.js';

const KEPT_LANGUAGE = 'enrol.language';
const RETRY_MS = 2_000;
/** Where each use has its screen. */
const SCREENS = { chair: '/chair', wall: '/wall', desk: '/desk', console: '/console' };

const $ = (id) => document.getElementById(id);
const ask = $('ask');
const trouble = ask.querySelector('.trouble');

let language = localStorage.getItem(KEPT_LANGUAGE) === 'en' ? 'en' : 'vi';
/** The trouble that is shown, by its name. */
let shown = null;

function speak() {
  const texts = TEXTS[language];
  document.documentElement.lang = language;
  document.title = `Nghị Sự: ${texts.title}`;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = texts[element.dataset.text];
  $('language').textContent = texts.other;
  $('language').lang = language === 'vi' ? 'en' : 'vi';
  const [what, next] = texts.troubles[shown] ?? texts.troubles.unreachable;
  trouble.hidden = shown === null;
  trouble.querySelector('strong').textContent = what;
  trouble.querySelector('span').textContent = next;
}

function show(id) {
  for (const part of ['ask', 'waiting', 'admitted']) $(part).hidden = part !== id;
}

function fail(why) {
  shown = why;
  speak();
  show('ask');
  ask.querySelector('[type=submit]').disabled = false;
  $('code').focus();
}

/** The answer, or the name of the trouble that the server gave as its reason. */
async function call(path, init) {
  const response = await fetch(path, { cache: 'no-store', ...init });
  const body = await response.json();
  if (!response.ok) throw new Error(body.why ?? 'malformed');
  return body;
}

const isTrouble = (error) => Object.hasOwn(TEXTS.vi.troubles, error.message);

function showWords({ words }) {
  const list = document.querySelector('.words');
  list.lang = 'vi';
  list.replaceChildren(
    ...words.map((word) => {
      const item = document.createElement('li');
      item.textContent = word;
      return item;
    }),
  );
}

/** Counts down on the server's clock: only the difference between its two instants counts here. */
function countDown({ until, now }) {
  const end = performance.now() + until - now;
  const tick = () => {
    const seconds = Math.max(0, Math.round((end - performance.now()) / 1000));
    $('left').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  };
  tick();
  return setInterval(tick, 1000);
}

/** The decision, over cuts of the network. */
async function decision({ request, wait }) {
  for (;;) {
    try {
      const state = await call(`/enrol/browsers/${request}`, { headers: { Authorization: `Enrol ${wait}` } });
      if (state.state !== 'waiting') return state;
    } catch (error) {
      if (isTrouble(error)) return { state: 'refused', why: error.message };
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

function admit({ use }) {
  $('go').href = use.kind === 'seat' ? `/seat/${encodeURIComponent(use.placeId)}` : SCREENS[use.kind];
  show('admitted');
  $('go').focus();
}

ask.addEventListener('submit', async (event) => {
  event.preventDefault();
  ask.querySelector('[type=submit]').disabled = true;
  try {
    const answer = await call('/enrol/browsers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: $('code').value, name: $('name').value }),
    });
    showWords(answer);
    const counting = countDown(answer);
    show('waiting');
    const state = await decision(answer);
    clearInterval(counting);
    if (state.state === 'admitted') admit(state);
    else fail(state.why);
  } catch (error) {
    fail(isTrouble(error) ? error.message : 'unreachable');
  }
});

$('language').addEventListener('click', () => {
  language = language === 'vi' ? 'en' : 'vi';
  localStorage.setItem(KEPT_LANGUAGE, language);
  speak();
});

speak();
show('ask');
$('code').focus();
// Whoever comes by a link from elsewhere shows no cookie at first, and may be in already.
fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
  ({ status }) => {
    $('in-already').hidden = status === 403;
  },
  () => undefined,
);
