import { earlierTalks } from './data/contacts.ts';
import { colleagues } from './data/employees.ts';
import { tell } from './interactions.ts';
import type { Household, Seeding } from './seeding.ts';
import { firstTaskHousehold } from './tasks.ts';

const staff = colleagues.filter(({ blocked }) => blocked !== true).map(({ code }) => code);

const reporters = 130;

/** Two to six earlier talks; the older ones sometimes with the household instead of the person. */
const recall = (seeding: Seeding, { company, persons: [person] }: Household): void => {
  const { random } = seeding;
  const times = 2 + random.int(5);
  for (let at = 0; at < times; at += 1) {
    const contact = person === undefined || random.chance(20) ? company : person;
    const told = { ...random.pick(earlierTalks), contactNumber: contact.number, employeeCode: random.pick(staff) };
    tell(seeding, { ...told, daysAgo: 25 + random.int(400) });
  }
};

/** Earlier contact with most of those who complain now. */
export const seedHistory = (seeding: Seeding, households: readonly Household[]): void => {
  for (const household of households.slice(firstTaskHousehold, firstTaskHousehold + reporters)) {
    if (seeding.random.chance(85)) recall(seeding, household);
  }
};
