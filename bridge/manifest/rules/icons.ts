/** Office wants each picture in fixed sizes, and shows none where one is of another size than it says. */
import { words } from '../../words.ts';
import type { Words } from '../../words.ts';
import { urlOf } from '../../url.ts';
import { buttonIcons, facts } from '../facts.ts';
import type { XmlElement } from '../read.ts';
import { panesOf } from './panes.ts';
import { resourcesIn } from './resources.ts';
import { attribute, headNamed, inOverrides, named, overridesOf } from './rule.ts';
import type { Fault, Icons, Manifest, Rule } from './rule.ts';

const sizesIn = ({ children }: XmlElement): readonly string[] => children.map((image) => attribute(image, 'size'));

const wanted = buttonIcons.map(String);

const buttonSizes: Rule['look'] = (manifest) =>
  named(manifest, 'Icon')
    .filter(({ element }) => wanted.some((size) => sizesIn(element).filter((one) => one === size).length !== 1))
    .map(({ element }) => ({
      line: element.line,
      what: words(`De afmetingen ${wanted.join(', ')} zijn er niet elk één keer.`, `The sizes ${wanted.join(', ')} are not there once each.`),
      mend: words(`Zet er drie in: ${wanted.map((size) => `size="${size}"`).join(', ')}.`, `Put in three: ${wanted.map((size) => `size="${size}"`).join(', ')}.`),
    }));

interface Picture {
  readonly element: XmlElement;
  readonly url: string;
  /** Pixels of a side. */
  readonly side: number;
}

const listPictures = (manifest: Manifest): readonly Picture[] =>
  ['IconUrl', 'HighResolutionIconUrl'].flatMap((name, index) =>
    headNamed(manifest, name).map((element) => ({ element, url: attribute(element, 'DefaultValue'), side: facts[manifest.kind].listIcons[index] ?? 0 })),
  );

/** The picture that each `Icon` means, at the place where its address stands. */
const buttonPictures = (manifest: Manifest): readonly Picture[] =>
  overridesOf(manifest).flatMap((overrides) => {
    const placed = inOverrides(manifest, overrides);
    const resources = new Map(resourcesIn(placed).map(({ id, element }) => [id, element]));
    const pictures = placed.filter(({ element, parent }) => element.name === 'bt:Image' && parent?.name === 'Icon').flatMap(({ element }) => {
      const resource = resources.get(attribute(element, 'resid'));
      return resource === undefined ? [] : [{ element: resource, url: attribute(resource, 'DefaultValue'), side: Number(attribute(element, 'size')) }];
    });
    return pictures.filter(({ element, side }, index) => pictures.findIndex((one) => one.element === element && one.side === side) === index);
  });

const use: Words = words('Gebruik een vierkante PNG van', 'Use a square PNG of');

const sizeFault = (icons: Icons, { element, url, side }: Picture): readonly Fault[] => {
  const size = icons(url);
  if (size?.width === side && size.height === side) return [];
  const { line } = element;
  const mend = words(`${use.nl} ${side} bij ${side} beeldpunten.`, `${use.en} ${side} by ${side} pixels.`);
  if (size === null) return [{ line, what: words(`Hier is geen PNG: ${url}.`, `There is no PNG here: ${url}.`), mend }];
  return [{ line, what: words(`De PNG is ${size.width} bij ${size.height}: ${url}.`, `The PNG is ${size.width} by ${size.height}: ${url}.`), mend }];
};

/** At another address than the pane: whoever checks has no such picture, and it may well be right. */
const isElsewhere = (manifest: Manifest, { url }: Picture): boolean => {
  const address = urlOf(url);
  return address !== null && !panesOf(manifest).some((pane) => urlOf(attribute(pane, 'DefaultValue'))?.origin === address.origin);
};

export const unseenPictures = (manifest: Manifest): readonly Fault[] =>
  [...listPictures(manifest), ...buttonPictures(manifest)]
    .filter((picture) => isElsewhere(manifest, picture))
    .map(({ element: { line }, url, side }) => ({
      line,
      what: words(`Dit plaatje staat op een ander adres dan het paneel, en is niet bekeken: ${url}.`, `This picture is at another address than the pane, and was not looked at: ${url}.`),
      mend: words(`Kijk zelf of het een vierkante PNG van ${side} bij ${side} beeldpunten is.`, `See for yourself whether it is a square PNG of ${side} by ${side} pixels.`),
    }));

const pictureSizes =
  (pictures: (manifest: Manifest) => readonly Picture[]): Rule['look'] =>
  (manifest) => {
    const { icons } = manifest;
    return icons === undefined ? [] : pictures(manifest).flatMap((picture) => (isElsewhere(manifest, picture) ? [] : sizeFault(icons, picture)));
  };

export const iconRules: readonly Rule[] = [
  { name: 'iconSizes', look: buttonSizes },
  { name: 'buttonPicture', look: pictureSizes(buttonPictures) },
  { name: 'listPicture', look: pictureSizes(listPictures) },
];
