import type { Clock } from '../clock.ts';
import { browserHost } from './browser.ts';
import type { Found, Host } from './host.ts';
import { outlookHost } from './outlook.ts';
import { wordHost } from './word.ts';

/** In a plain browser office.js answers after about 0.3 s; the slowest desktop Office within 3 s. */
const patienceMs = 5000;

/** `data-office` stands on the page that the manifests point to, and only there. */
const expectsOffice = (page: Window): boolean => 'office' in page.document.documentElement.dataset;

/** `null`: office.js is there and says that nothing of Office is around it. `silent`: no answer, or no office.js. */
type Answer = Office.HostType | null | 'silent';

const officeAnswers = async (): Promise<Answer> => {
  if (typeof Office === 'undefined') return 'silent';
  return (await Office.onReady()).host;
};

/** Any other program of Office, into which no manifest puts the pane, is a browser to it. */
const hostFor = (answer: Exclude<Answer, 'silent'>, page: Window): Host => {
  if (answer === null) return browserHost(page);
  if (answer === Office.HostType.Outlook) return outlookHost(page);
  return answer === Office.HostType.Word ? wordHost(page) : browserHost(page);
};

/** Finds what surrounds the pane; this is where hosts are chosen. */
export const findHost = async (page: Window, clock: Clock): Promise<Found> => {
  if (!expectsOffice(page)) return { kind: 'found', host: browserHost(page) };
  const answer = await Promise.race([officeAnswers(), clock.after(patienceMs).then((): Answer => 'silent')]);
  return answer === 'silent' ? { kind: 'silent' } : { kind: 'found', host: hostFor(answer, page) };
};
