import { lazy } from 'react';
import type { ReactNode } from 'react';
import type { Route } from '../flow/route.ts';

// The lists come with the page; every other stage is loaded when it is opened.
const TaskScreen = lazy(async () => ({ default: (await import('./task/TaskScreen.tsx')).TaskScreen }));
const TaskLetterScreen = lazy(async () => ({ default: (await import('./task/TaskLetterScreen.tsx')).TaskLetterScreen }));
const TaskLetterAgainScreen = lazy(async () => ({ default: (await import('./task/TaskLetterAgainScreen.tsx')).TaskLetterAgainScreen }));
const SeveralScreen = lazy(async () => ({ default: (await import('./several/SeveralScreen.tsx')).SeveralScreen }));
const TemplatesScreen = lazy(async () => ({ default: (await import('./editor/TemplatesScreen.tsx')).TemplatesScreen }));
const TemplateScreen = lazy(async () => ({ default: (await import('./editor/TemplateScreen.tsx')).TemplateScreen }));
const NewTemplateScreen = lazy(async () => ({ default: (await import('./editor/NewTemplateScreen.tsx')).NewTemplateScreen }));
const DossierScreen = lazy(async () => ({ default: (await import('./dossier/DossierScreen.tsx')).DossierScreen }));

/** What is open: all but the lists. */
export type Opened = Exclude<Route, { readonly at: 'work' }>;

export const openedAt = (route: Opened): ReactNode => {
  switch (route.at) {
    case 'task':
      return <TaskScreen key={route.number} number={route.number} />;
    case 'taskLetter':
      return <TaskLetterScreen key={route.number} number={route.number} />;
    case 'taskLetterAgain':
      return <TaskLetterAgainScreen key={route.documentId} number={route.number} documentId={route.documentId} />;
    case 'several':
      return <SeveralScreen />;
    case 'templates':
      return <TemplatesScreen />;
    case 'template':
      return <TemplateScreen key={route.code} code={route.code} />;
    case 'newTemplate':
      return <NewTemplateScreen />;
    case 'dossier':
      return <DossierScreen key={route.number} number={route.number} rest={route.rest} />;
  }
};
