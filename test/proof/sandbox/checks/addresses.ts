import { expect } from 'chai';
import type { addresses } from '../../../../sandbox/rules/addresses.ts';
import { companyId } from '../../../sandbox/bench.ts';
import type { Check } from '../check.ts';
import { outcome } from '../check.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

export const addressChecks: Readonly<Record<keyof typeof addresses, Check>> = {
  companyById: async ({ erp }) => {
    expect(outcome(await erp.get(erp.base.replace(companyId, nobody)))).to.equal('404 Internal_CompanyNotFound');
    expect(outcome(await erp.get(`${erp.base.replace(companyId, nobody)}/teams`))).to.equal('404 Internal_CompanyNotFound');
  },
};
