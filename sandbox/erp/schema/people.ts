import { entitySet } from './entity.ts';
import { bool, code, guid, option, text } from './property.ts';

export const employees = entitySet({
  type: 'employee',
  key: ['code'],
  properties: {
    code: code(20),
    name: text(50),
    email: text(80),
    phoneNumber: text(30),
    jobTitle: text(30),
    blocked: bool(),
  },
});

export const userLinks = entitySet({
  type: 'userLink',
  key: ['entraObjectId'],
  indexes: [['employeeCode']],
  properties: { entraObjectId: guid(), employeeCode: code(20, { of: 'employees' }) },
});

export const teams = entitySet({ type: 'team', key: ['code'], properties: { code: code(10), name: text(50) } });

export const teamMembers = entitySet({
  type: 'teamMember',
  key: ['teamCode', 'employeeCode'],
  indexes: [['employeeCode']],
  properties: { teamCode: code(10, { of: 'teams' }), employeeCode: code(20, { of: 'employees' }) },
});

export const contacts = entitySet({
  type: 'contact',
  key: ['number'],
  indexes: [['email'], ['companyNumber'], ['displayName'], ['unitNumber'], ['postalCode']],
  properties: {
    number: code(20),
    type: option('Company', 'Person'),
    displayName: text(100),
    salutation: text(100),
    addressLine1: text(100),
    addressLine2: text(50),
    postalCode: code(20),
    city: text(30),
    country: code(10),
    email: text(80),
    phoneNumber: text(30),
    mobilePhoneNumber: text(30),
    companyNumber: code(20, { of: 'contacts' }),
    unitNumber: code(20),
    correspondenceType: option('_x0020_', 'Hard_x0020_Copy', 'Email'),
    privacyBlocked: bool(),
  },
});
