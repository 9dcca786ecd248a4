/** What today's office.js has and the one of 2022 in node_modules has not, added to it where a test wants it. */

export interface ThemeColors {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const lightOffice: ThemeColors = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#323130',
  controlBackgroundColor: '#FAF9F8',
  controlForegroundColor: '#323130',
};

export const darkOffice: ThemeColors = {
  bodyBackgroundColor: '#212121',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#292929',
  controlForegroundColor: '#FFFFFF',
};

/** Left out: as in 2022, or as in a host that has it not. */
export interface Newer {
  /** `Office.context.partitionKey`: browsers that keep storage apart per site. */
  readonly partitionKey?: string;
  /** `Office.context.officeTheme` as it was when the pane opened. */
  readonly officeTheme?: ThemeColors;
  /** Whom `Office.auth.getAuthContext()` names; null: the call fails. */
  readonly signedInAs?: string | null;
  /** `Office.context.ui.openBrowserWindow`; what it opened is `Office.context.ui.opened`. */
  readonly opensBrowser?: true;
  /** Not newer but elsewhere: `Office.context.platform` of another machine, such as `Mac`. */
  readonly platform?: 'PC' | 'Mac' | 'iOS';
  /** `Word.Document.insertFileFromBase64` (WordApi 1.5). */
  readonly insertsFile?: true;
}

/** Runs at the end of a host's own part of office.js. */
const additions = `(newer) => {
  const add = (name, value) => Object.defineProperty(OSF.DDA.Context.prototype, name, { value, configurable: true });
  if (newer.partitionKey !== undefined) add('partitionKey', newer.partitionKey);
  if (newer.officeTheme !== undefined) add('officeTheme', newer.officeTheme);
  if (newer.signedInAs !== undefined) {
    const getAuthContext = () => newer.signedInAs === null ? Promise.reject(new Error('13000')) : Promise.resolve({ userPrincipalName: newer.signedInAs });
    Office.auth = { ...Office.auth, getAuthContext };
  }
  if (newer.platform !== undefined) OfficeExt.HostName.Host.getInstance().getPlatform = () => newer.platform;
  if (newer.opensBrowser) {
    Office.onReady(() => {
      Office.context.ui.opened = [];
      Office.context.ui.openBrowserWindow = (url) => void Office.context.ui.opened.push(url);
    });
  }
  if (newer.insertsFile) {
    Word.Document.prototype.insertFileFromBase64 = function (file, place, options) {
      return OfficeExtension.BatchApiHelper.createMethodObject(Word.SectionCollection, this, 'InsertFileFromBase64', 0, [file, place, options], true, false, null, 0);
    };
  }
}`;

export const newerScript = (newer: Newer): string => `(${additions})(${JSON.stringify(newer)});`;
