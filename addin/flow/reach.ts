/** The address of a link that dials: digits and + only. */
export const telAddress = (number: string): string => `tel:${number.replaceAll(/[^\d+]/gu, '')}`;

/** The address of a link that writes a mail: whatever stands in the ERP, it is one recipient and nothing else (RFC 6068). */
export const mailAddress = (email: string): string => `mailto:${email.trim().split('@').map(encodeURIComponent).join('@')}`;
