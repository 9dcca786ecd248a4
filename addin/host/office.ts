import { browserHost } from './browser.ts';
import type { Host } from './host.ts';
import { themeOn } from './theme.ts';

/** What a host may lack, however new its office.js is. */
type Context = Partial<Pick<Office.Context, 'displayLanguage' | 'partitionKey' | 'officeTheme' | 'platform' | 'ui' | 'requirements'>>;

const contextNow = (): Context => Office.context;

/** A WebView without a window of its own for another page opens it in the browser, where it can. */
const openerIn = (browser: Host): Host['openExternal'] => {
  const { ui, requirements } = contextNow();
  const opens = requirements?.isSetSupported('OpenBrowserWindowApi', '1.1') === true && typeof ui?.openBrowserWindow === 'function';
  return (url) => (opens ? ui.openBrowserWindow(url) : browser.openExternal(url));
};

/** On the Mac and the iPad Office does nothing with a download, and says nothing of it. */
const keepsDownloads = (): boolean => {
  const { platform } = contextNow();
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
};

/** What Word and Outlook have in common; each adds what is its own. What Office does not say, the browser in it says. */
export const officeHost = (page: Window, kind: 'outlook' | 'word'): Host => {
  const browser = browserHost(page);
  const { displayLanguage = browser.language, partitionKey = '' } = contextNow();
  return {
    ...browser,
    kind,
    language: displayLanguage,
    partition: partitionKey,
    theme: () => themeOn(contextNow().officeTheme?.bodyBackgroundColor) ?? browser.theme(),
    openExternal: openerIn(browser),
    download: (file) => keepsDownloads() && browser.download(file),
  };
};
