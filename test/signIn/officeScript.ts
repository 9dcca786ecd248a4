/** Where no host page is needed: an office.js that says in which program the pane is, and nothing else. */
import type { BrowserContext } from 'playwright-core';

export interface Program {
  readonly name: 'Outlook' | 'Word';
  /** What `Office.auth.getAuthContext` says; null: it says nothing. */
  readonly loginHint: string | null;
}

const scriptOf = ({ name, loginHint }: Program): string => `window.Office = {
  HostType: { Word: 'Word', Outlook: 'Outlook' },
  onReady: () => Promise.resolve({ host: ${JSON.stringify(name)}, platform: 'OfficeOnline' }),
  context: {
    host: ${JSON.stringify(name)},
    displayLanguage: 'nl-NL',
    partitionKey: undefined,
    requirements: { isSetSupported: () => false },
    ui: {},
  },
  auth: { getAuthContext: () => Promise.resolve({ userPrincipalName: ${JSON.stringify(loginHint)}, userObjectId: '', tenantId: '', authorityType: 'aad' }) },
  EventType: {},
};`;

export const runIn = async (context: BrowserContext, program: Program): Promise<void> => {
  await context.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: scriptOf(program) }));
};
