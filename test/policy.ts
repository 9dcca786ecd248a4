/** Whether a browser refused anything under the Content-Security-Policy: no test may pass with that, whatever else it looks at. */
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, LaunchOptions } from 'playwright-core';

const mark = 'securitypolicyviolation';

/** Some violations have an event and no line in the console, others the other way round; runs in every frame. */
const tellViolations = `addEventListener('${mark}', ({ effectiveDirective, blockedURI, documentURI }) =>
  console.error('${mark}: ' + effectiveDirective + ' refused ' + blockedURI + ' on ' + documentURI));`;

const isViolation = (line: string): boolean => line.includes(mark) || /content[- ]security[- ]policy/iu.test(line);

export interface PolicyWatch {
  /** What was refused so far, as the browser says it. */
  readonly violations: readonly string[];
  /** Throws when something was refused. */
  readonly check: () => void;
}

const throwOn = (violations: readonly string[]): void => {
  if (violations.length > 0) throw new Error(`Refused under the Content-Security-Policy:\n${violations.join('\n')}`);
};

/** Looks at every page that this browser opens from now on. */
export const watchPolicy = (browser: Browser): PolicyWatch => {
  const violations: string[] = [];
  const watch = (context: BrowserContext): void => {
    // A context that closes at once has nothing to tell.
    void context.addInitScript(tellViolations).catch(() => undefined);
    context.on('console', (message) => isViolation(message.text()) && violations.push(message.text()));
  };
  browser.on('context', watch);
  return { violations, check: () => throwOn(violations) };
};

/** A browser that does not close in peace once it refused something: in a test's `after`, or at the end of a program. */
export const launchWatched = async (options: LaunchOptions): Promise<Browser> => {
  const browser = await chromium.launch(options);
  const { check } = watchPolicy(browser);
  const close = browser.close.bind(browser);
  browser.close = async (how) => {
    await close(how);
    check();
  };
  return browser;
};
