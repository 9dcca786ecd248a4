/** Names that Windows keeps for devices, whatever stands behind a dot. */
const device = /^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)$/;

/**
 * The code of a template that is published: a folder is named after it on any system, so it can be no path, and two
 * codes never differ in case alone.
 */
const shape = /^[A-Z0-9][A-Z0-9_-]{0,19}$/;

export const mayNameFolder = (code: string): boolean => shape.test(code) && !device.test(code);
