import { rule, section } from './rule.ts';

/** Filters, options and pages. */
export const reading = section({
  orOverTwoFields: rule('doc', '`or` over two fields is 501 BadRequest_MethodNotImplemented.', '`or` works over any fields.'),
});
