import type { Config } from '../config.ts';
import { read } from '../route.ts';
import type { Route } from '../route.ts';
import { done } from '../outcome.ts';
import { orNull } from '../contacts/views.ts';
import { lookupsView } from './view.ts';
import type { Me } from './schema.ts';

export const lookupRoutes = (config: Config): readonly Route[] => [
  read('/lookups', ({ caller }) => Promise.resolve(done(lookupsView(caller.setup, config, caller.today)))),
  read('/me', ({ caller: { employee, teams, setup } }) => {
    const jobTitle = setup.employees.find(({ code }) => code === employee.code)?.jobTitle ?? '';
    const me: Me = { ...employee, jobTitle: orNull(jobTitle), teams, company: config.erp.company };
    return Promise.resolve(done(me));
  }),
];
