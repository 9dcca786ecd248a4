import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { systemClock } from './clock.ts';
import { browserHost } from './host/browser.ts';
import { findHost } from './host/find.ts';
import type { Host } from './host/host.ts';
import { systemIds } from './ids.ts';
import { keepIn } from './keep.ts';
import { openSignIn, paneOf, queryClient, readConfig, settle, speakOn } from './start.ts';
import { storesOf } from './stores.ts';
import { App } from './view/App.tsx';
import { keepFocusNear } from './view/parts/focus.ts';
import { keepSecondPress } from './view/parts/secondPress.ts';
import { OfficeSilent, Unreachable } from './view/Standstill.tsx';

const stores = storesOf(window);

const show = async (root: Root, host: Host): Promise<void> => {
  const language = speakOn({ page: window, stores, host });
  const ground = { page: window, stores, host, clock: systemClock, ids: systemIds, language };
  const config = await readConfig(window);
  const tokens = config === null ? null : await openSignIn(config, ground);
  if (config === null || tokens === null) return root.render(<Unreachable host={host} language={language} onAgain={() => void show(root, host)} />);
  if (!(await settle(tokens, window))) return;
  const pane = paneOf(config, tokens, ground);
  root.render(
    <StrictMode>
      <App pane={pane} client={queryClient(tokens)} />
    </StrictMode>,
  );
};

const start = async (root: Root): Promise<void> => {
  const found = await findHost(window, systemClock);
  if (found.kind === 'found') return show(root, found.host);
  const host = browserHost(window);
  const keep = keepIn(stores.session, host.partition);
  const goOn = (): void => {
    // Signing in leads away and back; nobody is asked this twice.
    keep.write('withoutOffice', '');
    void show(root, host);
  };
  if (keep.read('withoutOffice') !== null) return show(root, host);
  root.render(<OfficeSilent host={host} language={speakOn({ page: window, stores, host })} onGoOn={goOn} />);
};

keepFocusNear(document);
keepSecondPress(document);
const place = document.getElementById('pane');
if (place !== null) void start(createRoot(place));
