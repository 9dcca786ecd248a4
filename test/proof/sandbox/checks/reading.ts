import { expect } from 'chai';
import type { reading } from '../../../../sandbox/rules/reading.ts';
import type { Check } from '../check.ts';
import { outcome } from '../check.ts';

export const readingChecks: Readonly<Record<keyof typeof reading, Check>> = {
  orOverTwoFields: async ({ erp }) => {
    expect(outcome(await erp.get("tasks?$filter=teamCode eq 'KLACHT' or employeeCode eq 'JBRUIN'"))).to.equal(
      '501 BadRequest_MethodNotImplemented',
    );
  },
};
