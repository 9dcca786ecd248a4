import type { Locator } from 'playwright-core';
import type { InLanguages } from '../../../../addin/text/language.ts';
import type { Scene } from '../scene.ts';

/** A text of the pane in the scene's language: `say(taskTexts, scene).decline`. */
export const say = <T>(texts: InLanguages<T>, { language }: Scene): T => texts[language];

export const button = ({ page }: Scene, name: string): Locator => page.getByRole('button', { name, exact: true });

export const press = (scene: Scene, name: string): Promise<void> => button(scene, name).click();

/** Opens what folds. */
export const unfold = ({ page }: Scene, title: string): Promise<void> => page.locator('summary').getByText(title, { exact: true }).first().click();
