import type { Browser } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { launchWatched } from '../policy.ts';

/** Quiet: Chromium asks nothing of its own outside this machine. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=nl',
];

export const openBrowser = async (): Promise<Browser> => {
  const executablePath = await findChromium({ env: process.env });
  if (executablePath === undefined) throw new Error('No Chromium found: run npm test once, or set CHROMIUM_PATH');
  return launchWatched({ executablePath, args: quiet, env: { ...process.env, LANGUAGE: 'nl' } });
};
