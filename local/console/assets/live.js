// Keeps the figures current. Every page works without it: a reload shows the same.
const EVERY_MS = 1000;
const PATIENCE_MS = 5000;
const PAUSED = 'live-paused';

const toggle = document.querySelector('#live-toggle');
const state = document.querySelector('#live-state');
const underWay = document.querySelector('#under-way');
let paused = sessionStorage.getItem(PAUSED) === 'yes';

// Written only when it changes, because a screen reader reads every change of a status aloud.
const say = (sentence) => {
  if (state.textContent !== sentence) state.textContent = sentence;
};

const show = ({ figures }) => {
  for (const element of document.querySelectorAll('[data-live]')) {
    const figure = figures[element.dataset.live] ?? '0';
    if (element.textContent !== figure) element.textContent = figure;
  }
  for (const element of document.querySelectorAll('[data-busy-when]')) {
    element.toggleAttribute('data-busy', (figures[element.dataset.busyWhen] ?? '0') !== '0');
  }
  const isStill = figures.loading === '';
  underWay.hidden = isStill;
  underWay.max = Number(figures['loading.of']);
  underWay.value = Number(figures['loading.done']);
  for (const button of document.querySelectorAll('[data-when-still]')) button.disabled = !isStill;
};

const refresh = async () => {
  try {
    const response = await fetch('/status', { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new Error(String(response.status));
    show(await response.json());
    say('');
  } catch {
    say('시스템과 연결되지 않습니다. 다시 연결해 보고 있습니다.');
  }
};

const tick = async () => {
  if (!paused && !document.hidden) await refresh();
  setTimeout(() => void tick(), EVERY_MS);
};

const showToggle = () => {
  toggle.textContent = paused ? '자동 갱신 다시 시작' : '자동 갱신 멈추기';
  toggle.setAttribute('aria-pressed', String(paused));
};

toggle.addEventListener('click', () => {
  paused = !paused;
  sessionStorage.setItem(PAUSED, paused ? 'yes' : 'no');
  showToggle();
});
toggle.hidden = false;
showToggle();
setTimeout(() => void tick(), EVERY_MS);
