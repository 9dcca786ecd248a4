/** What happened on the page since it came. Runs in the page. */
import { told } from './elements.mjs';

const REGION = '[role=status], [role=alert], [aria-live]';

let heard = [];

const regionOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(REGION) ?? null;

const hear = (changes) => {
  const regions = new Set(changes.map(({ target }) => regionOf(target)));
  for (const region of regions) if (region !== null && region.isConnected) heard.push(region.textContent ?? '');
};

/** From now on what live regions say is kept. A region that comes with its text already in it is not counted: it may stay unheard. */
export const listen = () => {
  heard = [];
  new MutationObserver(hear).observe(document, { subtree: true, childList: true, characterData: true });
};

export const hasHeard = (words) => heard.some((said) => said.includes(words));

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Two frames: what was changed is drawn, and what watches the page has been told. */
export const settled = async () => {
  await nextFrame();
  await nextFrame();
};

const MOST = 0.1;

/** The share of the window that jumped while nobody did anything: Cumulative Layout Shift. */
export const shiftFaults = async () => {
  const jumps = [];
  const observer = new PerformanceObserver((list) => jumps.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  await settled();
  jumps.push(...observer.takeRecords());
  const unasked = jumps.filter(({ hadRecentInput }) => !hadRecentInput);
  const sum = unasked.reduce((total, { value }) => total + value, 0);
  if (sum <= MOST) return [];
  const moved = unasked.flatMap(({ sources }) => sources.map(({ node }) => node?.parentElement)).filter((element) => element instanceof Element);
  return [{ where: [...new Set(moved.map(told))].join(', '), what: `jumps while it loads: ${sum.toFixed(3)}` }];
};
