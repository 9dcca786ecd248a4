import type { Host, NamedFile } from './host.ts';

const download = ({ name, content }: NamedFile): boolean => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return true;
};

/** The pane as a web page: staff without Office, and the demonstration. */
export const browserHost = (page: Window): Host => {
  const dark = page.matchMedia('(prefers-color-scheme: dark)');
  return {
    kind: 'browser',
    language: page.navigator.language,
    partition: '',
    theme: () => (dark.matches ? 'dark' : 'light'),
    onThemeChange: (changed) => {
      dark.addEventListener('change', changed);
      return () => dark.removeEventListener('change', changed);
    },
    openExternal: (url) => void page.open(url, '_blank', 'noopener'),
    download,
    loginHint: () => Promise.resolve(null),
  };
};
