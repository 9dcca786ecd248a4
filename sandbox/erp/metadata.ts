import type { Described, Part } from './metadataParts.ts';
import { companies } from './schema/company.ts';
import { entitySetOf, setNamed } from './schema/contract.ts';
import type { Navigation } from './schema/entity.ts';
import type { Property } from './schema/property.ts';

const edmTypes = {
  code: 'Edm.String',
  text: 'Edm.String',
  int: 'Edm.Int32',
  int64: 'Edm.Int64',
  bool: 'Edm.Boolean',
  flow: 'Edm.Boolean',
  date: 'Edm.Date',
  time: 'Edm.TimeOfDay',
  dateTime: 'Edm.DateTimeOffset',
  guid: 'Edm.Guid',
} as const;

const lastOf = (qualified: string): string => qualified.slice(qualified.lastIndexOf('.') + 1);

/** The type of an option, with its namespace. */
const enumName = ({ set, names }: Part, property: string): string => {
  const name = names.wire(property);
  return `${names.typeOf(set)}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

const lengthOf = (property: Property): string => {
  const bounded = (property.type === 'code' || property.type === 'text') && property.length !== null;
  return bounded ? ` MaxLength="${property.length}"` : '';
};

/** The properties of a type that can be met under its names. */
const propertiesOf = ({ set, names }: Part): readonly (readonly [name: string, property: Property])[] =>
  Object.entries(set.properties).filter(([name]) => names.shows(name));

const propertyElement = (part: Part, name: string, property: Property): string => {
  const type = property.type === 'option' ? enumName(part, name) : edmTypes[property.type];
  const nullable = part.key.includes(name) ? ' Nullable="false"' : '';
  return `<Property Name="${part.names.wire(name)}" Type="${type}"${nullable}${lengthOf(property)}/>`;
};

const navigationElement = ({ names }: Part, name: string, { to, many }: Navigation): string => {
  const set = setNamed(to);
  const type = names.of(set).typeOf(entitySetOf(set));
  const target = many ? `Collection(${type})` : type;
  return `<NavigationProperty Name="${names.wire(name)}" Type="${target}" ContainsTarget="${many}"/>`;
};

const entityType = (part: Part): string => {
  const { set, names } = part;
  const keys = part.key.filter(names.shows).map((name) => `<PropertyRef Name="${names.wire(name)}"/>`);
  const properties = propertiesOf(part).map(([name, property]) => propertyElement(part, name, property));
  const content = set.hasContent ? [`<Property Name="${names.wire('content')}" Type="Edm.Stream"/>`] : [];
  const navigations = Object.entries(set.navigations)
    .filter(([name]) => names.shows(name))
    .map(([name, to]) => navigationElement(part, name, to));
  const elements = [`<Key>${keys.join('')}</Key>`, ...properties, ...content, ...navigations];
  return `<EntityType Name="${lastOf(names.typeOf(set))}">${elements.join('')}</EntityType>`;
};

const enumType = (name: string, members: readonly string[]): string =>
  `<EnumType Name="${lastOf(name)}">${members.map((member, at) => `<Member Name="${member}" Value="${at}"/>`).join('')}</EnumType>`;

const enumTypes = (part: Part): readonly string[] =>
  propertiesOf(part).flatMap(([name, property]) =>
    property.type === 'option' ? [enumType(enumName(part, name), property.members)] : [],
  );

const actionElements = ({ set, names }: Part): readonly string[] =>
  Object.entries(set.actions)
    .filter(([name]) => names.shows(name))
    .map(([name, parameters]) => {
      const typed = parameters.map((each) => `<Parameter Name="${names.wire(each)}" Type="Edm.String"/>`).join('');
      const bound = `<Parameter Name="bindingParameter" Type="${names.typeOf(set)}"/>`;
      const returned = set.returns?.[name];
      const returns = returned === undefined ? '' : `<ReturnType Type="${edmTypes[returned]}"/>`;
      return `<Action Name="${names.wire(name)}" IsBound="true">${bound}${typed}${returns}</Action>`;
    });

/** Bound to a company, which has no action of its own kind otherwise. */
const companyAction = ({ action, parts }: Described): readonly string[] => {
  const company = parts.find(({ set }) => set === companies);
  if (action === null || company === undefined) return [];
  const bound = `<Parameter Name="bindingParameter" Type="${company.names.typeOf(company.set)}"/>`;
  return [`<Action Name="${action}" IsBound="true">${bound}<ReturnType Type="${edmTypes.int64}" Nullable="false"/></Action>`];
};

const container = (parts: readonly Part[]): string => {
  const sets = parts.map(({ name, names, set }) => `<EntitySet Name="${name}" EntityType="${names.typeOf(set)}"/>`);
  return `<EntityContainer Name="NAV">${sets.join('')}</EntityContainer>`;
};

/** A service's EDMX. */
export const metadata = (described: Described): string => {
  const { namespace, parts } = described;
  const actions = [...parts.flatMap(actionElements), ...companyAction(described)];
  const schema = [...parts.map(entityType), ...parts.flatMap(enumTypes), ...actions, container(parts)];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>',
    `<Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">${schema.join('')}</Schema>`,
    '</edmx:DataServices></edmx:Edmx>',
  ].join('');
};
