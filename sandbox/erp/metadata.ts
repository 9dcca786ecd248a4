import type { Names } from './names.ts';
import { asTheyAre } from './names.ts';
import { companies } from './schema/company.ts';
import { entitySetOf, setNamed, setNames } from './schema/contract.ts';
import type { EntitySet, Navigation } from './schema/entity.ts';
import type { Property } from './schema/property.ts';

const namespace = 'Microsoft.NAV';

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

/** The type of a set's records on the wire. */
const typeName = (set: EntitySet, names: Names): string => `${namespace}.${names.wire(set.type)}`;

const enumName = (set: EntitySet, property: string): string =>
  `${set.type}${property.charAt(0).toUpperCase()}${property.slice(1)}`;

const lengthOf = (property: Property): string => {
  const bounded = (property.type === 'code' || property.type === 'text') && property.length !== null;
  return bounded ? ` MaxLength="${property.length}"` : '';
};

interface Part {
  readonly set: EntitySet;
  readonly names: Names;
}

const propertyElement = ({ set, names }: Part, name: string, property: Property): string => {
  const type = property.type === 'option' ? `${namespace}.${enumName(set, name)}` : edmTypes[property.type];
  const nullable = name === 'id' ? ' Nullable="false"' : '';
  return `<Property Name="${names.wire(name)}" Type="${type}"${nullable}${lengthOf(property)}/>`;
};

const navigationElement = ({ names }: Part, name: string, { to, many }: Navigation): string => {
  const type = typeName(entitySetOf(setNamed(to)), names);
  const target = many ? `Collection(${type})` : type;
  return `<NavigationProperty Name="${names.wire(name)}" Type="${target}" ContainsTarget="${many}"/>`;
};

const entityType = (part: Part): string => {
  const { set, names } = part;
  const properties = Object.entries(set.properties).map(([name, property]) => propertyElement(part, name, property));
  const content = set.hasContent ? [`<Property Name="${names.wire('content')}" Type="Edm.Stream"/>`] : [];
  const navigations = Object.entries(set.navigations).map(([name, to]) => navigationElement(part, name, to));
  const key = `<Key><PropertyRef Name="${names.wire('id')}"/></Key>`;
  const elements = [key, ...properties, ...content, ...navigations];
  return `<EntityType Name="${names.wire(set.type)}">${elements.join('')}</EntityType>`;
};

const enumType = (name: string, members: readonly string[]): string =>
  `<EnumType Name="${name}">${members.map((member, at) => `<Member Name="${member}" Value="${at}"/>`).join('')}</EnumType>`;

const enumTypes = ({ set }: Part): readonly string[] =>
  Object.entries(set.properties).flatMap(([name, property]) =>
    property.type === 'option' ? [enumType(enumName(set, name), property.members)] : [],
  );

const actionElements = ({ set, names }: Part): readonly string[] =>
  Object.entries(set.actions).map(([name, parameters]) => {
    const typed = parameters.map((each) => `<Parameter Name="${names.wire(each)}" Type="Edm.String"/>`).join('');
    const bound = `<Parameter Name="bindingParameter" Type="${typeName(set, names)}"/>`;
    return `<Action Name="${names.wire(name)}" IsBound="true">${bound}${typed}</Action>`;
  });

const container = (names: Names): string => {
  const sets = setNames.map(
    (name) => `<EntitySet Name="${names.wire(name)}" EntityType="${typeName(entitySetOf(name), names)}"/>`,
  );
  const company = `<EntitySet Name="companies" EntityType="${typeName(companies, asTheyAre)}"/>`;
  return `<EntityContainer Name="NAV">${company}${sets.join('')}</EntityContainer>`;
};

/** The service's EDMX, with the names of this mapping. */
export const metadata = (names: Names): string => {
  const parts: readonly Part[] = [
    { set: companies, names: asTheyAre },
    ...setNames.map((name) => ({ set: entitySetOf(name), names })),
  ];
  const schema = [...parts.map(entityType), ...parts.flatMap(enumTypes), ...parts.flatMap(actionElements), container(names)];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>',
    `<Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">${schema.join('')}</Schema>`,
    '</edmx:DataServices></edmx:Edmx>',
  ].join('');
};
