/** The buttons in the ribbon: where they stand, and what they open. */
import { words } from '../../words.ts';
import { autoShow } from '../autoShow.ts';
import type { Kind } from '../facts.ts';
import type { XmlElement } from '../read.ts';
import { attribute, childNamed, inOverrides, isFunctionButton, named, overridesOf, typeOf } from './rule.ts';
import type { Fault, Manifest, Placed, Rule } from './rule.ts';

interface Ribbon {
  readonly host: string;
  readonly surfaces: readonly string[];
  readonly tab: string;
}

const ribbons: Readonly<Record<Kind, Ribbon>> = {
  word: { host: 'Document', surfaces: ['PrimaryCommandSurface'], tab: 'TabHome' },
  outlook: { host: 'MailHost', surfaces: ['MessageReadCommandSurface', 'MessageComposeCommandSurface'], tab: 'TabDefault' },
};

/** Elements whose attribute must have one value. */
const must =
  (name: string, key: string, valueOf: (kind: Kind) => string): Rule['look'] =>
  (manifest) =>
    named(manifest, name)
      .filter(({ element, overrides }) => overrides !== null && attribute(element, key) !== valueOf(manifest.kind))
      .map(({ element }) => ({
        line: element.line,
        what: words(`<${name}> heeft ${key}="${attribute(element, key)}".`, `<${name}> has ${key}="${attribute(element, key)}".`),
        mend: words(`Schrijf ${key}="${valueOf(manifest.kind)}".`, `Write ${key}="${valueOf(manifest.kind)}".`),
      }));

const surfaceFaults = ({ kind }: Manifest, overrides: XmlElement, placed: readonly Placed[]): readonly Fault[] => {
  const { surfaces } = ribbons[kind];
  const points = placed.filter(({ element }) => element.name === 'ExtensionPoint').map(({ element }) => element);
  const mend = words(`Nodig zijn precies: ${surfaces.join(', ')}.`, `Needed are exactly: ${surfaces.join(', ')}.`);
  const strange = points.filter((point, index) => !surfaces.includes(typeOf(point)) || points.findIndex((one) => typeOf(one) === typeOf(point)) < index);
  const lacking = surfaces.filter((surface) => !points.some((point) => typeOf(point) === surface));
  return [
    ...strange.map((point) => ({ line: point.line, what: words(`${typeOf(point)} hoort hier niet.`, `${typeOf(point)} does not belong here.`), mend })),
    ...lacking.map((surface) => ({ line: overrides.line, what: words(`Er is geen knop in ${surface}.`, `There is no button in ${surface}.`), mend })),
  ];
};

const surfaces: Rule['look'] = (manifest) =>
  overridesOf(manifest).flatMap((overrides) => surfaceFaults(manifest, overrides, inOverrides(manifest, overrides)));

/** Outlook does not load a manifest in which two controls of one form have one id. */
const idTwice: Rule['look'] = (manifest) =>
  overridesOf(manifest).flatMap((overrides) => {
    const owners = inOverrides(manifest, overrides).filter(({ element }) => element.name === 'Control' || element.name === 'Group');
    return owners
      .filter(({ element }, index) => owners.findIndex((one) => attribute(one.element, 'id') === attribute(element, 'id')) < index)
      .map(({ element }) => ({
        line: element.line,
        what: words(`De id ${attribute(element, 'id')} is er al.`, `The id ${attribute(element, 'id')} is there already.`),
        mend: words('Geef elke knop en elke groep een eigen id.', 'Give each button and each group an id of its own.'),
      }));
  });

/** Office allows it. This product has no file with functions, so such a button would do nothing. */
const functionButton: Rule['look'] = ({ all }) =>
  all
    .filter(({ element }) => isFunctionButton(element))
    .map(({ element }) => ({
      line: element.line,
      what: words('Deze knop voert een functie uit (ExecuteFunction), en dat heeft dit product niet.', 'This button runs a function (ExecuteFunction), and this product has none.'),
      mend: words('Haal de knop weg, of laat hem het paneel openen met ShowTaskpane en SourceLocation.', 'Take the button out, or let it open the pane with ShowTaskpane and SourceLocation.'),
    }));

const actionType: Rule['look'] = (manifest) =>
  must('Action', 'xsi:type', () => 'ShowTaskpane')({ ...manifest, all: manifest.all.filter(({ element }) => !isFunctionButton(element)) });

/** There is nobody to switch a button on later. */
const enabled: Rule['look'] = (manifest) =>
  named(manifest, 'Enabled')
    .filter(({ element }) => element.text !== 'true')
    .map(({ element }) => ({
      line: element.line,
      what: words(`De knop is zo niet te gebruiken: Enabled is ${element.text}.`, `The button cannot be used this way: Enabled is ${element.text}.`),
      mend: words('Schrijf true, of haal Enabled weg.', 'Write true, or take Enabled out.'),
    }));

