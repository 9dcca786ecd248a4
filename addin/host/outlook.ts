import type { Host, Theme } from './host.ts';
import { officeHost } from './office.ts';
import { themeOn } from './theme.ts';

interface ThemeChanged {
  readonly officeTheme?: { readonly bodyBackgroundColor?: string };
}

/** Mailbox 1.14; before that the pane keeps the colours that it was opened with. */
const tellsOfTheme = (): boolean => Office.context.requirements.isSetSupported('Mailbox', '1.14');

/** The pane beside a mail, which follows when somebody chooses other colours. */
export const outlookHost = (page: Window): Host => {
  const host = officeHost(page, 'outlook');
  let chosen: Theme | null = null;
  const followOffice = (changed: () => void): (() => void) => {
    const follow = ({ officeTheme }: ThemeChanged): void => {
      chosen = themeOn(officeTheme?.bodyBackgroundColor);
      changed();
    };
    Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, follow);
    return () => Office.context.mailbox.removeHandlerAsync(Office.EventType.OfficeThemeChanged);
  };
  return {
    ...host,
    theme: () => chosen ?? host.theme(),
    onThemeChange: (changed) => {
      const ends = [host.onThemeChange(changed), ...(tellsOfTheme() ? [followOffice(changed)] : [])];
      return () => ends.forEach((end) => end());
    },
  };
};
