import { rule, section } from './rule.ts';

/** Where everything is, and the properties that every record has. */
export const addresses = section({
  companyById: rule('open', 'A company that there is not is 404 Internal_CompanyNotFound.', 'Any GUID leads to the company.'),
});
