import type { DossierPlace } from '../../../../addin/flow/dossier/place.ts';
import { toDossier } from '../../../../addin/flow/dossier/place.ts';
import { assignTexts } from '../../../../addin/text/assign.ts';
import { closeTexts } from '../../../../addin/text/close.ts';
import { commonTexts } from '../../../../addin/text/common.ts';
import { finishLinesTexts } from '../../../../addin/text/finishLines.ts';
import { withdrawTexts } from '../../../../addin/text/withdraw.ts';
import { doneDossier, dossier, judgingTask } from '../../../addin/dossierFixtures.ts';
import { ok } from '../../../addin/fakeBridge.ts';
import type { Scene } from '../scene.ts';
import type { Screen } from '../states.ts';
import { alert, refusal, screen, shown } from '../states.ts';
import { press, say } from './act.ts';
import { api } from './dossier.ts';
import { closedToo, place } from './stages.ts';

const { number } = dossier;
const mine = { ...dossier, tasks: [{ ...judgingTask, number: 'T-000160', description: 'Terugbellen' }] };

const assign = screen({
  file: 'dossier/assign/AssignScreen.tsx',
  ...place(mine, toDossier.assign(number), (scene) => say(assignTexts, scene).who),
  form: {
    request: `POST ${api}/assign`,
    send: async (scene) => {
      await scene.page.getByLabel(say(assignTexts, scene).who).selectOption('employee:MVD');
      await press(scene, say(assignTexts, scene).send);
    },
    missing: async (scene) => {
      await press(scene, say(assignTexts, scene).send);
      await scene.page.getByText(say(commonTexts, scene).required).waitFor();
    },
  },
  more: [closedToo(toDossier.assign(number))],
});

const withdraw = screen({
  file: 'dossier/end/WithdrawScreen.tsx',
  ...place(dossier, toDossier.withdraw(number), (scene) => say(withdrawTexts, scene).what),
  form: {
    request: `POST ${api}/withdraw`,
    send: async (scene) => {
      await scene.page.getByLabel(say(closeTexts, scene).reason, { exact: true }).selectOption('INGETROK');
      await press(scene, say(withdrawTexts, scene).send);
    },
    missing: async (scene) => {
      await press(scene, say(withdrawTexts, scene).send);
      await scene.page.getByText(say(commonTexts, scene).required).waitFor();
    },
  },
  more: [closedToo(toDossier.withdraw(number))],
});

const tickAll = ({ page, ...scene }: Scene): Promise<void> => page.getByRole('checkbox', { name: say(finishLinesTexts, { ...scene, page }).every }).check();

/** It stopped after the first of two: that one is finished, and why the other is not is told. */
const stopped = async (scene: Scene): Promise<void> => {
  const [first, second, ...rest] = dossier.lines;
  const half = second === undefined ? [] : [{ ...second, status: 'Completed' as const, closedOn: '2026-11-25', tasks: [] }];
  scene.bridge.on(`POST ${api}/lines/finish`, () => {
    scene.bridge.on(`GET ${api}`, ok({ ...dossier, lines: first === undefined ? [] : [first, ...half, ...rest] }));
    return refusal('erpRefused', scene.language);
  });
  await tickAll(scene);
  await press(scene, say(finishLinesTexts, scene).send(2));
  await scene.page.getByText(say(finishLinesTexts, scene).done).first().waitFor();
};

const finishLines = screen({
  file: 'dossier/finish/FinishLinesScreen.tsx',
  ...place(dossier, toDossier.finishLines(number), (scene) => say(finishLinesTexts, scene).lines),
  form: {
    request: `POST ${api}/lines/finish`,
    send: async (scene) => {
      await tickAll(scene);
      await press(scene, say(finishLinesTexts, scene).send(2));
    },
    missing: async (scene) => {
      await press(scene, say(finishLinesTexts, scene).send(0));
      await alert(scene).waitFor();
    },
  },
  more: [
    closedToo(toDossier.finishLines(number)),
    shown('half finished', place(dossier, toDossier.finishLines(number), (scene) => say(finishLinesTexts, scene).lines), stopped),
    shown('none open', place(doneDossier, toDossier.finishLines(number), (scene) => say(finishLinesTexts, scene).noneOpen.title)),
  ],
});

/** What somebody does to a dossier at any stage. */
export const managingScreens: Readonly<Record<Extract<DossierPlace['at'], 'assign' | 'withdraw' | 'finishLines'>, Screen>> = {
  assign,
  withdraw,
  finishLines,
};
