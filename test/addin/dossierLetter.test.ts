import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { securityHeaders } from '../../bridge/http/headers.ts';
import { dossier } from './dossierFixtures.ts';
import { api, button, dossierSeats } from './dossierSeats.ts';
import { finished, ok, trouble } from './fakeBridge.ts';

const letterFile = new URL('../../templates/ontvangstbevestiging/letter.docx', import.meta.url);

/** What the bridge itself sends with the page. */
const policyOf = (signInOrigin: string): string => {
  const sent = new Map<string, string>();
  const response = { set: (headers: Readonly<Record<string, string>>) => Object.entries(headers).forEach(([name, value]) => sent.set(name, value)) };
  securityHeaders({ frameAncestors: ["'self'"], signInOrigin })({} as never, response as never, () => undefined);
  return sent.get('Content-Security-Policy') ?? '';
};

describe('a letter of a dossier', () => {
  const { arriveAt, bodiesTo, bridge, open, seat, stage } = dossierSeats();

  beforeEach(() => {
    bridge().on(`POST ${api}/letters`, finished({ documentId: 'd-1' }));
    bridge().on(`POST ${api}/letters/hints`, ok({ hints: [] }));
  });

  const openLetter = async (at: string): Promise<Page> => {
    const page = await open(dossier, at);
    await page.route('**/letters/preview', async (route) => route.fulfill({ body: await readFile(letterFile) }));
    return page;
  };

  const answer = async (page: Page): Promise<void> => {
    await page.getByLabel('Hoe is de klacht ontvangen?').selectOption('per e-mail');
    await page.getByLabel('Wanneer krijgt de melder uiterlijk antwoord?', { exact: true }).fill('2026-12-18');
  };

  it('has the template that fits chosen, asks for what is missing, and goes to its line', async () => {
    const page = await openLetter('/regel/50000/brief');
    await button(page, 'In dossier zetten').click();
    expect(await page.getByText('Dit antwoord is nodig.').count()).to.equal(2);
    await answer(page);
    await button(page, 'In dossier zetten').click();
    await arriveAt('/regel/50000');
    expect(bodiesTo('letters')).to.deep.equal([
      {
        templateCode: 'ONTVANGST',
        lineNumber: 50_000,
        answers: { ontvangenOp: '2026-11-20', ontvangenVia: 'per e-mail', antwoordVoor: '2026-12-18', extra: '' },
      },
    ]);
  });

  it('shows how it will read by itself, under the bridge’s security policy', async () => {
    const page = await openLetter('/brief');
    await page.route(`${stage().origin}/`, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': policyOf(stage().origin) };
      await route.fulfill({ response, headers });
    });
    await page.reload();
    await answer(page);
    const letter = page.getByRole('document', { name: 'Voorbeeld van de brief' });
    await letter.getByText('Wat gebeurt er nu?').waitFor();
    await letter.locator('img').first().waitFor();
    expect(await letter.locator('style').count()).to.equal(0);
    expect(seat().errors).to.deep.equal([]);
  });

  it('goes into the dossier while the preview fails', async () => {
    bridge().on(`POST ${api}/letters/preview`, trouble(503));
    const page = await open(dossier, '/brief');
    await answer(page);
    await button(page, 'Probeer opnieuw').waitFor();
    await button(page, 'In dossier zetten').click();
    await arriveAt('');
  });

  it('can be downloaded without writing anything', async () => {
    const page = await openLetter('/brief');
    await answer(page);
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Downloaden').click()]);
    expect(file.suggestedFilename()).to.equal('Ontvangstbevestiging.docx');
    expect(bodiesTo('letters')).to.deep.equal([]);
  });
});
