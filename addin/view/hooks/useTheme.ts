import { useSyncExternalStore } from 'react';
import type { Host, Theme } from '../../host/host.ts';

/** The host's theme, followed while it changes. */
export const useTheme = (host: Host): Theme => useSyncExternalStore(host.onThemeChange, host.theme);
