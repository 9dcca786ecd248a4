import type { Clock } from '../clock.ts';
import { browserHost } from './browser.ts';
import type { Found, Host } from './host.ts';

/** In a plain browser office.js answers after about 0.3 s; the slowest desktop Office within 3 s. */
const patienceMs = 5000;

/** `data-office` stands on the page that the manifests point to, and only there. */
const expectsOffice = (page: Window): boolean => 'office' in page.document.documentElement.dataset;

const officeAnswers = async (): Promise<boolean> => {
  if (typeof Office === 'undefined') return false;
  await Office.onReady();
  return true;
};

/** Office may speak another language than the browser that it runs in. */
const inOffice = (host: Host): Host => ({ ...host, language: Office.context.displayLanguage ?? host.language });

/** Finds what surrounds the pane. Outlook and Word get their own `Host` beside `browser.ts`; this is where they are chosen. */
export const findHost = async (page: Window, clock: Clock): Promise<Found> => {
  const host = browserHost(page);
  if (!expectsOffice(page)) return { kind: 'found', host };
  const answered = await Promise.race([officeAnswers(), clock.after(patienceMs).then(() => false)]);
  return answered ? { kind: 'found', host: inOffice(host) } : { kind: 'silent' };
};
