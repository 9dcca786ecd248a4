import type { Locator } from 'playwright-core';
import type { ErrorCode } from '../../../bridge/errorTable.ts';
import { fault, problemIn } from '../../../bridge/errors.ts';
import { words } from '../../../bridge/words.ts';
import { commonTexts } from '../../../addin/text/common.ts';
import type { Language } from '../../../addin/text/language.ts';
import type { Between, Reply } from '../../addin/fakeBridge.ts';
import { finished, running } from '../../addin/fakeBridge.ts';
import { lengthened } from './lengthened.ts';
import type { Scene } from './scene.ts';
import type { Check } from './sight.ts';

/** One state that a screen may be in. */
export interface State {
  /** As the report names it: `no rights`. */
  readonly name: string;
  /** Brings the pane there, from a bridge that answers with the fixtures, and waits until it is. */
  readonly play: (scene: Scene) => Promise<void>;
  /** What is looked at in this state only. */
  readonly also?: readonly Check[];
}

export interface Screen {
  /** The component that shows it, from `addin/view/`. */
  readonly file: string;
  readonly states: readonly State[];
  /** What its form sends, where it has one: `POST /api/tasks/T-000123/decline`. */
  readonly request?: string;
}

interface FormPlan {
  /** What is sent, such as `POST /api/tasks/T-000123/decline`. */
  readonly request: string;
  /** Fills in what is needed and presses the button. */
  readonly send: (scene: Scene) => Promise<void>;
  /** Presses the button with something missing, and waits for the screen to say so. */
  readonly missing?: (scene: Scene) => Promise<void>;
  /** Makes the bridge answer what a colleague made of it meanwhile. */
  readonly changed?: (scene: Scene) => void;
}

interface ScreenPlan {
  readonly file: string;
  /** Its address: `#/taak/T-000123`. */
  readonly at: string;
  /** What the bridge answers otherwise than by default. */
  readonly serve?: (scene: Scene) => void;
  /** What stands there once everything has been read. */
  readonly shows: (scene: Scene) => Locator;
  readonly form?: FormPlan;
  /** States of this screen alone. */
  readonly more?: readonly State[];
}

/** A refusal of the bridge, as it says it in this language. */
export const refusal = (code: ErrorCode, language: Language): Reply => {
  const detail = words('Mark van Dijk was u net voor.', 'Mark van Dijk was just ahead of you.');
  const body = problemIn(language, fault(code, detail));
  return { status: body.status, body };
};

const isSetup = (path: string): boolean => path === '/api/config' || path === '/token';

/** Every read of the API goes like this. */
const reads = (between: Between): Between => (sent, answer) =>
  sent.method === 'GET' && !isSetup(sent.path) ? between(sent, answer) : answer();

const never: Promise<never> = new Promise(() => undefined);

const skeleton = ({ page, language }: Scene): Locator => page.getByRole('status', { name: commonTexts[language].loading }).first();

export const alert = ({ page }: Scene): Locator => page.getByRole('alert').first();

type Place = Pick<ScreenPlan, 'at' | 'serve' | 'shows'>;

const opened = async (scene: Scene, { at, serve, shows }: Place): Promise<void> => {
  serve?.(scene);
  await scene.open(at);
  await shows(scene).waitFor();
};

/** A state that shows with what the bridge answers, and perhaps after some steps. */
export const shown = (name: string, place: Place, act?: (scene: Scene) => Promise<void>): State => ({
  name,
  play: async (scene) => {
    await opened(scene, place);
    await act?.(scene);
  },
});

const loading = ({ at, serve }: Place): State => ({
  name: 'loading',
  play: async (scene) => {
    serve?.(scene);
    scene.bridge.between(reads(() => never));
    await scene.open(at);
    await skeleton(scene).waitFor();
  },
});

/** Comes after somebody saw it load: nothing may jump. */
const arriving = ({ at, serve, shows }: Place): State => ({
  name: 'arrived late',
  also: [({ ask }) => ask('time', 'shiftFaults')],
  play: async (scene) => {
    serve?.(scene);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    scene.bridge.between(reads(async (_sent, answer) => released.then(answer)));
    await scene.open(at);
    await skeleton(scene).waitFor();
    release();
    await shows(scene).waitFor();
  },
});

const refusedReads = (name: string, code: ErrorCode) => ({ at, serve }: Place): State => ({
  name,
  play: async (scene) => {
    serve?.(scene);
    scene.bridge.between(reads(async () => refusal(code, scene.language)));
    await scene.open(at);
    await alert(scene).waitFor();
  },
});

const longTexts = (place: Place): State => ({
  name: 'long texts',
  play: async (scene) => {
    place.serve?.(scene);
    scene.bridge.between(reads(async (_sent, answer) => lengthened(await answer())));
    await scene.open(place.at);
    await scene.page.getByText('Werkzaamhedenoverlast').filter({ visible: true }).first().waitFor();
  },
});

const reading: readonly ((place: Place) => State)[] = [
  (place) => shown('as usual', place),
  loading,
  arriving,
  longTexts,
  refusedReads('no rights', 'notAllowed'),
  refusedReads('not found', 'notFound'),
  refusedReads('ERP away', 'erpAway'),
];

const writing = (name: string, reply: (language: Language) => Reply, ends: (scene: Scene) => Promise<void>) => (place: Place, form: FormPlan): State =>
  shown(name, place, async (scene) => {
    scene.bridge.on(form.request, reply(scene.language));
    scene.bridge.on('GET /api/operations/op-1', running(1, 3));
    await scene.ask('time', 'listen');
    await form.send(scene);
    await ends(scene);
  });

const until = (locator: (scene: Scene) => Locator) => (scene: Scene): Promise<void> => locator(scene).waitFor();

const heard =
  (said: (language: Language) => string) =>
  ({ hears, language }: Scene): Promise<void> =>
    hears(said(language));

/** Said to be saved, and the screen that comes next is there. */
const saved = async (scene: Scene): Promise<void> => {
  const { saved: said, loading: coming } = commonTexts[scene.language];
  await scene.hears(said);
  await scene.page.getByRole('heading', { level: 1 }).filter({ hasNotText: coming }).waitFor();
};

const refusedWrite = (name: string, code: ErrorCode) => writing(name, (language) => refusal(code, language), until(alert));

const forms: readonly ((place: Place, form: FormPlan) => State)[] = [
  writing('saving', () => running(1, 3), heard((language) => commonTexts[language].saving(1))),
  writing('saved', () => finished(), saved),
  refusedWrite('changed by somebody else', 'changed'),
  refusedWrite('no rights to write', 'notAllowed'),
  refusedWrite('ERP away while saving', 'erpAway'),
];

const missing = (place: Place, { missing: leave }: FormPlan): readonly State[] =>
  leave === undefined ? [] : [shown('something missing', place, leave)];

/** A screen in all states that every screen has, and in its own. */
export const screen = ({ file, form, more = [], ...place }: ScreenPlan): Screen => ({
  file,
  ...(form !== undefined && { request: form.request }),
  states: [
    ...reading.map((state) => state(place)),
    ...(form === undefined ? [] : [...forms.map((state) => state(place, form)), ...missing(place, form)]),
    ...more,
  ],
});
