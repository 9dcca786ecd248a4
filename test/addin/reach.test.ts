import { expect } from 'chai';
import { mailAddress, telAddress } from '../../addin/flow/reach.ts';

describe('reaching somebody', () => {
  for (const [email, address] of [
    ['r.thart@example.nl', 'mailto:r.thart@example.nl'],
    ['a@b?bcc=c@d', 'mailto:a@b%3Fbcc%3Dc@d'],
    ['a@b,c@d', 'mailto:a@b%2Cc@d'],
    ['a@b&body=x y', 'mailto:a@b%26body%3Dx%20y'],
    ['a%0Abcc@b', 'mailto:a%250Abcc@b'],
  ] as const) {
    it(`writes to ${email} as one recipient, whatever it holds`, () => {
      expect(mailAddress(email)).to.equal(address);
    });
  }

  it('dials digits and + only', () => {
    expect(telAddress('+31 (0)33-123 45 67;ext=1')).to.equal('tel:+3103312345671');
    expect(telAddress('033-1234567')).to.equal('tel:0331234567');
  });
});
