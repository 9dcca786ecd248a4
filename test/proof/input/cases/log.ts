/** The canary: what people typed and what the ERP holds of them must not stand in the bridge's log. */
import { expect } from 'chai';
import { casesOf } from '../case.ts';
import type { Case } from '../case.ts';
import type { World } from '../world.ts';

const personal = ['displayName', 'addressLine1', 'email', 'phoneNumber', 'mobilePhoneNumber'] as const;

/** Names, addresses and numbers of everybody in the ERP, as far as they are long enough to be recognised. */
const knownOf = async ({ erp }: World): Promise<readonly string[]> => {
  const contacts = await erp.rows('contacts', [], personal);
  const colleagues = await erp.rows('employees', [], ['name', 'email']);
  const values = [...contacts, ...colleagues].flatMap((row) => Object.values(row).map(String));
  return [...new Set(values)].filter((value) => value.length >= 6);
};

/** Words that the cases typed into texts. */
const typed = ['Klacht over de proef', 'eerste reparatieverzoek', 'Zoals besproken', 'Op verzoek', 'Na vijven', 'Een opmerking', 'Bij stap'];

const holdsNone = (log: string, values: readonly string[]): void => {
  const found = values.filter((value) => log.includes(value));
  expect(found, 'in the log').to.deep.equal([]);
};

export const logCases = (world: World): readonly Case[] => {
  const log = (): string => world.programs.bridgeLog();
  return casesOf('log', {
    'it was written': async () => expect(log().split('\n').length).to.be.greaterThan(1) && undefined,
    'names, addresses, mail and telephone': async () => holdsNone(log(), await knownOf(world)),
    'what was typed': async () => holdsNone(log(), typed),
    'tokens and secrets': async () => expect(log()).not.to.match(/eyJ[\w-]{20,}|Bearer |sandbox-bridge-secret/) && undefined,
    'stacks of messages': async () => expect(log()).not.to.match(/\n\s+at /) && undefined,
  });
};
