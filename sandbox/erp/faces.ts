import { pageNames } from './pages/names.ts';
import type { Face } from './route.ts';
import type { Manner } from './source.ts';

/** How the ERP speaks on one of its faces. */
export const faced = ({ names, rules }: Manner, face: Face): Manner => ({ names: face === 'pages' ? pageNames(rules) : names, rules });
