import type { Scenario } from './scenario.ts';
import { arriving } from './scenarios/arriving.ts';
import { authority } from './scenarios/authority.ts';
import { browser } from './scenarios/browser.ts';
import { people } from './scenarios/people.ts';
import { writing } from './scenarios/writing.ts';

/** The authority's come last: its keys are others afterwards. */
export const scenarios: readonly Scenario[] = [...arriving, ...writing, ...people, ...browser, ...authority];
