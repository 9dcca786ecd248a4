/**
 * The pane in the doubles of Word and Outlook, as small as Office makes it, light and dark, into `docs/office`:
 * `npm run -s docs:office`. The host around it is not shown: it is none of ours.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { FakeBridge } from '../addin/fakeBridge.ts';
import { openInOffice, openOfficeBrowser } from './hostPage.ts';
import type { InOffice } from './hostPage.ts';
import type { OfficeHost } from './officeHost.ts';
import { OutlookHost } from './outlookHost.ts';
import { WordHost } from './wordHost.ts';

const folder = 'docs/office';

/** Pixels that a pane has on the web. */
const wordSize = { width: 329, height: 445 };
const outlookSize = { width: 320, height: 570 };

interface Picture {
  readonly name: string;
  readonly host: () => OfficeHost;
  readonly size: { readonly width: number; readonly height: number };
  readonly trouble?: 'silent';
  readonly shows: (seat: InOffice) => Promise<void>;
}

const workList = (seat: InOffice): Promise<void> => seat.pane.getByRole('link', { name: /^Terugbellen/u }).waitFor();
const noOffice = (seat: InOffice): Promise<void> => seat.pane.getByRole('heading', { name: 'Office antwoordt niet' }).waitFor();

const pictures: readonly Picture[] = [
  { name: 'word', host: () => new WordHost(), size: wordSize, shows: workList },
  { name: 'outlook', host: () => new OutlookHost(), size: outlookSize, shows: workList },
  { name: 'office-silent', host: () => new WordHost(), size: wordSize, trouble: 'silent', shows: noOffice },
];

mkdirSync(folder, { recursive: true });
const bridge = new FakeBridge();
const pane = await bridge.open();
const browser = await openOfficeBrowser();
try {
  for (const theme of ['light', 'dark'] as const) {
    for (const { name, host: make, shows, ...rest } of pictures) {
      const host = make();
      bridge.framedBy("'self'", host.origin);
      const seat = await openInOffice({ browser, host, pane, theme, ...rest });
      await shows(seat);
      await seat.page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
      await seat.leave();
    }
  }
} finally {
  await bridge.close();
  await browser.close();
}
