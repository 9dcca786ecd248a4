import type { Config } from '../config.ts';
import { read } from '../route.ts';
import type { Route } from '../route.ts';
import { done } from '../outcome.ts';
import { orNull } from '../contacts/views.ts';
import { lookupsView } from './view.ts';
import { lookups, me } from './schema.ts';

export const lookupRoutes = (config: Config): readonly Route[] => [
  read({
    path: '/lookups',
    summary: 'The setup codes of the ERP, who may be assigned, and what configuration says they mean.',
    answer: lookups,
    handle: ({ caller }) => Promise.resolve(done(lookupsView(caller.setup, config, caller.today))),
  }),
  read({
    path: '/me',
    summary: 'Who the signed-in person is in the ERP, and which roles they have here.',
    answer: me,
    handle: ({ caller: { user, employee, teams, setup } }) => {
      const jobTitle = setup.employees.find(({ code }) => code === employee.code)?.jobTitle ?? '';
      return Promise.resolve(done({ ...employee, jobTitle: orNull(jobTitle), teams, company: config.erp.company, roles: user.roles }));
    },
  }),
];