/** Of a control or a group, in characters. */
const longest = 125;

const idLength: Rule['look'] = ({ all }) =>
  all
    .filter(({ element }) => (element.name === 'Control' || element.name === 'Group') && element.attributes.has('id'))
    .map(({ element }) => ({ element, length: attribute(element, 'id').length }))
    .filter(({ length }) => length === 0 || length > longest)
    .map(({ element, length }) => ({
      line: element.line,
      what: words(`Deze id heeft ${length} tekens.`, `This id has ${length} characters.`),
      mend: words(`Neem 1 tot en met ${longest} tekens.`, `Take 1 up to ${longest} characters.`),
    }));

const opens = (action: XmlElement): boolean => childNamed(action, 'TaskpaneId')?.text === autoShow;

const wordPane = (manifest: Manifest): readonly Fault[] => {
  const actions = named(manifest, 'Action').map(({ element }) => element);
  const opening = actions.filter(opens);
  const [first] = actions;
  if (opening.length === 1 || first === undefined) return [];
  return [
    {
      line: (opening[1] ?? first).line,
      what: words(`${opening.length} knoppen hebben de TaskpaneId ${autoShow}.`, `${opening.length} buttons have the TaskpaneId ${autoShow}.`),
      mend: words(
        'Geef hem aan precies één knop, vóór SourceLocation: zo opent het paneel vanzelf met onze brieven.',
        'Give it to exactly one button, before SourceLocation: that is how the pane opens by itself with our letters.',
      ),
    },
  ];
};

/** Outlook has no documents to open a pane with, and does not load a manifest that says it has. */
const noPaneId = (manifest: Manifest): readonly Fault[] =>
  named(manifest, 'TaskpaneId').map(({ element }) => ({
    line: element.line,
    what: words('Outlook kent geen TaskpaneId.', 'Outlook knows no TaskpaneId.'),
    mend: words('Haal hem weg.', 'Take it out.'),
  }));

const taskpaneId: Rule['look'] = (manifest) => (manifest.kind === 'word' ? wordPane(manifest) : noPaneId(manifest));

const isPinnable = (overrides: XmlElement, point: XmlElement): boolean =>
  typeOf(overrides) === 'VersionOverridesV1_1' && typeOf(point) === 'MessageReadCommandSurface';

const everyAction = (element: XmlElement): readonly XmlElement[] => [...(element.name === 'Action' && !isFunctionButton(element) ? [element] : []), ...element.children.flatMap(everyAction)];

const pinFault = (action: XmlElement, pinnable: boolean): readonly Fault[] => {
  const found = childNamed(action, 'SupportsPinning');
  if (pinnable) {
    if (found?.text === 'true') return [];
    const mend = words('Zet <SupportsPinning>true</SupportsPinning> na SourceLocation.', 'Put <SupportsPinning>true</SupportsPinning> after SourceLocation.');
    return [{ line: (found ?? action).line, what: words('Het paneel kan zo niet vastgezet worden.', 'The pane cannot be pinned this way.'), mend }];
  }
  if (found === null) return [];
  const what = words('SupportsPinning hoort hier niet.', 'SupportsPinning does not belong here.');
  const mend = words('Houd het alleen in VersionOverridesV1_1 bij MessageReadCommandSurface.', 'Keep it in VersionOverridesV1_1 at MessageReadCommandSurface only.');
  return [{ line: found.line, what, mend }];
};

const pinning: Rule['look'] = (manifest) =>
  overridesOf(manifest).flatMap((overrides) =>
    inOverrides(manifest, overrides)
      .filter(({ element }) => element.name === 'ExtensionPoint')
      .flatMap(({ element: point }) => everyAction(point).flatMap((action) => pinFault(action, isPinnable(overrides, point)))),
  );

export const commandRules: readonly Rule[] = [
  { name: 'hostType', look: must('Host', 'xsi:type', (kind) => ribbons[kind].host) },
  { name: 'extensionPoints', look: surfaces },
  { name: 'ribbonTab', look: must('OfficeTab', 'id', (kind) => ribbons[kind].tab) },
  { name: 'controlType', look: must('Control', 'xsi:type', () => 'Button') },
  { name: 'functionButton', look: functionButton },
  { name: 'actionType', look: actionType },
  { name: 'enabled', look: enabled },
  { name: 'controlIdTwice', look: idTwice },
  { name: 'controlIdLength', look: idLength },
  { name: 'taskpaneId', look: taskpaneId },
  { name: 'pinning', look: pinning },
];
